"""What a message does in the conversation."""
