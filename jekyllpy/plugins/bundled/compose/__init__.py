"""jekyll-compose 0.12: commands that write new drafts, posts and pages, and move them about."""

from jekyllpy.plugins.bundled.compose.create import Compose, Draft, NewPage, Post
from jekyllpy.plugins.bundled.compose.move import Publish, Rename, Unpublish

COMMANDS = (Draft, Post, Publish, Unpublish, NewPage, Rename, Compose)
