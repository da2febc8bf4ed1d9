"""What a text thinks of the titles it names: verdicts, negations, mixed feelings, stars."""
