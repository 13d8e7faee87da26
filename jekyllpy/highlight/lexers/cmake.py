"""CMake."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, Rule, States, include, reaching, word_set

_COMMANDS = word_set("""add_compile_definitions add_compile_options add_custom_command add_custom_target
    add_definitions add_dependencies add_executable add_library add_link_options add_subdirectory add_test
    aux_source_directory break build_command build_name cmake_host_system_information cmake_language
    cmake_minimum_required cmake_parse_arguments cmake_policy configure_file create_test_sourcelist define_property
    else elseif enable_language enable_testing endforeach endfunction endif endmacro endwhile exec_program
    execute_process export export_library_dependencies file find_file find_library find_package find_path
    find_program fltk_wrap_ui foreach function get_cmake_property get_directory_property get_filename_component
    get_property get_source_file_property get_target_property get_test_property if include include_directories
    include_external_msproject include_guard include_regular_expression install install_files install_programs
    install_targets link_directories link_libraries list load_cache load_command macro make_directory
    mark_as_advanced math message option output_required_files project qt_wrap_cpp qt_wrap_ui remove
    remove_definitions return separate_arguments set set_directory_properties set_property
    set_source_files_properties set_target_properties set_tests_properties site_name source_group string
    subdir_depends subdirs target_compile_definitions target_compile_features target_compile_options
    target_include_directories target_link_directories target_link_libraries target_link_options
    target_precompile_headers target_sources try_compile try_run unset use_mangled_mesa utility_source
    variable_requires variable_watch while write_file""")
_KINDS = {"bracket_string": "s2", "bracket_comment": "cm"}


@dataclass(slots=True)
class Memory:
    """The length of the bracket that opened."""

    bracket: int = 0


def start(run: Run[Memory]) -> Memory:
    return Memory()


def _open_bracket(run: Run[Memory], match: re.Match[str]) -> None:
    state = "bracket_comment" if match[1] else "bracket_string"
    run.token(_KINDS[state], match[0])
    run.memory.bracket = len(match[2])
    run.goto(state)


def _close_bracket(run: Run[Memory], match: re.Match[str]) -> None:
    run.token(_KINDS[run.stack[-1].name], match[0])
    if len(match[0]) == run.memory.bracket:
        run.goto("root")


def _command(run: Run[Memory], match: re.Match[str]) -> None:
    run.groups(match, "nb" if match[1] in _COMMANDS else "nf", "", "p")


def _any(kind: str) -> Rule:
    return (r"(?s).", kind)


STATES: States = {
    "root": (
        include("variable_interpolation"),
        (r"[ \t]", ""),
        (r"[()]", "p"),
        (r"(#)?(\[=*+\[)", _open_bracket),
        (r'\\"', ""),
        (r'"', "s2", "quoted_argument"),
        reaching(r"([A-Za-z_][A-Za-z0-9_]*+)(?:([ \t]*+)(?P<hit>\())?", _command),
        (r"#.*", "c1"),
        _any(""),
    ),
    "variable_interpolation": ((r"\$\{", "si", "variable_reference"),),
    "bracket_close": ((r"\]=*+\]", _close_bracket),),
    "bracket_string": (
        include("bracket_close"),
        include("variable_interpolation"),
        _any("s2"),
    ),
    "bracket_comment": (include("bracket_close"), _any("cm")),
    "variable_reference": (
        include("variable_interpolation"),
        (r"\}", "si", POP),
        _any("nv"),
    ),
    "quoted_argument": (
        include("variable_interpolation"),
        (r'"', "s2", "root"),
        (r"\\[()#\" \\$@^trn;]", "se"),
        _any("s2"),
    ),
}

GRAMMAR = Grammar("cmake", STATES, start)
