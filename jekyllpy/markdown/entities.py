"""The named entities kramdown knows, with their code points.

The list is not HTML's: 905 names, some with another meaning (`lceil` and `rceil` are swapped), entities of two code
points without their second one.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

_NAMES: Final = """
Alpha=391 Beta=392 Gamma=393 Delta=394 Epsilon=395 Zeta=396 Eta=397 Theta=398 Iota=399 Kappa=39a Lambda=39b
Mu=39c Nu=39d Xi=39e Omicron=39f Pi=3a0 Rho=3a1 Sigma=3a3 Tau=3a4 Upsilon=3a5 Phi=3a6 Chi=3a7 Psi=3a8 Omega=3a9
alpha=3b1 beta=3b2 gamma=3b3 delta=3b4 epsilon=3b5 zeta=3b6 eta=3b7 theta=3b8 iota=3b9 kappa=3ba lambda=3bb
mu=3bc nu=3bd xi=3be omicron=3bf pi=3c0 rho=3c1 sigma=3c3 tau=3c4 upsilon=3c5 phi=3c6 chi=3c7 psi=3c8 omega=3c9
sigmaf=3c2 thetasym=3d1 upsih=3d2 piv=3d6 Gammad=3dc gammad=3dd zwnj=200c zwj=200d lrm=200e rlm=200f hellip=2026
prime=2032 Prime=2033 oline=203e frasl=2044 weierp=2118 image=2111 real=211c alefsym=2135 bull=2022 trade=2122
larr=2190 rarr=2192 uarr=2191 darr=2193 harr=2194 crarr=21b5 uArr=21d1 dArr=21d3 lArr=21d0 rArr=21d2 hArr=21d4
forall=2200 part=2202 exist=2203 empty=2205 nabla=2207 isin=2208 ni=220b notin=2209 sum=2211 prod=220f
minus=2212 lowast=2217 radic=221a prop=221d infin=221e ang=2220 and=2227 or=2228 cap=2229 cup=222a int=222b
there4=2234 sim=223c asymp=2248 cong=2245 ne=2260 equiv=2261 le=2264 ge=2265 sub=2282 sup=2283 sube=2286
supe=2287 nsub=2284 oplus=2295 otimes=2297 perp=22a5 sdot=22c5 vellip=22ee rceil=2308 lceil=2309 lfloor=230a
rfloor=230b rang=2329 lang=232a loz=25ca spades=2660 clubs=2663 hearts=2665 diams=2666 amp=26 quot=22 apos=27
copy=a9 lt=3c gt=3e OElig=152 oelig=153 Scaron=160 scaron=161 Yuml=178 circ=2c6 tilde=2dc ndash=2013 mdash=2014
lsquo=2018 rsquo=2019 ldquo=201c rdquo=201d dagger=2020 Dagger=2021 permil=2030 euro=20ac lsaquo=2039
rsaquo=203a nbsp=a0 iexcl=a1 pound=a3 curren=a4 yen=a5 brvbar=a6 sect=a7 uml=a8 laquo=ab raquo=bb reg=ae ordf=aa
not=ac shy=ad macr=af deg=b0 plusmn=b1 acute=b4 micro=b5 para=b6 middot=b7 cedil=b8 ordm=ba cent=a2 sup1=b9
sup2=b2 sup3=b3 frac12=bd frac14=bc frac34=be frac13=2153 frac23=2154 frac15=2155 frac25=2156 frac35=2157
frac45=2158 frac16=2159 frac56=215a frac18=215b frac38=215c frac58=215d frac78=215e iquest=bf Agrave=c0
Aacute=c1 Acirc=c2 Atilde=c3 Auml=c4 Aring=c5 AElig=c6 Ccedil=c7 Egrave=c8 Eacute=c9 Ecirc=ca Euml=cb Igrave=cc
Iacute=cd Icirc=ce Iuml=cf ETH=d0 Ntilde=d1 Ograve=d2 Oacute=d3 Ocirc=d4 Otilde=d5 Ouml=d6 times=d7 Oslash=d8
Ugrave=d9 Uacute=da Ucirc=db Uuml=dc Yacute=dd THORN=de szlig=df agrave=e0 aacute=e1 acirc=e2 atilde=e3 auml=e4
aring=e5 aelig=e6 ccedil=e7 egrave=e8 eacute=e9 ecirc=ea euml=eb igrave=ec iacute=ed icirc=ee iuml=ef eth=f0
ntilde=f1 ograve=f2 oacute=f3 ocirc=f4 otilde=f5 ouml=f6 divide=f7 oslash=f8 ugrave=f9 uacute=fa ucirc=fb
uuml=fc yacute=fd thorn=fe yuml=ff sbquo=201a fnof=192 bdquo=201e ensp=2002 emsp=2003 thinsp=2009 Lang=27ea
Rang=27eb loang=27ec roang=27ed xlarr=27f5 longleftarrow=27f5 LongLeftArrow=27f5 xrarr=27f6 longrightarrow=27f6
LongRightArrow=27f6 xharr=27f7 longleftrightarrow=27f7 LongLeftRightArrow=27f7 xlArr=27f8 Longleftarrow=27f8
DoubleLongLeftArrow=27f8 xrArr=27f9 Longrightarrow=27f9 DoubleLongRightArrow=27f9 xhArr=27fa
Longleftrightarrow=27fa DoubleLongLeftRightArrow=27fa xmap=27fc longmapsto=27fc dzigrarr=27ff nvlArr=2902
nvrArr=2903 nvHarr=2904 Map=2905 lbarr=290c rbarr=290d bkarow=290d lBarr=290e rBarr=290f dbkarow=290f RBarr=2910
drbkarow=2910 DDotrahd=2911 UpArrowBar=2912 DownArrowBar=2913 Rarrtl=2916 latail=2919 ratail=291a lAtail=291b
rAtail=291c larrfs=291d rarrfs=291e larrbfs=291f rarrbfs=2920 nwarhk=2923 nearhk=2924 searhk=2925 hksearow=2925
swarhk=2926 hkswarow=2926 nwnear=2927 nesear=2928 toea=2928 seswar=2929 tosa=2929 swnwar=292a rarrc=2933
cudarrr=2935 ldca=2936 rdca=2937 cudarrl=2938 larrpl=2939 curarrm=293c cularrp=293d rarrpl=2945 harrcir=2948
Uarrocir=2949 lurdshar=294a ldrushar=294b LeftRightVector=294e RightUpDownVector=294f DownLeftRightVector=2950
LeftUpDownVector=2951 LeftVectorBar=2952 RightVectorBar=2953 RightUpVectorBar=2954 RightDownVectorBar=2955
DownLeftVectorBar=2956 DownRightVectorBar=2957 LeftUpVectorBar=2958 LeftDownVectorBar=2959 LeftTeeVector=295a
RightTeeVector=295b RightUpTeeVector=295c RightDownTeeVector=295d DownLeftTeeVector=295e DownRightTeeVector=295f
LeftUpTeeVector=2960 LeftDownTeeVector=2961 lHar=2962 uHar=2963 rHar=2964 dHar=2965 luruhar=2966 ldrdhar=2967
ruluhar=2968 rdldhar=2969 lharul=296a llhard=296b rharul=296c lrhard=296d udhar=296e UpEquilibrium=296e
duhar=296f ReverseUpEquilibrium=296f RoundImplies=2970 erarr=2971 simrarr=2972 larrsim=2973 rarrsim=2974
rarrap=2975 ltlarr=2976 gtrarr=2978 subrarr=2979 suplarr=297b lfisht=297c rfisht=297d ufisht=297e dfisht=297f
lopar=2985 ropar=2986 lbrke=298b rbrke=298c lbrkslu=298d rbrksld=298e lbrksld=298f rbrkslu=2990 langd=2991
rangd=2992 lparlt=2993 rpargt=2994 gtlPar=2995 ltrPar=2996 vzigzag=299a vangrt=299c angrtvbd=299d ange=29a4
range=29a5 dwangle=29a6 uwangle=29a7 angmsdaa=29a8 angmsdab=29a9 angmsdac=29aa angmsdad=29ab angmsdae=29ac
angmsdaf=29ad angmsdag=29ae angmsdah=29af bemptyv=29b0 demptyv=29b1 cemptyv=29b2 raemptyv=29b3 laemptyv=29b4
ohbar=29b5 omid=29b6 opar=29b7 operp=29b9 olcross=29bb odsold=29bc olcir=29be ofcir=29bf olt=29c0 ogt=29c1
cirscir=29c2 cirE=29c3 solb=29c4 bsolb=29c5 boxbox=29c9 trisb=29cd rtriltri=29ce LeftTriangleBar=29cf
RightTriangleBar=29d0 iinfin=29dc infintie=29dd nvinfin=29de eparsl=29e3 smeparsl=29e4 eqvparsl=29e5 lozf=29eb
blacklozenge=29eb RuleDelayed=29f4 dsol=29f6 xodot=2a00 bigodot=2a00 xoplus=2a01 bigoplus=2a01 xotime=2a02
bigotimes=2a02 xuplus=2a04 biguplus=2a04 xsqcup=2a06 bigsqcup=2a06 qint=2a0c iiiint=2a0c fpartint=2a0d
cirfnint=2a10 awint=2a11 rppolint=2a12 scpolint=2a13 npolint=2a14 pointint=2a15 quatint=2a16 intlarhk=2a17
pluscir=2a22 plusacir=2a23 simplus=2a24 plusdu=2a25 plussim=2a26 plustwo=2a27 mcomma=2a29 minusdu=2a2a
loplus=2a2d roplus=2a2e Cross=2a2f timesd=2a30 timesbar=2a31 smashp=2a33 lotimes=2a34 rotimes=2a35 otimesas=2a36
Otimes=2a37 odiv=2a38 triplus=2a39 triminus=2a3a tritime=2a3b iprod=2a3c intprod=2a3c amalg=2a3f capdot=2a40
ncup=2a42 ncap=2a43 capand=2a44 cupor=2a45 cupcap=2a46 capcup=2a47 cupbrcap=2a48 capbrcup=2a49 cupcup=2a4a
capcap=2a4b ccups=2a4c ccaps=2a4d ccupssm=2a50 And=2a53 Or=2a54 andand=2a55 oror=2a56 orslope=2a57 andslope=2a58
andv=2a5a orv=2a5b andd=2a5c ord=2a5d wedbar=2a5f sdote=2a66 simdot=2a6a congdot=2a6d easter=2a6e apacir=2a6f
apE=2a70 eplus=2a71 pluse=2a72 Esim=2a73 Colone=2a74 Equal=2a75 eDDot=2a77 ddotseq=2a77 equivDD=2a78 ltcir=2a79
gtcir=2a7a ltquest=2a7b gtquest=2a7c les=2a7d LessSlantEqual=2a7d leqslant=2a7d ges=2a7e GreaterSlantEqual=2a7e
geqslant=2a7e lesdot=2a7f gesdot=2a80 lesdoto=2a81 gesdoto=2a82 lesdotor=2a83 gesdotol=2a84 lap=2a85
lessapprox=2a85 gap=2a86 gtrapprox=2a86 lne=2a87 lneq=2a87 gne=2a88 gneq=2a88 lnap=2a89 lnapprox=2a89 gnap=2a8a
gnapprox=2a8a lEg=2a8b lesseqqgtr=2a8b gEl=2a8c gtreqqless=2a8c lsime=2a8d gsime=2a8e lsimg=2a8f gsiml=2a90
lgE=2a91 glE=2a92 lesges=2a93 gesles=2a94 els=2a95 eqslantless=2a95 egs=2a96 eqslantgtr=2a96 elsdot=2a97
egsdot=2a98 el=2a99 eg=2a9a siml=2a9d simg=2a9e simlE=2a9f simgE=2aa0 LessLess=2aa1 GreaterGreater=2aa2 glj=2aa4
gla=2aa5 ltcc=2aa6 gtcc=2aa7 lescc=2aa8 gescc=2aa9 smt=2aaa lat=2aab smte=2aac late=2aad bumpE=2aae pre=2aaf
preceq=2aaf PrecedesEqual=2aaf sce=2ab0 succeq=2ab0 SucceedsEqual=2ab0 prE=2ab3 scE=2ab4 prnE=2ab5 precneqq=2ab5
scnE=2ab6 succneqq=2ab6 prap=2ab7 precapprox=2ab7 scap=2ab8 succapprox=2ab8 prnap=2ab9 precnapprox=2ab9
scnap=2aba succnapprox=2aba Pr=2abb Sc=2abc subdot=2abd supdot=2abe subplus=2abf supplus=2ac0 submult=2ac1
supmult=2ac2 subedot=2ac3 supedot=2ac4 subE=2ac5 subseteqq=2ac5 supE=2ac6 supseteqq=2ac6 subsim=2ac7 supsim=2ac8
subnE=2acb subsetneqq=2acb supnE=2acc supsetneqq=2acc csub=2acf csup=2ad0 csube=2ad1 csupe=2ad2 subsup=2ad3
supsub=2ad4 subsub=2ad5 supsup=2ad6 suphsub=2ad7 supdsub=2ad8 forkv=2ad9 topfork=2ada mlcp=2adb Dashv=2ae4
DoubleLeftTee=2ae4 Vdashl=2ae6 Barv=2ae7 vBar=2ae8 vBarv=2ae9 Vbar=2aeb Not=2aec bNot=2aed rnmid=2aee
cirmid=2aef midcir=2af0 topcir=2af1 nhpar=2af2 parsim=2af3 parsl=2afd fflig=fb00 filig=fb01 fllig=fb02
ffilig=fb03 ffllig=fb04 Ascr=1d49c Cscr=1d49e Dscr=1d49f Gscr=1d4a2 Jscr=1d4a5 Kscr=1d4a6 Nscr=1d4a9 Oscr=1d4aa
Pscr=1d4ab Qscr=1d4ac Sscr=1d4ae Tscr=1d4af Uscr=1d4b0 Vscr=1d4b1 Wscr=1d4b2 Xscr=1d4b3 Yscr=1d4b4 Zscr=1d4b5
ascr=1d4b6 bscr=1d4b7 cscr=1d4b8 dscr=1d4b9 fscr=1d4bb hscr=1d4bd iscr=1d4be jscr=1d4bf kscr=1d4c0 lscr=1d4c1
mscr=1d4c2 nscr=1d4c3 pscr=1d4c5 qscr=1d4c6 rscr=1d4c7 sscr=1d4c8 tscr=1d4c9 uscr=1d4ca vscr=1d4cb wscr=1d4cc
xscr=1d4cd yscr=1d4ce zscr=1d4cf Afr=1d504 Bfr=1d505 Dfr=1d507 Efr=1d508 Ffr=1d509 Gfr=1d50a Jfr=1d50d Kfr=1d50e
Lfr=1d50f Mfr=1d510 Nfr=1d511 Ofr=1d512 Pfr=1d513 Qfr=1d514 Sfr=1d516 Tfr=1d517 Ufr=1d518 Vfr=1d519 Wfr=1d51a
Xfr=1d51b Yfr=1d51c afr=1d51e bfr=1d51f cfr=1d520 dfr=1d521 efr=1d522 ffr=1d523 gfr=1d524 hfr=1d525 ifr=1d526
jfr=1d527 kfr=1d528 lfr=1d529 mfr=1d52a nfr=1d52b ofr=1d52c pfr=1d52d qfr=1d52e rfr=1d52f sfr=1d530 tfr=1d531
ufr=1d532 vfr=1d533 wfr=1d534 xfr=1d535 yfr=1d536 zfr=1d537 Aopf=1d538 Bopf=1d539 Dopf=1d53b Eopf=1d53c
Fopf=1d53d Gopf=1d53e Iopf=1d540 Jopf=1d541 Kopf=1d542 Lopf=1d543 Mopf=1d544 Oopf=1d546 Sopf=1d54a Topf=1d54b
Uopf=1d54c Vopf=1d54d Wopf=1d54e Xopf=1d54f Yopf=1d550 aopf=1d552 bopf=1d553 copf=1d554 dopf=1d555 eopf=1d556
fopf=1d557 gopf=1d558 hopf=1d559 iopf=1d55a jopf=1d55b kopf=1d55c lopf=1d55d mopf=1d55e nopf=1d55f oopf=1d560
popf=1d561 qopf=1d562 ropf=1d563 sopf=1d564 topf=1d565 uopf=1d566 vopf=1d567 wopf=1d568 xopf=1d569 yopf=1d56a
zopf=1d56b nvlt=3c bne=3d nvgt=3e fjlig=66 ThickSpace=205f nrarrw=219d npart=2202 nang=2220 caps=2229 cups=222a
nvsim=223c race=223d acE=223e nesim=2242 NotEqualTilde=2242 napid=224b nvap=224d nbump=224e NotHumpDownHump=224e
nbumpe=224f NotHumpEqual=224f nedot=2250 bnequiv=2261 nvle=2264 nvge=2265 nlE=2266 nleqq=2266 ngE=2267
ngeqq=2267 NotGreaterFullEqual=2267 lvertneqq=2268 lvnE=2268 gvertneqq=2269 gvnE=2269 nLtv=226a NotLessLess=226a
nLt=226a nGtv=226b NotGreaterGreater=226b nGt=226b NotSucceedsTilde=227f NotSubset=2282 nsubset=2282 vnsub=2282
NotSuperset=2283 nsupset=2283 vnsup=2283 varsubsetneq=228a vsubne=228a varsupsetneq=228b vsupne=228b
NotSquareSubset=228f NotSquareSuperset=2290 sqcaps=2293 sqcups=2294 nvltrie=22b4 nvrtrie=22b5 nLl=22d8 nGg=22d9
lesg=22da gesl=22db notindot=22f5 notinE=22f9 nrarrc=2933 NotLeftTriangleBar=29cf NotRightTriangleBar=29d0
ncongdot=2a6d napE=2a70 nleqslant=2a7d nles=2a7d NotLessSlantEqual=2a7d ngeqslant=2a7e nges=2a7e
NotGreaterSlantEqual=2a7e NotNestedLessLess=2aa1 NotNestedGreaterGreater=2aa2 smtes=2aac lates=2aad
NotPrecedesEqual=2aaf npre=2aaf npreceq=2aaf NotSucceedsEqual=2ab0 nsce=2ab0 nsucceq=2ab0 nsubE=2ac5
nsubseteqq=2ac5 nsupE=2ac6 nsupseteqq=2ac6 varsubsetneqq=2acb vsubnE=2acb varsupsetneqq=2acc vsupnE=2acc
nparsl=2afd
"""

_BYTES_OF_WINDOWS_1252: Final = bytes(code for code in range(128, 160) if code not in (129, 141, 143, 144, 157))


def _code_points() -> dict[str, int]:
    pairs = (entry.split("=") for entry in _NAMES.split())
    return {name: int(code, 16) for name, code in pairs}


CODE_POINTS: Final = MappingProxyType(_code_points())

# Where a code point has several names, the last one of the list is shown.
NAME_OF: Final = MappingProxyType({code: name for name, code in CODE_POINTS.items()})

# A reference to a control character means what that byte is in Windows-1252.
MOVED: Final = MappingProxyType({byte: ord(bytes([byte]).decode("cp1252")) for byte in _BYTES_OF_WINDOWS_1252})
