"""What stands behind the command line, one file a group of commands."""
