"""Free text to an Understanding: what a message says, by rules first and by the language model where they are unsure."""
