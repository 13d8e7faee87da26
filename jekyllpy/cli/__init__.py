"""The commands. Nothing else of the package prints."""
