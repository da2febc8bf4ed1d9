"""The features of the dialogue, one file each: its verbs, its words, its buttons."""
