"""Plugins from folders, wheels, archives and repositories, into the user's own folder. Nothing of them is run here."""
