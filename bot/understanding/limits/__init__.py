"""Runtimes, years, genres, countries, traits and ages in a text: what a title must or should be."""
