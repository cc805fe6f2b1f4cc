"""The upkeep of a journal: copies of runs, their removal, and the recovery of what damage has left."""
