"""A render to call filters in: New York, a site at http://ex.com/b, and the start of 2021."""

from datetime import UTC, datetime

import pytest

from jekyllpy.ruby.zones import zone_named
from jekyllpy.templating.registers import Registers


@pytest.fixture
def registers():
    return Registers(
        environment=None,
        config={"url": "http://ex.com", "baseurl": "/b/"},
        zone=zone_named("America/New_York"),
        now=datetime(2021, 1, 2, 3, 4, 5, tzinfo=UTC),
        markdownify=lambda text: f"<p>{text}</p>\n",
        smartify=lambda text: text.replace('"', "“"),
        sassify=lambda text: f"sass {text}",
        scssify=lambda text: f"scss {text}",
    )
