"""Show a built site in the browser and keep it up to date there. Knows nothing of how a site is built."""

from jekyllpy.serve.options import ServeOptions, default_url, serve_options
from jekyllpy.serve.server import Server

__all__ = ["ServeOptions", "Server", "default_url", "serve_options"]
