"""From outputs to files: planned first, staged, renamed, deletions last."""

from jekyllpy.write.cache_folder import prepare_cache_folder
from jekyllpy.write.claim import claimed
from jekyllpy.write.guard import check_destination
from jekyllpy.write.known import KnownFiles
from jekyllpy.write.metadata import keep_metadata, known_sources, time_of
from jekyllpy.write.outputs import Output, items_to_write, plan_outputs
from jekyllpy.write.plan import Plan, plan_destination
from jekyllpy.write.writer import write_outputs

__all__ = [
    "KnownFiles",
    "Output",
    "Plan",
    "check_destination",
    "claimed",
    "items_to_write",
    "keep_metadata",
    "known_sources",
    "plan_destination",
    "plan_outputs",
    "prepare_cache_folder",
    "time_of",
    "write_outputs",
]
