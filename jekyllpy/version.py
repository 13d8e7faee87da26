"""The version of this package, and of the Jekyll whose behaviour it follows."""

__version__ = "0.1.0"
JEKYLL_VERSION = "4.4.1"
