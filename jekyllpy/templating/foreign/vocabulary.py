"""The names of python-liquid that load all of it: only its own tags need them."""

from __future__ import annotations

from liquid import BoundTemplate, Environment

__all__ = ["BoundTemplate", "Environment"]
