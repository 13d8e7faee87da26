"""Every sentence that users know by heart, as topic and message. Says nothing itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

Message = tuple[str, str]

INVALID_TIME: Final = "Invalid time in _config.yml."

NO_CONFIG_FILE: Final = ("Configuration file:", "none")
NEGATIVE_LIMIT: Final = "limit_posts must be a non-negative number"
RELATIVE_PERMALINKS: Final = (
    "Since v3.0, permalinks for pages in subfolders must be relative to the site source directory, not the parent"
    " directory. Check https://jekyllrb.com/docs/upgrading/ for more info."
)


def config_file(path: str) -> Message:
    """A configuration file was read."""
    return "Configuration file:", path


def missing_config_file(path: str) -> str:
    """A configuration file that the command names is not there."""
    return f"The configuration file '{path}' could not be found."


def invalid_config_file(path: str) -> str:
    """A configuration file that holds no hash."""
    return f"Configuration file: (INVALID) {path}"


def no_parser(path: str) -> str:
    """A configuration file of no format we know."""
    return f"No parser for '{path}' is available. Use a .y(a)ml or .toml file instead."


def unusable_config(reason: str) -> tuple[Message, ...]:
    """A configuration file is skipped, and those after it."""
    return (("WARNING:", "Error reading configuration. Using defaults (and options)."), ("", reason))


def wrong_kind(name: str, expected: str, shown: str) -> str:
    """A key of the configuration has a value of another kind than it needs."""
    return f"'{name}' should be set as {expected}, but was: {shown}."


def unknown_timezone(name: str) -> Message:
    """A time zone that no database knows. Not Jekyll's: it takes UTC without a word."""
    return "Configuration:", f"The time zone '{name}' is not known; times are taken as UTC."


def unknown_encoding(name: str) -> Message:
    """An encoding that does not exist. Not Jekyll's: it takes UTF-8 without a word."""
    return "Configuration:", f"The encoding '{name}' is not known; files are read as UTF-8."


def invalid_defaults(shown: str) -> tuple[Message, ...]:
    """A set of front-matter defaults that is none."""
    return (("Defaults:", "An invalid front-matter default set was found:"), (shown, ""))


def renamed_defaults_type(old: str, new: str) -> tuple[Message, ...]:
    """A set of front-matter defaults for a type that has another name by now."""
    return (
        ("Defaults:", f"The '{old}' type has become '{new}'."),
        ("Defaults:", f"Please update your front-matter defaults to use 'type: {new}'."),
    )


def invalid_defaults_date(value: str, shown: str) -> str:
    """A date in a set of front-matter defaults that is none."""
    return f"Invalid date '{value}': An invalid date format was found in a front-matter default set: {shown}"


def invalid_defaults_scope(shown: str) -> str:
    """A set of front-matter defaults whose scope is no hash."""
    return f"The scope of a front-matter default set should be a hash with `path` and `type`: {shown}"


def layout_missing(name: object, requested_by: str) -> Message:
    """A layout that an item names is not there."""
    return "Build Warning:", f"Layout '{name}' requested in {requested_by} does not exist."


def layout_cycle(name: str, requested_by: str) -> Message:
    """A chain of layouts comes back to one of them. Not Jekyll's: it stops without a word."""
    return "Build Warning:", f"Layout '{name}' contains itself; the chain for {requested_by} ends there."


def future_date(relative_path: str) -> Message:
    """A post waits for its date."""
    return "Skipping:", f"{relative_path} has a future date"


def excerpt_modified(relative_path: str, separator: str) -> list[Message]:
    """An excerpt ended within a Liquid block."""
    return [
        ("Warning:", f"Excerpt modified in {relative_path}!"),
        ("", f"Found a Liquid block containing the excerpt separator {_quoted(separator)}."),
        ("", "The block has been modified with the appropriate closing tag."),
        ("", "Feel free to define a custom excerpt or excerpt_separator in the"),
        ("", "document's Front Matter if the generated excerpt is unsatisfactory."),
    ]


def conflict(destination: str, paths: Sequence[str]) -> list[Message]:
    """Several items want one place in the destination."""
    return [
        ("Conflict:", "The following destination is shared by multiple files."),
        ("", "The written file may end up with unexpected contents."),
        ("", f"\x1b[36m{destination}\x1b[0m"),
        *(("", f" - {path}") for path in paths),
        ("", ""),
    ]


def liquid_warning(warning: str, path: str) -> Message:
    """A template that only the lax parser could read."""
    return "Liquid Warning:", f"{warning} in {path}"


def post_url_by_slug(name: str) -> Message:
    """A `post_url` that names a post by slug and date alone."""
    return (
        "Deprecation:",
        f"A call to '{{% post_url {name} %}}' did not match a post using the new matching method of checking name"
        " (path-date-slug) equality. Please make sure that you change this tag to match the post's name exactly.",
    )


def plugin_not_ported(gem: str, lacking: str) -> Message:
    """A gem that the site names and that has no port. Not Jekyll's."""
    return "Plugin:", f"{gem} is not available in Python yet: {lacking}."


def ruby_plugins(paths: Iterable[str]) -> Message:
    """Plugins of the site that are written in Ruby. Not Jekyll's."""
    return "Plugin:", f"Plugins in Ruby do not run here: {', '.join(paths)}"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t") + '"'
