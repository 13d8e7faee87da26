"""Options and fixtures of the whole test suite."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from harness.programs import Reference, WrongReference, find_reference, reference_command

TESTS = Path(__file__).parent
KNOWN_DIFFERENCES = TESTS / "known_differences.toml"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", action="store_true", help="rewrite expected trees with the real Jekyll in $JEKYLL")
    parser.addoption("--jekyll", help="the command of a real Jekyll 4.4 (default: $JEKYLL, then an installed jekyll)")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark the known differences: each must fail, and an entry that names no test is a mistake."""
    if config.getoption("--bless"):
        return
    known = _known_differences()
    for item in items:
        if reason := known.get(item.name):
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


def _known_differences() -> dict[str, str]:
    if not KNOWN_DIFFERENCES.is_file():
        return {}
    tables = tomllib.loads(KNOWN_DIFFERENCES.read_text(encoding="utf-8"))
    return {f"{test}[{case}]": reason for test, cases in tables.items() for case, reason in cases.items()}
