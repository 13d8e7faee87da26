"""Span constructs, one a file: where it starts, how it is read, how it is written, how it is registered."""
