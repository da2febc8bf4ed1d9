"""Estimates of what a title is like (arc, palette, themes), and the search through them."""
