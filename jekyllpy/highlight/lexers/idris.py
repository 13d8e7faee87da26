"""Idris."""

from jekyllpy.highlight.grammar import POP, Grammar, States, goto, include, reaching, words
from jekyllpy.highlight.lexers.haskell import COMMENTS, ESCAPES, LITERALS, SYMBOL

_PROVIDE = r"%provide(?:(?P<hit>\s(?:\s*+(?:.*\n\s*+|.*[^\S\n])|\s++)with\s++)|\s++.*|)"

STATES: States = {
    "basic": (
        (r"\s++", ""),
        (r"\{-#", "cp", "comment_preproc"),
        (r"\{-", "cm", "comment"),
        (r"^\|\|\|.*$", "cd"),
        (r"--(?![!#$%&*+./<=>?@^|_~]).*$", "c1"),
    ),
    **COMMENTS,
    "directive": (
        (r"%default\s++(?:total|partial)", "k"),
        (r"%access\s++(?:public|abstract|private|export)", "k"),
        (r"%language\s++.*", "k"),
        reaching(_PROVIDE, "k"),
    ),
    "prelude": (
        (
            words(
                """Type Exists World IO IntTy FTy File Mode Dec Bool Ordering Either IsJust List Maybe Nat Stream StrM
                Not Lazy Inf""",
                suffix=r"\s",
            ),
            "kt",
        ),
        (
            words(
                """Eq Ord Num MinBound MaxBound Integral Applicative Alternative Cast Foldable Functor Monad
                Traversable Uninhabited Semigroup Monoid""",
                suffix=r"\s",
            ),
            "nc",
        ),
        # The blanks are the function's as far as no sign of a definition follows them.
        (
            words(
                """abs acos all and any asin atan atan2 break ceiling compare concat concatMap const cos cosh curry
                cycle div drop dropWhile elem encodeFloat enumFrom enumFromThen enumFromThenTo enumFromTo exp fail
                filter flip floor foldl foldl1 foldr foldr1 fromInteger fst gcd getChar getLine head id init iterate
                last lcm length lines log lookup map max maxBound maximum maybe min minBound minimum mod negate not null
                or pi pred print product putChar putStr putStrLn readFile recip repeat replicate return reverse scanl
                scanl1 sequence sequence_ show sin sinh snd span splitAt sqrt succ sum tail take takeWhile tan tanh
                uncurry unlines unwords unzip unzip3 words writeFile zip zip3 zipWith zipWith3""",
                suffix=r"(?: ++(?![=:-])| +(?= ))",
            ),
            "nb",
        ),
    ),
    "root": (
        include("basic"),
        include("directive"),
        (words("import"), "kr", "import"),
        (words("module"), "kr", "module"),
        (
            words("_ data class instance namespace infixl infixr infix let where of with type do if then else case in"),
            "kr",
        ),
        (words("Just Nothing Left Right True False LT LTE EQ GT GTE"), "kc"),
        (r"^[\w']++\s*+:", "nf"),
        include("prelude"),
        (r"[_a-z][\w']*+", "n"),
        (r"[A-Z][\w']*+", "kt"),
        (rf"\\(?!{SYMBOL})", "nf"),
        (rf"{SYMBOL}++", "o"),
        (r"\d++(?:\.\d++)?(?:[eE][+-]?\d++)?", "mf"),
        (r"'", "sc", "character"),
        (r'"', "s", "string"),
        (r"\[\s*+\]", "kt"),
        (r"\(\s*+\)", "nb"),
        (r"(\[)([_a-z][\w']*+)(\|)", ("o", "n", "o"), "quasiquotation"),
        (r"[\[\](),;`{}]", "p"),
    ),
    "import": (
        (r"\s++", ""),
        (r'"', "s", "string"),
        (r"([A-Z][\w.]*+)(\s++)(as)(\s++)([A-Z][\w.]*+)", ("nn", "", "k", "", "n"), POP),
        (r"([A-Z][\w.]*+)(\s++)(\()", ("nn", "", "p"), goto("function_list")),
        (r"[\w.]++", "nn", POP),
    ),
    "module": (
        (r"\s++", ""),
        (r"[A-Z][\w.]*+", "nn", POP),
    ),
    "function_list": (
        include("basic"),
        (r"[A-Z]\w*+", "kt"),
        (r"_[\w']++|[a-z][\w']*+", "nf"),
        (r",", "p"),
        (rf"{SYMBOL}++", "o"),
        (r"\(", "p", "function_list"),
        (r"\)", "p", POP),
    ),
    **LITERALS,
    "escape": (*ESCAPES, (*reaching(r"\s++(?P<hit>\\)?", "se"), POP)),
}

GRAMMAR = Grammar("idris", STATES)
