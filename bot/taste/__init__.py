"""What is learned of a person."""
