"""Files that people bring from Letterboxd, IMDb and Trakt."""
