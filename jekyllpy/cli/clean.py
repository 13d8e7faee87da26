"""`clean`: delete what builds have left."""

from __future__ import annotations

import os
import shutil

from jekyllpy import messages
from jekyllpy.cli.invocation import Invocation
from jekyllpy.cli.loading import load_command_config
from jekyllpy.errors import DestinationError
from jekyllpy.write.guard import check_destination, check_looks_built


def run(invocation: Invocation) -> int:
    """Delete destination, metadata and caches.

    Raises `DestinationError` for a destination that is or contains the source or does not look like a site, and for
    what cannot be deleted.
    """
    config = load_command_config(invocation, {})
    check_destination(config.source, config.destination)
    check_looks_built(config.source, config.destination)
    source = config.source_text
    _remove(invocation, config.destination_text)
    _remove(invocation, os.path.join(source, ".jekyll-metadata"))
    _remove(invocation, os.path.join(source, str(config.raw["cache_dir"])))
    # Jekyll: this one is looked for where one stands, not in the source (commands/clean.rb)
    _remove(invocation, ".sass-cache")
    return 0


def _remove(invocation: Invocation, shown: str) -> None:
    path = os.path.join(invocation.cwd, os.path.expanduser(shown))
    if not os.path.exists(path):
        invocation.log.info(*messages.nothing_to_remove(shown))
        return
    invocation.log.info(*messages.removing(shown))
    try:
        if os.path.isdir(path) and not os.path.islink(path):
            shutil.rmtree(path)
        else:
            os.unlink(path)
    except OSError as error:
        raise DestinationError(error.strerror or str(error), str(error.filename or path)) from error
