"""A message as tokens, sentences and turns of a conversation, with its language and its misspellings mended."""
