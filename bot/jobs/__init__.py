"""Work that nobody waits for: the schedule, and one file a job."""
