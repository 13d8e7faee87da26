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


DEFAULTS_WITHOUT_SCOPE: Final = "A front-matter default set has no scope, so it cannot be ranked among others."
DEFAULTS_PATH_IS_NO_TEXT: Final = "The `path` in a front-matter default set's scope should be a string."


def theme_missing(name: str) -> str:
    """A theme that the configuration names is nowhere to be found."""
    return f"The {name} theme could not be found."


THEME_HINT: Final = "install its gem or Python package, or name the theme's folder by path, as in `theme: ./mine`"


def theme_is_no_name(kind: str) -> Message:
    """The configuration's `theme` is no string."""
    return "Theme:", f"value of 'theme' in config should be String to use gem-based themes, but got {kind}"


def theme_config_file(path: str) -> Message:
    """A theme's own configuration was read."""
    return "Theme Config file:", path


def theme_folder_closed(name: str) -> Message:
    """A theme's folder may not be looked into."""
    return "Theme error:", f"Directory '{name}' is not accessible."


def theme_folder_loops(name: str) -> Message:
    """A theme's folder is a link that leads to itself."""
    return "Theme error:", f"Directory '{name}' includes a symbolic link loop."


def theme_link_ignored(path: str) -> Message:
    """A theme's asset is a link."""
    return "Theme reader:", f"Ignored symlinked asset: {path}"


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


def invalid_defaults_type(shown: str) -> str:
    """A set of front-matter defaults whose type is no string."""
    return f"The `type` in a front-matter default set's scope should be a string: {shown}"


def layout_missing(name: object, requested_by: str) -> Message:
    """A layout that an item names is not there."""
    return "Build Warning:", f"Layout '{name}' requested in {requested_by} does not exist."


def layout_cycle(name: str, requested_by: str) -> Message:
    """A chain of layouts comes back to one of them. Not Jekyll's: it stops without a word."""
    return "Build Warning:", f"Layout '{name}' contains itself; the chain for {requested_by} ends there."


def unknown_markdown_processor(name: str, known: Iterable[str]) -> str:
    """The config's `markdown` names a processor that nobody has."""
    return f'"{name}" is not a valid Markdown processor. Available processors are: {", ".join(known)}'


def empty_slug(text: str) -> Message:
    """Nothing of a text can stand in a slug."""
    return "Warning:", f"Empty `slug` generated for '{text}'."


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


def plugin_not_allowed(gem: str, service: str) -> Message:
    """A gem that the site names and that a service does not run. Not Jekyll's."""
    return "Plugin:", f"{gem} is not among the plugins of {service} and is left out, as it is there."


def default_theme_missing(name: str) -> Message:
    """The theme that a service gives to sites without one is nowhere. Not Jekyll's: it has its gem."""
    return "Theme:", f"The site names no theme, and {name}, which it gets for that, could not be found."


def ruby_plugins(paths: Iterable[str]) -> Message:
    """Plugins of the site that are written in Ruby. Not Jekyll's."""
    return "Plugin:", f"Plugins in Ruby do not run here: {', '.join(paths)}"


AUTO_REGENERATION_OFF: Final = ("Auto-regeneration:", "disabled. Use --watch to enable.")
AUTO_REGENERATION_DETACHED: Final = ("Auto-regeneration:", "disabled when running server detached.")
INITIAL_BUILD_SKIPPED: Final = (
    "Build Warning:",
    "Skipping the initial build. This may result in an out-of-date site.",
)
GENERATING: Final = ("Generating...", "")
PHASE_COSTS: Final = ("\nBuild Process Summary:", "")
TEMPLATE_COSTS: Final = ("\nSite Render Stats:", "")
HEALTHY: Final = ("Your test results", "are in. Everything looks fine.")
SUBCOMMAND_REQUIRED: Final = ("A subcommand is required.", "")
BUNDLE_SKIPPED: Final = ("Bundle install skipped.", "")
URL_MISSING: Final = (
    "Warning:",
    "You didn't set an URL in the config file, you may encounter problems with some plugins.",
)
URL_INVALID: Final = (
    "Warning:",
    "The site URL does not seem to be valid, check the value of `url` in your config file.",
)
URL_NOT_ABSOLUTE: Final = (
    "Warning:",
    "Your site URL does not seem to be absolute, check the value of `url` in your config file.",
)
PATH_REQUIRED: Final = "You must specify a path."
THEME_NAME_REQUIRED: Final = "You must specify a theme name."
DETACH_AND_LIVERELOAD: Final = ("Warning:", "--detach and --livereload are mutually exclusive. Choosing --livereload")


# Jekyll: the blank at the end was a line end (plugin_manager.rb)
PAGINATE_WITHOUT_PLUGIN: Final = (
    "Deprecation:",
    "You appear to have pagination turned on, but you haven't included the `jekyll-paginate` gem. Ensure you have"
    " `plugins: [jekyll-paginate]` in your configuration file. ",
)


def cyan(text: str) -> str:
    """Return a text in the colour of paths."""
    return f"\x1b[36m{text}\x1b[0m"


def source(path: str) -> Message:
    """Where a build reads."""
    return "Source:", path


def destination(path: str) -> Message:
    """Where a build writes."""
    return "Destination:", path


def incremental(is_on: bool) -> Message:
    """Whether a build keeps what did not change."""
    return "Incremental build:", "enabled" if is_on else "disabled. Enable with --incremental"


def done(seconds: float) -> Message:
    """A build is over."""
    return "", f"done in {round(seconds, 3)} seconds."


def removing(path: str) -> Message:
    """Something is deleted."""
    return "Cleaner:", f"Removing {path}..."


def nothing_to_remove(path: str) -> Message:
    """What was to be deleted is not there."""
    return "Cleaner:", f"Nothing to do for {path}."


def unknown_subcommand(name: str) -> Message:
    """A command that nobody knows."""
    return (
        f"fatal: 'jekyll {name}' could not be found. You may need to install the jekyll-{name} gem or a related gem to"
        " be able to use this subcommand.",
        "",
    )


def unknown_help_topic(name: str) -> Message:
    """Help is asked for a command that nobody knows."""
    return "Error:", f"Hmm... we don't know what the '{name}' command is."


def valid_commands(names: Iterable[str]) -> Message:
    """The commands there are."""
    return "Valid commands:", ", ".join(names)


def option_error(problem: str, known: str | None) -> list[str]:
    """The command line cannot be understood; `known` is an option that may have been meant."""
    return [
        "Whoops, we can't understand your command.",
        f"{problem} (did you mean {known}?)" if known else problem,
        "Run your command again with the --help switch to see available options.",
    ]


def conversion_failed(converter: str, path: str, reason: str) -> str:
    """A converter failed in a file."""
    return f"{converter} encountered an error while converting '{path}': {reason}"


def processor_failed(name: str, reason: str) -> str:
    """A site's own Markdown failed."""
    return f"The Markdown processor {name} failed: {reason}"


def converter_failed(name: str, reason: str) -> str:
    """A converter could not say what it converts."""
    return f"The converter {name} failed: {reason}"


def liquid_exception(message: str, path: str) -> Message:
    """Liquid failed in a file."""
    return "Liquid Exception:", f"{message} in {path}"


def build_failed(message: str) -> list[Message]:
    """A mistake in the site ended the build."""
    return [
        ("ERROR:", "YOUR SITE COULD NOT BE BUILT:"),
        ("", "------------------------------------"),
        ("", message),
    ]


def trace_advice(command: str, version: str) -> list[Message]:
    """What to do to learn more of a failure."""
    advice = f" Please append `--trace` to the `{command}` command "
    dashes = "-" * len(advice)
    return [
        ("", dashes),
        (f"Jekyll {version} ", advice),
        ("", " for any additional information or backtrace. "),
        ("", dashes),
    ]


def differing_in_case(paths: Iterable[str]) -> Message:
    """Outputs that some file systems take for one."""
    return (
        "Warning:",
        "The following URLs only differ by case. On a case-insensitive file system one of the URLs will be overwritten"
        f" by the other: {', '.join(paths)}",
    )


def posts_outside_collections(posts: str, container: str) -> list[Message]:
    """Posts that are not where the collections are."""
    return [
        ("Warning:", "Detected '_posts' directory outside custom `collections_dir`!"),
        ("", f"Please move '{posts}' into the custom directory at '{container}'"),
    ]


def unknown_style(name: str, known: Iterable[str]) -> Message:
    """A style for highlighted code that is not there. Not Jekyll's."""
    return "Error:", f"There is no style '{name}'. Styles: {', '.join(known)}"


def not_empty(path: str) -> list[Message]:
    """A new site's folder holds something already."""
    return [
        ("Conflict:", f"{path} exists and is not empty."),
        ("", f"Ensure {path} is empty or else try again with `--force` to proceed and overwrite any files."),
    ]


def site_installed(path: str) -> Message:
    """A new site is there."""
    return f"New jekyll site installed in {cyan(path)}.", ""


def theme_exists(path: str) -> Message:
    """A new theme's folder is there already."""
    return "Conflict:", f"{path} already exists."


def theme_created(name: str, path: str) -> list[Message]:
    """A new theme is there."""
    return [
        (f"Your new Jekyll theme, {cyan(name)}, is ready for you in {cyan(path)}!", ""),
        (f"For help getting started, read {path}/README.md.", ""),
    ]


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t") + '"'
