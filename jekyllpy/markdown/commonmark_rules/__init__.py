"""What libcmark's GitHub flavour reads otherwise than mistune's own plugins do, one construct a file."""
