"""Tags written for python-liquid: they parse from its token streams and render into its contexts."""
