"""What is kept on disk between builds, in packs of the user's own folder. Knows nothing of what is in them."""

from jekyllpy.disk_cache.store import DiskCache

__all__ = ["DiskCache"]
