"""From a request and a taste to picks: pipeline.py, and one file a step."""
