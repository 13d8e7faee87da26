"""OCL, the constraint language of UML."""

from jekyllpy.highlight.grammar import POP, Grammar, States, by_word, word_set

_KEYWORDS = word_set("""context pre post inv init body def derive if then else endif import package endpackage
    let in""")
_TYPES = word_set("""Boolean Integer UnlimitedNatural Real String OrderedSet Tuple Bag Set Sequence OclInvalid
    OclVoid TupleType OclState Collection OclMessage""")
_BUILTINS = word_set("self null result true false invalid @pre")
_FUNCTIONS = word_set("""oclAsSet oclIsNew oclIsUndefined oclIsInvalid oclAsType oclIsTypeOf oclIsKindOf
    oclInState oclType oclLocale hasReturned result isSignalSent isOperationCallabs floor round max min toString div
    mod size substring concat toInteger toReal toUpperCase toLowerCase indexOf equalsIgnoreCase at characters
    toBoolean includes excludes count includesAll excludesAll isEmpty notEmpty sum product selectByKind selectByType
    asBag asSequence asOrderedSet asSet flatten union intersection including excluding symmetricDifferencecount
    append prepend insertAt subOrderedSet first last reverse subSequence any closure collect collectNested exists
    forAll isUnique iterate one reject select sortedBy allInstances average conformsTo""")

STATES: States = {
    "root": (
        (r"\s++", ""),
        (r"--.*", "c1"),
        (r"\d++", "mi"),
        (r"'", "s1", "single_string"),
        (r"[-|+*/<>=~!@#%&?^]", "o"),
        (r"[;:()\[\],.]", "p"),
        (
            r"[a-zA-Z]\w*+",
            by_word("n", o=word_set("or xor and not implies"), kd=_TYPES, k=_KEYWORDS, nb=_BUILTINS, nf=_FUNCTIONS),
        ),
    ),
    "single_string": (
        (r"\\.", "se"),
        (r"'", "s1", POP),
        (r"[^\\']++", "s1"),
    ),
}

GRAMMAR = Grammar("ocl", STATES)
