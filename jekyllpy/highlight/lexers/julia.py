"""Julia."""

from jekyllpy.highlight.grammar import POP, Grammar, States, include, until, words
from jekyllpy.highlight.patterns import LETTER_, MARKS

_TYPES = """ARPACKException AbstractArray AbstractChannel AbstractChar AbstractDict AbstractDisplay AbstractFloat
    AbstractIrrational AbstractLogger AbstractMatrix AbstractREPL AbstractRNG AbstractRange AbstractSerializer
    AbstractSet AbstractSparseArray AbstractSparseMatrix AbstractSparseVector AbstractString AbstractUnitRange
    AbstractVecOrMat AbstractVector AbstractWorkerPool Adjoint Any ArgumentError Array AssertionError Base64DecodePipe
    Base64EncodePipe BasicREPL Bidiagonal BigFloat BigInt BitArray BitMatrix BitSet BitVector Bool BoundsError
    BunchKaufman CachingPool CapturedException CartesianIndex CartesianIndices Cchar Cdouble Cfloat Channel Char
    Cholesky CholeskyPivoted Cint Cintmax_t Clong Clonglong ClusterManager Cmd Colon Complex ComplexF16 ComplexF32
    ComplexF64 CompositeException Condition ConsoleLogger Cptrdiff_t Cshort Csize_t Cssize_t Cstring Cuchar Cuint
    Cuintmax_t Culong Culonglong Cushort Cvoid Cwchar_t Cwstring DataType Date DateFormat DatePeriod DateTime Day
    DenseArray DenseMatrix DenseVecOrMat DenseVector Diagonal Dict DimensionMismatch Dims DivideError DomainError
    EOFError Eigen Enum ErrorException Exception ExponentialBackOff Expr FDWatcher Factorization FileMonitor Float16
    Float32 Float64 FolderMonitor Function GeneralizedEigen GeneralizedSVD GeneralizedSchur GenericArray GenericDict
    GenericSet GenericString GitConfig GitRepo GlobalRef HMAC_CTX HTML Hermitian Hessenberg Hour IO IOBuffer IOContext
    IOStream IPAddr IPv4 IPv6 IdDict IndexCartesian IndexLinear IndexStyle InexactError InitError Int Int128 Int16
    Int32 Int64 Int8 Integer InterruptException InvalidStateException Irrational KeyError LAPACKException LDLt LQ LU
    LinRange LineEditREPL LineNumberNode LinearIndices LoadError LogLevel LowerTriangular MIME Matrix MersenneTwister
    Method MethodError Microsecond Millisecond Minute Missing MissingException Module Month NTuple NamedTuple
    Nanosecond Nothing NullLogger Number OrdinalRange OutOfMemoryError OverflowError PackageMode PackageSpec Pair
    PartialQuickSort Period PermutedDimsArray Pipe PollingFileWatcher PosDefException ProcessExitedException Ptr QR
    QRPivoted QuoteNode RandomDevice RankDeficientException Rational RawFD ReadOnlyMemoryError Real ReentrantLock Ref
    Regex RegexMatch RemoteChannel RemoteException RoundingMode SHA1_CTX SHA224_CTX SHA256_CTX SHA2_224_CTX
    SHA2_256_CTX SHA2_384_CTX SHA2_512_CTX SHA384_CTX SHA3_224_CTX SHA3_256_CTX SHA3_384_CTX SHA3_512_CTX SHA512_CTX
    SVD Schur Second SegmentationFault Serializer Set SharedArray SharedMatrix SharedVector Signed SimpleLogger
    SingularException Some SparseMatrixCSC SparseVector StackOverflowError StepRange StepRangeLen StreamREPL
    StridedArray StridedMatrix StridedVecOrMat StridedVector String StringIndexError SubArray SubString
    SubstitutionString SymTridiagonal Symbol Symmetric SystemError TCPSocket Task TestSetException Text TextDisplay
    Time TimePeriod TimeType TimeZone Timer Transpose Tridiagonal Tuple Type TypeError TypeVar UDPSocket UInt UInt128
    UInt16 UInt32 UInt64 UInt8 UTC UUID UndefInitializer UndefKeywordError UndefRefError UndefVarError UniformScaling
    Union UnionAll UnitLowerTriangular UnitRange UnitUpperTriangular Unsigned UpgradeLevel UpperTriangular Val Vararg
    VecElement VecOrMat Vector VersionNumber WeakKeyDict WeakRef Week WorkerConfig WorkerPool Year"""
_BUILTINS = """true false missing nothing Inf Inf16 Inf32 Inf64 NaN NaN16 NaN32 NaN64 stdout stderr stdin devnull pi π
    ℯ im ARGS C_NULL ENV ENDIAN_BOM VERSION undef LOAD_PATH DEPOT_PATH"""
# Rouge: in some the space of the pattern does not count.
_KEYWORDS = """function return module import export if else elseif end for in isa while try catch const local global
    using struct mutablestruct abstracttype finally begin do quote macro forouter where"""

# Ruby's classes of symbols and of punctuation: ASCII, Latin, the blocks of arrows and operators.
_SYMBOLS = (
    r"$+<=>^`|~\u00a2-\u00a6\u00a8\u00a9\u00ac\u00ae-\u00b1\u00b4\u00b8\u00d7\u00f7\u02c2-\u02c5\u02d2-\u02df\u02e5-\u02eb"
    r"\u2044\u2052\u207a-\u207c\u208a-\u208c\u20a0-\u20c0\u2100\u2101\u2103-\u2106\u2108\u2109\u2114\u2116-\u2118"
    r"\u211e-\u2123\u2125\u2127\u2129\u212e\u213a\u213b\u2140-\u2144\u214a-\u214d\u214f\u218a\u218b\u2190-\u2307"
    r"\u230c-\u2328\u232b-\u2426\u2440-\u244a\u249c-\u24e9\u2500-\u2767\u2794-\u27c4\u27c7-\u27e5\u27f0-\u2982"
    r"\u2999-\u29d7\u29dc-\u29fb\u29fe-\u2b73\u2b76-\u2b95\u2b97-\u2bff"
)
_PUNCTUATION = (
    r"!\"#%&'*,./:;?@\\\u00a1\u00a7\u00b6\u00b7\u00bf\u2016\u2017\u2020-\u2027\u2030-\u2038\u203b-\u203e\u2041-\u2043"
    r"\u2047-\u2051\u2053\u2055-\u205e"
)
_NAME = rf"(?:{LETTER_}|[{_SYMBOLS}])(?:{LETTER_}|[0-9{MARKS}{_SYMBOLS}{_PUNCTUATION}])*+"

STATES: States = {
    "root": (
        (r"\n", ""),
        (r"[^\S\n]++", ""),
        (r"#=", "cm", "blockcomment"),
        (r"#.*$", "c"),
        (r"[-+=*/\\&|$~^%!.?<>÷:≠≤≥]++", "o"),
        (r"(function|macro)((?:\s|\\\s)++)", ("k", "nf"), "funcname"),
        (r"((?:mutable )?struct|(?:abstract|primitive) type)((?:\s|\\\s)++)", ("k", "nc"), "typename"),
        (words(_TYPES), "kt"),
        (r"(?:local|global|const)\b", "kd"),
        (words(_KEYWORDS), "k"),
        (words(_BUILTINS), "nb"),
        (r"`[^`\n]*+`", "sb"),
        (
            r"'(?:\\.|\\[0-7]{1,3}|\\x[a-fA-F0-9]{1,3}|\\u[a-fA-F0-9]{1,4}|\\U[a-fA-F0-9]{1,6}|[^\\'\n])'",
            "sc",
        ),
        (r"[ILE]?\"", "s", "string"),
        (r"@[\w.]++", "nd"),
        (r"[a-zA-Z_\u00a1-\uffff][a-zA-Z_0-9\u00a1-\uffff]*+!*+", "n"),
        (r"[\[\]{}(),;]", "x"),
        (r"(?:\d++(?:_\d++)++\.\d*+|\d++\.\d++(?:_\d++)++)(?:[eEf][+-]?\d++)?", "mf"),
        (r"\d++\.\d*+(?:[eEf][+-]?\d++)?", "mf"),
        (r"\d++(?:_\d++)*+[eEf][+-]?\d++", "mf"),
        (r"0b[01]++(?:_[01]++)*+", "mb"),
        (r"0o[0-7]++(?:_[0-7]++)*+", "mo"),
        (r"0x[a-fA-F0-9]++(?:_[a-fA-F0-9]++)*+", "mh"),
        (r"\d++(?:_\d++)*+", "mi"),
    ),
    "funcname": (
        (_NAME, "nf", POP),
        (r"\([^\s\w{]{1,2}\)", "o", POP),
        (r"[^\s\w{]{1,2}", "o", POP),
    ),
    "typename": ((_NAME, "nc", POP),),
    "stringescape": (
        (r"\\(?:[\\abfnrtv\"'\n]|u[a-fA-F0-9]{4}|U[a-fA-F0-9]{8}|x[a-fA-F0-9]{2}|[0-7]{1,3})", "se"),
        until(r"\\N\{", r"\}", "se", stop=r"\n"),
    ),
    "blockcomment": (
        (r"[^=#]++", "cm"),
        (r"#=", "cm", "blockcomment"),
        (r"=#", "cm", POP),
        (r"[=#]", "cm"),
    ),
    "string": (
        include("stringescape"),
        (r"\"", "s", POP),
        (r"\$(?:\(\w++\))?[-#0 +]*+(?:[0-9]++|[*])?(?:\.(?:[0-9]++|[*]))?", "si"),
        (r"[^\\\"$]++", "s"),
        (r"\\", "s"),
    ),
}

GRAMMAR = Grammar("julia", STATES)
