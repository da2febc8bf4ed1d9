"""What fills the catalogue: the starter, files, TMDB, MovieLens."""
