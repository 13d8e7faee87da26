"""From outputs to files: planned first, staged, renamed, deletions last."""

from jekyllpy.write.guard import check_destination
from jekyllpy.write.outputs import Output, plan_outputs
from jekyllpy.write.plan import Plan, plan_destination
from jekyllpy.write.writer import write_outputs

__all__ = ["Output", "Plan", "check_destination", "plan_destination", "plan_outputs", "write_outputs"]
