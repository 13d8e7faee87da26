from __future__ import annotations

from jekyllpy.config.options import ABSENT, DEFAULT_OPTIONS, OPTIONS, command_options, default_values


def test_names_and_switches_are_unique() -> None:
    names = [option.name for option in OPTIONS]

    assert len(names) == len(set(names))
    for command in ("build", "serve", "clean", "doctor"):
        switches = [switch for option in command_options(command) for switch in option.switches]
        assert len(switches) == len(set(switches))


def test_defaults_start_as_jekylls_do() -> None:
    values = default_values("/work")

    assert list(values)[:4] == ["source", "destination", "collections_dir", "cache_dir"]
    assert (values["source"], values["destination"]) == ("/work", "/work/_site")
    assert default_values("/")["destination"] == "/_site"
    assert values["kramdown"]["toc_levels"] == [1, 2, 3, 4, 5, 6]
    assert values["port"] == "4000"


def test_defaults_are_fresh_each_time() -> None:
    default_values("/")["kramdown"]["toc_levels"].append(7)
    default_values("/")["include"].clear()

    assert default_values("/")["kramdown"]["toc_levels"] == [1, 2, 3, 4, 5, 6]
    assert default_values("/")["include"] == [".htaccess"]


def test_every_option_says_what_it_means() -> None:
    assert all(option.meaning for option in OPTIONS)
    assert all(option.default is not ABSENT for option in DEFAULT_OPTIONS[2:])
