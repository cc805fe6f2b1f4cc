"""A journal's file: its tables, its locks, its pages, and how it is searched."""
