"""Options and fixtures of the whole test suite."""

from __future__ import annotations

import pytest
from harness.known import known_differences, reason_for
from harness.programs import Reference, WrongReference, find_reference, reference_command


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", action="store_true", help="rewrite expected trees with the real Jekyll in $JEKYLL")
    parser.addoption("--jekyll", help="the command of a real Jekyll 4.4 (default: $JEKYLL, then an installed jekyll)")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark the known differences: each must fail, so that one that has been mended is taken out."""
    if config.getoption("--bless"):
        return
    known = known_differences()
    for item in items:
        if reason := reason_for(item.name, known):
            item.add_marker(pytest.mark.xfail(reason=reason, strict=True))


@pytest.fixture(scope="session")
def reference(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Reference:
    """A real Jekyll; tests that need it are skipped where there is none."""
    command = reference_command(request.config.getoption("--jekyll"))
    blessing = request.config.getoption("--bless")
    if command is None and not blessing:
        pytest.skip("no real Jekyll: set JEKYLL to its command")
    if command is None:
        pytest.exit("--bless needs a real Jekyll: set JEKYLL to its command", returncode=1)
    try:
        return find_reference(command, tmp_path_factory.mktemp("probe"))
    except (WrongReference, OSError) as error:
        if blessing:
            pytest.exit(str(error), returncode=1)
        pytest.skip(str(error))
