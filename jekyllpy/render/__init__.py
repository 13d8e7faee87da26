"""One item at a time through Liquid, converters and layouts."""

from jekyllpy.render.renderer import Renderer
from jekyllpy.render.session import RenderSession

__all__ = ["RenderSession", "Renderer"]
