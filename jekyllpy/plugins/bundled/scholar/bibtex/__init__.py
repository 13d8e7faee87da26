"""BibTeX as the gem bibtex-ruby 6 reads and prints it."""
