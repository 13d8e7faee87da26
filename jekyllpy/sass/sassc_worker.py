"""The child process that holds libsass: reads one request a line on standard input, writes one answer a line.

Run as a program of its own, with the paths of libraries to try as arguments; imports nothing of jekyllpy. libsass is
called through its C interface, because the package `libsass` makes source maps of files only, not of texts.
"""

from __future__ import annotations

import ctypes
import json
import os
import sys
import tempfile
from typing import Any, BinaryIO, Final

# A stylesheet that grows without end must not take the machine's memory with it; in bytes
MEMORY: Final = 2 << 30

# The functions by name: what they return and take
_TEXT, _POINTER, _INT, _BOOL = ctypes.c_char_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_bool
_SETTER_TYPES: Final = {
    "is_indented_syntax_src": _BOOL,
    "input_path": _TEXT,
    "precision": _INT,
    "include_path": _TEXT,
    "output_style": _INT,
    "source_comments": _BOOL,
    "source_map_file": _TEXT,
    "source_map_embed": _BOOL,
    "source_map_contents": _BOOL,
    "omit_source_map_url": _BOOL,
}
_FUNCTIONS: Final[dict[str, tuple[Any, list[Any]]]] = {
    "libsass_version": (_TEXT, []),
    "sass_copy_c_string": (_POINTER, [_TEXT]),
    "sass_make_data_context": (_POINTER, [_POINTER]),
    "sass_data_context_get_context": (_POINTER, [_POINTER]),
    "sass_context_get_options": (_POINTER, [_POINTER]),
    "sass_compile_data_context": (_INT, [_POINTER]),
    "sass_delete_data_context": (None, [_POINTER]),
    "sass_context_get_output_string": (_TEXT, [_POINTER]),
    "sass_context_get_source_map_string": (_TEXT, [_POINTER]),
    "sass_context_get_error_json": (_TEXT, [_POINTER]),
    "sass_context_get_included_files": (ctypes.POINTER(_TEXT), [_POINTER]),
    **{f"sass_option_set_{name}": (None, [_POINTER, kind]) for name, kind in _SETTER_TYPES.items()},
}


def open_library(candidates: list[str]) -> ctypes.CDLL:
    """Return the first library that can be loaded and has all functions. Raises `OSError`."""
    problems = []
    for candidate in candidates:
        try:
            library = ctypes.CDLL(candidate)
            for name, (result, arguments) in _FUNCTIONS.items():
                function = getattr(library, name)
                function.restype, function.argtypes = result, arguments
        except (OSError, AttributeError) as error:
            problems.append(str(error))
        else:
            return library
    raise OSError("; ".join(problems))


def compile_text(library: ctypes.CDLL, request: dict[str, Any]) -> dict[str, Any]:
    """Compile `text` with the options that the request holds besides it."""
    data = library.sass_make_data_context(library.sass_copy_c_string(request.pop("text").encode("utf-8")))
    try:
        context = library.sass_data_context_get_context(data)
        options = library.sass_context_get_options(context)
        for name, value in request.items():
            given = os.fsencode(value) if isinstance(value, str) else value
            getattr(library, f"sass_option_set_{name}")(options, given)
        if library.sass_compile_data_context(data):
            return {"error": json.loads(_text(library.sass_context_get_error_json(context)) or "{}")}
        files = library.sass_context_get_included_files(context)
        return {
            "css": _text(library.sass_context_get_output_string(context)),
            "source_map": _text(library.sass_context_get_source_map_string(context)),
            "files": _texts(files),
        }
    finally:
        library.sass_delete_data_context(data)


def _text(value: bytes | None) -> str | None:
    return None if value is None else value.decode("utf-8", "replace")


def _texts(pointers: Any) -> list[str]:
    texts: list[str] = []
    while pointers and pointers[len(texts)] is not None:
        texts.append(os.fsdecode(pointers[len(texts)]))
    return texts


def _limit_memory() -> None:
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    except (ImportError, ValueError, OSError):
        # not everywhere is there such a limit
        return


def _line(answer: dict[str, Any]) -> bytes:
    return json.dumps(answer).encode("ascii") + b"\n"


def serve(candidates: list[str], requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer requests until there are no more."""
    _limit_memory()
    try:
        library = open_library(candidates)
    except OSError as error:
        answers.write(_line({"missing": str(error)}))
        return
    version = _text(library.libsass_version())
    # libsass writes its warnings to the standard error stream
    with tempfile.TemporaryFile() as log:
        os.dup2(log.fileno(), 2)
        for line in requests:
            request = json.loads(line)
            answer = compile_text(library, request) if "text" in request else {}
            log.seek(0)
            said = log.read().decode("utf-8", "replace")
            log.seek(0)
            log.truncate()
            answers.write(_line({**answer, "version": version, "log": said}))


if __name__ == "__main__":
    with open(0, "rb") as questions, open(1, "wb", buffering=0) as replies:
        serve(sys.argv[1:], questions, replies)
