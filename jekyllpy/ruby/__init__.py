"""How Ruby reads and shows values: printing, JSON, times, YAML, text, URIs, globs. Knows nothing of Jekyll."""
