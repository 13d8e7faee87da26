"""What the site's author and the caller decided: options, configuration files, front-matter defaults."""

from jekyllpy.config.config import Config
from jekyllpy.config.defaults import FrontMatterDefaults
from jekyllpy.config.load import load_config

__all__ = ["Config", "FrontMatterDefaults", "load_config"]
