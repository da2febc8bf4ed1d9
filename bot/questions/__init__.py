"""The five questions of each domain."""
