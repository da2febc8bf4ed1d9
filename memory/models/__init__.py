"""The models' weights: how they are loaded and run."""
