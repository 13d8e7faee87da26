"""Zig."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, include, word_set, words

_ID = r"[a-zA-Z_]\w*+"
_ESCAPE = r"\\(?:[nrt'\"\\0]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})"
_KEYWORDS = word_set("""align linksection threadlocal struct enum union error break return anyframe fn c_longlong
    c_ulonglong c_longdouble c_void comptime_float c_short c_ushort c_int c_uint c_long c_ulong continue asm defer
    errdefer const var extern packed export pub if else switch and or orelse while for bool unreachable try catch
    async suspend nosuspend await resume undefined usingnamespace test void noreturn type anyerror usize noalias
    inline noinline comptime callconv volatile allowzero""")
_BUILTINS = word_set("""@addWithOverflow @as @atomicLoad @atomicStore @bitCast @breakpoint @alignCast @alignOf
    @cDefine @cImport @cInclude @bitOffsetOf @atomicRmw @bytesToSlice @byteOffsetOf @OpaqueType @panic @ptrCast
    @bitReverse @Vector @sin @cUndef @canImplicitCast @clz @cmpxchgWeak @cmpxchgStrong @compileError @compileLog @ctz
    @popCount @divExact @divFloor @cos @divTrunc @embedFile @export @tagName @TagType @errorName @call
    @errorReturnTrace @fence @fieldParentPtr @field @unionInit @errorToInt @intToEnum @enumToInt @setAlignStack
    @frame @Frame @exp @exp2 @log @log2 @log10 @fabs @floor @ceil @trunc @round @floatCast @intToFloat @floatToInt
    @boolToInt @errSetCast @intToError @frameAddress @import @newStackCall @asyncCall @intToPtr @intCast @frameSize
    @memcpy @memset @mod @mulWithOverflow @splat @ptrToInt @rem @returnAddress @setCold @Type @shuffle
    @setGlobalLinkage @setGlobalSection @shlExact @This @hasDecl @hasField @setRuntimeSafety @setEvalBranchQuota
    @setFloatMode @shlWithOverflow @shrExact @sizeOf @bitSizeOf @sqrt @byteSwap @subWithOverflow @sliceToBytes
    comptime_int @truncate @typeInfo @typeName @TypeOf""")


def _name(run: Run[None], match: re.Match[str]) -> None:
    name = match[3]
    if name in _KEYWORDS:
        kind = "k"
    elif name in _BUILTINS:
        kind = "nb"
    elif match[1]:
        kind = "nf" if match[5] else "py"
    else:
        kind = "n"
    run.groups(match, "p", "", kind, "", "p")


def _raw_string(run: Run[None], match: re.Match[str]) -> bool | None:
    quote = '"' + match[1]
    end = run.find_text(quote, match.end())
    if end < 0:
        return False
    run.pos = end + len(quote)
    run.token("s", run.text[match.start() : run.pos])
    return None


STATES: States = {
    "root": (
        (r"\n", "", "bol"),
        include("whitespace"),
        (r"[iu][0-9]+\b", "kt"),
        (r"f(?:16|32|64|128)\b", "kt"),
        (words("isize usize"), "kt"),
        include("literals"),
        (rf"'{_ID}", "nv"),
        (rf"([.]?)(\s*+)(@?{_ID})(\s*+)([(]?)", _name),
        (r"[()\[\]{}|,:;]", "p"),
        (r"[*/!@~&+%^<>=?-]|\.{1,3}", "o"),
    ),
    "bol": (
        include("whitespace"),
        (r"#\s[^\n]*+", "cs"),
        (r"", "", POP),
    ),
    "whitespace": ((r"\s++", ""), (r"//[^\n]*+", "c")),
    "literals": (
        (words("true false null"), "kc"),
        (rf"'(?:{_ESCAPE}|[^\\])'", "sc"),
        (r'"', "s", "string"),
        (r'r(#*)"', _raw_string),
        (r"[0-9]+(?:[.][0-9_]+(?:e[-+]?[0-9_]+)?|(?:[.][0-9_]+)?e[-+]?[0-9_]+)", "mf"),
        (r"0b[10_]++|0x[0-9a-fA-F_]++|[0-9_]++", "mi"),
    ),
    "string": (
        (r'"', "s", POP),
        (_ESCAPE, "se"),
        (r'[^"\\]++', "s"),
    ),
}

GRAMMAR = Grammar("zig", STATES)
