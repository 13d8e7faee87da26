"""The one table of options: what the configuration knows by name, its default, its switch on the command line.

Defaults, validation, the command line and the documentation are all read off it.
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple

# What a value must be. A flag is anything, by Ruby's truth: nil and false are off.
FLAG: Final = "flag"
TEXT: Final = "text"
TEXT_OR_OFF: Final = "text or off"
LIST: Final = "list"
COUNT: Final = "count"
HASH: Final = "hash"
ANY: Final = "any"

ABSENT: Final = object()  # the key is not there unless someone sets it

EVERYWHERE: Final = ("build", "serve", "clean", "doctor", "help", "new", "new-theme")
BUILDING: Final = ("build", "serve", "clean")
SERVING: Final = ("serve",)
NOWHERE: Final = ()


class Option(NamedTuple):
    """One row: `switches` as Ruby's OptionParser spells them, `commands` that take them."""

    name: str
    kind: str
    default: Any
    meaning: str
    switches: tuple[str, ...] = ()
    commands: tuple[str, ...] = NOWHERE


# In the order of Jekyll's defaults, which is the order of the keys that templates see.
DEFAULT_OPTIONS: Final = (
    Option("source", TEXT, ABSENT, "Folder of the site's source", ("-s", "--source [DIR]"), EVERYWHERE),
    Option("destination", TEXT, ABSENT, "Folder the site is written to", ("-d", "--destination [DIR]"), EVERYWHERE),
    Option("collections_dir", TEXT, "", "Folder that holds all collections, posts included"),
    Option("cache_dir", TEXT, ".jekyll-cache", "Folder for what is kept between builds"),
    Option(
        "plugins_dir",
        ANY,
        "_plugins",
        "Folders of the site's own plugins",
        ("-p", "--plugins PLUGINS_DIR1[,PLUGINS_DIR2[,...]]"),
        EVERYWHERE,
    ),
    Option("layouts_dir", TEXT, "_layouts", "Folder of the layouts", ("--layouts DIR",), EVERYWHERE),
    Option("data_dir", TEXT, "_data", "Folder of the data files"),
    Option("includes_dir", TEXT, "_includes", "Folder of the includes"),
    Option("collections", ANY, {}, "Collections besides posts, and what is set for each"),
    Option("safe", FLAG, False, "Run no plugins but those of the whitelist", ("--safe",), EVERYWHERE),
    Option("include", LIST, [".htaccess"], "Files to take although their name would keep them out"),
    Option("exclude", LIST, [], "Files to leave out"),
    Option("keep_files", LIST, [".git", ".svn"], "What in the destination is never deleted"),
    Option("encoding", TEXT_OR_OFF, "utf-8", "Encoding of the source's files"),
    Option("markdown_ext", TEXT, "markdown,mkdown,mkdn,mkd,md", "Extensions that mean Markdown"),
    Option(
        "strict_front_matter",
        FLAG,
        False,
        "Stop at front matter that is not YAML",
        ("--strict_front_matter",),
        BUILDING,
    ),
    Option("show_drafts", FLAG, None, "Take the drafts too", ("-D", "--drafts"), BUILDING),
    Option("limit_posts", COUNT, 0, "Take only that many of the newest posts", ("--limit_posts MAX_POSTS",), BUILDING),
    Option("future", FLAG, False, "Take posts with a date to come", ("--future",), BUILDING),
    Option("unpublished", FLAG, False, "Take what says `published: false`", ("--unpublished",), BUILDING),
    Option("whitelist", ANY, [], "Plugins that run in safe mode"),
    Option("plugins", LIST, [], "Plugins by the names of their gems"),
    Option("markdown", ANY, "kramdown", "Markdown converter"),
    Option("highlighter", ANY, "rouge", "Syntax highlighter"),
    Option("lsi", FLAG, False, "Relate posts by their words", ("--lsi",), BUILDING),
    Option("excerpt_separator", ANY, "\n\n", "What ends an excerpt"),
    Option("incremental", FLAG, False, "Build only what changed since the last run", ("-I", "--incremental"), BUILDING),
    Option("detach", FLAG, False, "Serve in the background", ("-B", "--detach"), SERVING),
    Option("port", ANY, "4000", "Port to serve on", ("-P", "--port [PORT]"), SERVING),
    Option("host", ANY, "127.0.0.1", "Host to serve on", ("-H", "--host [HOST]"), SERVING),
    Option("baseurl", ANY, None, "Path below which the site lives", ("-b", "--baseurl URL"), BUILDING),
    Option(
        "show_dir_listing",
        FLAG,
        False,
        "Serve a list of files instead of a folder's index",
        ("--show-dir-listing",),
        SERVING,
    ),
    Option("permalink", TEXT, "date", "Style or template of the posts' URLs"),
    Option("paginate_path", ANY, "/page:num", "Template of the paginated pages' URLs"),
    Option("timezone", TEXT_OR_OFF, None, "Time zone of the site, by its name in the tz database"),
    Option("quiet", FLAG, False, "Print errors only", ("-q", "--quiet"), BUILDING),
    Option("verbose", FLAG, False, "Print more", ("-V", "--verbose"), BUILDING),
    Option("defaults", ANY, [], "Front matter that files have unless they say otherwise"),
    Option(
        "liquid",
        HASH,
        {"error_mode": "warn", "strict_filters": False, "strict_variables": False},
        "How strict Liquid is",
    ),
    Option(
        "kramdown",
        HASH,
        {
            "auto_ids": True,
            "toc_levels": [1, 2, 3, 4, 5, 6],
            "entity_output": "as_char",
            "smart_quotes": "lsquo,rsquo,ldquo,rdquo",
            "input": "GFM",
            "hard_wrap": False,
            "guess_lang": True,
            "footnote_nr": 1,
            "show_warnings": False,
        },
        "Options of kramdown",
    ),
)

OTHER_OPTIONS: Final = (
    Option(
        "config",
        LIST,
        ABSENT,
        "Configuration files to read instead of the source's own",
        ("--config CONFIG_FILE[,CONFIG_FILE2,...]",),
        (*BUILDING, "doctor"),
    ),
    Option("watch", FLAG, ABSENT, "Build again whenever a file changes", ("-w", "--[no-]watch"), BUILDING),
    Option(
        "force_polling",
        FLAG,
        ABSENT,
        "Watch by looking at the files, not by the system's events",
        ("--force_polling",),
        BUILDING,
    ),
    Option(
        "disable_disk_cache",
        FLAG,
        ABSENT,
        "Keep nothing on disk between builds",
        ("--disable-disk-cache",),
        BUILDING,
    ),
    Option("profile", FLAG, ABSENT, "Print what the build spent its time on", ("--profile",), EVERYWHERE),
    Option("ssl_cert", TEXT_OR_OFF, ABSENT, "Certificate to serve with", ("--ssl-cert [CERT]",), SERVING),
    Option("ssl_key", TEXT_OR_OFF, ABSENT, "Private key to serve with", ("--ssl-key [KEY]",), SERVING),
    Option("open_url", FLAG, ABSENT, "Open the site in a browser", ("-o", "--open-url"), SERVING),
    Option(
        "skip_initial_build",
        FLAG,
        ABSENT,
        "Serve what was built before",
        ("--skip-initial-build",),
        SERVING,
    ),
    Option("livereload", FLAG, ABSENT, "Reload browsers after each build", ("-l", "--livereload"), SERVING),
    Option(
        "livereload_ignore",
        LIST,
        ABSENT,
        "Files whose change reloads nothing",
        ("--livereload-ignore GLOB1[,GLOB2[,...]]",),
        SERVING,
    ),
    Option("livereload_min_delay", ANY, ABSENT, "Shortest wait", ("--livereload-min-delay [SECONDS]",), SERVING),
    Option("livereload_max_delay", ANY, ABSENT, "Longest wait", ("--livereload-max-delay [SECONDS]",), SERVING),
    Option("livereload_port", COUNT, ABSENT, "Port for the browsers' news", ("--livereload-port [PORT]",), SERVING),
    Option("title", ANY, ABSENT, "Title of the site"),
    Option("url", ANY, ABSENT, "Scheme and host of the published site"),
    Option("time", ANY, ABSENT, "Moment of the build, instead of now"),
    Option("theme", ANY, ABSENT, "Theme by the name of its gem"),
    Option("ignore_theme_config", FLAG, ABSENT, "Leave out the theme's own configuration"),
    Option("sass", HASH, ABSENT, "Options of the Sass converter"),
    Option("data", ANY, ABSENT, "Value of `site.data` instead of the data files"),
    Option("page_excerpts", FLAG, ABSENT, "Give pages excerpts too"),
    Option("csv_reader", HASH, ABSENT, "How CSV data files are read"),
    Option("tsv_reader", HASH, ABSENT, "How TSV data files are read"),
)

# Jekyll knows nothing of these. Their switches cannot be shortened, so that Jekyll's can as they always could.
OWN_OPTIONS: Final = (
    Option(
        "allow_host", ANY, ABSENT, "Further names to serve the site by", ("--allow-host HOST1[,HOST2[,...]]",), SERVING
    ),
    Option(
        "force_clean", FLAG, ABSENT, "Clean a destination that looks like something else", ("--force-clean",), BUILDING
    ),
    Option(
        "compat", ANY, ABSENT, "Build as a service does: github-pages", ("--compat SERVICE",), (*BUILDING, "doctor")
    ),
)

OPTIONS: Final = (*DEFAULT_OPTIONS, *OTHER_OPTIONS, *OWN_OPTIONS)

# Jekyll 4: these are added to what the site excludes.
DEFAULT_EXCLUDES: Final = (
    ".sass-cache",
    ".jekyll-cache",
    "gemfiles",
    "Gemfile",
    "Gemfile.lock",
    "node_modules",
    "vendor/bundle/",
    "vendor/cache/",
    "vendor/gems/",
    "vendor/ruby/",
)


def default_values(cwd: str) -> dict[str, Any]:
    """Return a fresh hash of Jekyll's defaults for a run in the folder `cwd`."""
    values = {option.name: _fresh(option.default) for option in DEFAULT_OPTIONS}
    values["source"] = cwd
    values["destination"] = f"{cwd.rstrip('/')}/_site"
    return values


def command_options(command: str) -> tuple[Option, ...]:
    """Return the options that have a switch for a command."""
    return tuple(option for option in OPTIONS if command in option.commands)


def _fresh(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _fresh(item) for key, item in value.items()}
    return list(value) if isinstance(value, list) else value
