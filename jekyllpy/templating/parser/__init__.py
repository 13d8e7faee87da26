"""The front end of Liquid 4.0.4: source text to python-liquid's nodes, strict first, then lax."""
