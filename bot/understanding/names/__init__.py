"""Titles and people in a text."""
