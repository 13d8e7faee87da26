"""Watch a site's files and rebuild it after each change. Knows nothing of how a site is built."""

from jekyllpy.watch.contract import RebuildResult
from jekyllpy.watch.watcher import watch

__all__ = ["RebuildResult", "watch"]
