"""What is on the table in a chat between two turns, and how it is laid out as cards and words."""
