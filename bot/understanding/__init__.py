"""Free text to an Understanding: by rules first, and by the language model where these are unsure."""
