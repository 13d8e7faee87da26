"""What goes wrong around Sass, in Jekyll's words."""

from __future__ import annotations

from jekyllpy.errors import ConversionError


class SassError(ConversionError):
    """There is no Sass compiler to work with, or it failed to do its work."""

    @classmethod
    def too_slow(cls, seconds: float) -> SassError:
        """A stylesheet took longer than it may."""
        hint = "it may never end; sass.timeout in the config gives more time"
        return cls(f"Sass took longer than {seconds:g} seconds", hint=hint)
