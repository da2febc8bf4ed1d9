### What is told of a title that is asked about, where nobody wrote a synopsis.

story-of = { $title }:
story-centre = At its centre: { $things }.
story-setting = Where and when: { $things }.
story-feel = How it feels: { $things }.
story-genre = Genre: { $things }.
story-made = Made by { $names }.
story-cast = With { $names }.
story-notes = Good to know before: { $things }.
story-no-longer = I have no longer synopsis.
