"""The colours of Rouge's themes, as data.

A line is `types foreground[/background] [bold] [italic]`: `text` is the base style, `-` stands for no colour of its
own, `plain` for faces turned off.
"""

from types import MappingProxyType

STYLES = MappingProxyType(
    {
        "thankful_eyes": """
            text #faf6e4/#122b3b
            gl #dee5e7/#4e5d62
            gp #a8e1fe bold
            c #6c8b9f italic
            cp #b2fd6d bold
            err #fefeec/#cc0000
            gr #cc0000 bold italic
            k #f6dd62 bold
            o #4df4ff bold
            p #4df4ff
            gd #cc0000
            gi #b2fd6d
            ge - italic
            ges - bold italic
            gs - bold
            gt #dee5e7/#4e5d62
            kc #f696db bold
            kn,kp,kr,gh,gu #ffb000 bold
            kt,no,nc,nd,nn,bp,ne #b2fd6d bold
            nl,nt #ffb000 bold
            m,ld,ss #f696db bold
            s #fff0a6 bold
            sa #f6dd62 bold
            se,sc,si #4df4ff bold
            nb - bold
            ni #999999 bold
            w,go #BBBBBB
            nf,py,na #a8e1fe
            nv #a8e1fe bold
        """,
        "colorful": """
            text #bbbbbb/#000
            c #888
            cp #579
            cs #cc0000 bold
            k #080 bold
            kp #038
            kt #339
            o #333
            ow #000 bold
            nb #007020
            nf #06B bold
            nc #B06 bold
            nn #0e84b5 bold
            ne #F00 bold
            nv #963
            vi #33B
            vc #369
            vg #d70 bold
            no #036 bold
            nl #970 bold
            ni #800 bold
            na #00C
            nt #070
            nd #555 bold
            s -/#fff0f0
            sa #080 bold
            sc #04D
            sd #D42
            si -/#eee
            se #666 bold
            sr #000/#fff0ff
            ss #A60
            sx #D20
            m #60E bold
            mi #00D bold
            mf #60E bold
            mh #058 bold
            mo #40E bold
            gh #000080 bold
            gu #800080 bold
            gd #A00000
            gi #00A000
            gr #FF0000
            ge - italic
            ges - bold italic
            gs - bold
            gp #c65d09 bold
            go #888
            gt #04D
            err #F00/#FAA
        """,
        "base16": """
            text #383838
            err #181818/#ab4642
            c #585858
            cp,nt #f7ca88
            o,p #d8d8d8
            gi #a1b56c
            gd #ab4642
            gh #7cafc2/#181818 bold
            ge - italic
            ges - bold italic
            gs - bold
            k #ba8baf
            kc,kt,kd #dc9656
            s #a1b56c
            sa #ba8baf
            sr #86c1b9
            si,se #a16946
            nn,nc,no #f7ca88
            na #7cafc2
            m,ss #a1b56c
        """,
        "base16.dark": """
            text #d8d8d8/#181818
            err #181818/#ab4642
            c #585858
            cp,nt #f7ca88
            o,p #d8d8d8
            gi #a1b56c
            gd #ab4642
            gh #7cafc2/#181818 bold
            ge - italic
            ges - bold italic
            gs - bold
            k #ba8baf
            kc,kt,kd #dc9656
            s #a1b56c
            sa #ba8baf
            sr #86c1b9
            si,se #a16946
            nn,nc,no #f7ca88
            na #7cafc2
            m,ss #a1b56c
        """,
        "base16.solarized": """
            text #586e75
            err #002b36/#dc322f
            c #657b83
            cp,nt #b58900
            o,p #93a1a1
            gi #859900
            gd #dc322f
            gh #268bd2/#002b36 bold
            ge - italic
            ges - bold italic
            gs - bold
            k #6c71c4
            kc,kt,kd #cb4b16
            s #859900
            sa #6c71c4
            sr #2aa198
            si,se #d33682
            nn,nc,no #b58900
            na #268bd2
            m,ss #859900
        """,
        "base16.solarized.dark": """
            text #93a1a1/#002b36
            err #002b36/#dc322f
            c #657b83
            cp,nt #b58900
            o,p #93a1a1
            gi #859900
            gd #dc322f
            gh #268bd2/#002b36 bold
            ge - italic
            ges - bold italic
            gs - bold
            k #6c71c4
            kc,kt,kd #cb4b16
            s #859900
            sa #6c71c4
            sr #2aa198
            si,se #d33682
            nn,nc,no #b58900
            na #268bd2
            m,ss #859900
        """,
        "base16.monokai": """
            text #f8f8f2/#272822
            err #272822/#f92672
            c #75715e
            cp,nt #f4bf75
            o,p #f8f8f2
            gi #a6e22e
            gd #f92672
            gh #66d9ef/#272822 bold
            ge - italic
            ges - bold italic
            gs - bold
            k #ae81ff
            kc,kt,kd #fd971f
            s #a6e22e
            sa #ae81ff
            sr #a1efe4
            si,se #cc6633
            nn,nc,no #f4bf75
            na #66d9ef
            m,ss #a6e22e
        """,
        "base16.monokai.light": """
            text #49483e
            err #272822/#f92672
            c #75715e
            cp,nt #f4bf75
            o,p #f8f8f2
            gi #a6e22e
            gd #f92672
            gh #66d9ef/#272822 bold
            ge - italic
            ges - bold italic
            gs - bold
            k #ae81ff
            kc,kt,kd #fd971f
            s #a6e22e
            sa #ae81ff
            sr #a1efe4
            si,se #cc6633
            nn,nc,no #f4bf75
            na #66d9ef
            m,ss #a6e22e
        """,
        "github": """
            text #24292f/#f6f8fa
            k #cf222e
            gr #f6f8fa
            gd #82071e/#ffebe9
            nb,nc,no,nn #953800
            sr,na,nt #116329
            gi #116329/#dafbe1
            ges - bold italic
            kc,l,sb,bp,ne,nl,py,nv,o #0550ae
            gh,gu #0550ae bold
            s #0a3069
            nd,nf #8250df
            err #f6f8fa/#82071e
            c,gl,gt #6e7781
            ni,si #24292f
            ge #24292f italic
            gs #24292f bold
        """,
        "github.dark": """
            text #c9d1d9/#161b22
            k #ff7b72
            gr #f0f6fc
            gd #ffdcd7/#67060c
            nb,nc,no,nn #ffa657
            sr,na,nt #7ee787
            gi #aff5b4/#033a16
            ges - bold italic
            kc,l,sb,bp,ne,nl,py,nv,o #79c0ff
            gh,gu #1f6feb bold
            s #a5d6ff
            nd,nf #d2a8ff
            err #f0f6fc/#8e1519
            c,gl,gt #8b949e
            ni,si #c9d1d9
            ge #c9d1d9 italic
            gs #c9d1d9 bold
        """,
        "igorpro": """
            text #444444
            cp,cs #CC00A3
            c #FF0000
            ge - italic
            ges - bold italic
            gs - bold
            kc #C34E00
            kd #0000FF
            kr #007575
            k #0000FF
            s #009C00
            sa #0000FF
            nb #C34E00
        """,
        "monokai": """
            c,cm,c1 #75715e italic
            cp #75715e bold
            cs #75715e bold italic
            err #960050/#1e0010
            gi #ffffff/#324932
            gd #ffffff/#493131
            ge - italic
            ges - bold italic
            gr,gt #aa0000
            gh #999999
            go #888888
            gp #555555
            gs - bold
            gu #aaaaaa
            k,kc,kd,kp,kr,kt #66d9ef bold
            kn,ow,o #f92672 bold
            mf,mh,il,mi,mo,m,se #ae81ff
            sa #66d9ef bold
            sb,sc,sd,s2,sh,si,sx,sr,s1,ss,s #e6db74
            na #a6e22e
            nc,nd,ne,nf #a6e22e bold
            no #66d9ef
            bp,nb,ni,nn,vc,vg,vi,nv,w #f8f8f2
            nl #f8f8f2 bold
            nt #f92672
            text #f8f8f2/#49483e
        """,
        "molokai": """
            c,cm,c1 #5e5d83 italic
            cp #465457 bold
            cs #465457 bold italic
            err #f8f8f2/#403d3d
            gi #a6e22e
            gd #f92672
            ge - italic
            ges - bold italic
            gr,gt #f92672
            gh,go #403d3d
            gp #66d9ef
            gs - bold
            gu #465457
            k,kc,kd,kp,kr,kt #66d9ef bold
            kn,ow,o #f92672 bold
            mf,mh,il,mi,mo,m,se #af87ff
            sb,sc,sd,s2,sh,si,sx,sr,s1,ss,s #d7d787
            na #a6e22e
            nc,nd,ne,nf #a6e22e bold
            no #66d9ef
            bp,nb,ni,nn,vc,vg,vi,nv,w #f8f8f2
            nl #f8f8f2 bold
            nt #f92672
            text #f8f8f2/#1b1d1e
        """,
        "monokai.sublime": """
            gh #999999
            sr #f6aa11
            go #888888
            gp #555555
            ge - italic
            ges - bold italic
            gs - bold
            gu #aaaaaa
            nb #f6aa11
            cm,cp,c1,cs,c #75715e
            err,gr,gt #960050
            gd,gi #49483e
            kc,kd,kr,no,kt #66d9ef
            mf,mh,il,mi,mo,m,sc,se,ss #ae81ff
            sd,s2,sb,sh,si,sx,s1,s #e6db74
            na,nc,nd,ne,nf #a6e22e
            vc,nn,nl,ni,bp,vg,vi,nv,w,text,n #ffffff/#272822
            ow,nt,k,kn,kp,o #f92672
        """,
        "gruvbox": """
            text #fbf1c7/#282828
            err #fb4934/#282828 bold
            c #928374 italic
            cp #8ec07c
            nt #fb4934
            o,p #fbf1c7
            gi #b8bb26/#282828
            gd #fb4934/#282828
            gh #b8bb26 bold
            ge - italic
            ges - bold italic
            gs - bold
            k #fb4934
            kc #d3869b
            kt #fabd2f
            kd #fe8019
            s,si,sr #b8bb26 italic
            sa #fb4934
            se #fe8019
            nn,nc #8ec07c
            no #d3869b
            na #b8bb26
            m #d3869b
            ss #83a598
        """,
        "gruvbox.light": """
            text #282828/#fbf1c7
            err #9d0006/#fbf1c7 bold
            c #928374 italic
            cp #427b58
            nt #9d0006
            o,p #282828
            gi #79740e/#fbf1c7
            gd #9d0006/#fbf1c7
            gh #79740e bold
            ge - italic
            ges - bold italic
            gs - bold
            k #9d0006
            kc #8f3f71
            kt #b57614
            kd #af3a03
            s,si,sr #79740e italic
            sa #9d0006
            se #af3a03
            nn,nc #427b58
            no #8f3f71
            na #79740e
            m #8f3f71
            ss #076678
        """,
        "tulip": """
            text #FFFFFF/#231529
            c #6D6E70 italic
            cp #41ff5b bold
            err,gr #FFFFFF/#CC0000
            k #FFF02A bold
            o,p #41ff5b
            gd #CC0000
            gi #3FB34F
            ge - italic
            ges - bold italic
            gs - bold
            gt,gl #FFFFFF/#766DAF
            kc #9f93e6 bold
            kn,kp,kr,gh,gu #FFFFFF bold
            kt,no,nc,nd,nn,bp,ne #FAAF4C bold
            nl,nt,m,ld,ss #9f93e6 bold
            s #fff0a6 bold
            sa #FFF02A bold
            se,sc,si #FAAF4C bold
            nb - bold
            ni #999999 bold
            w #BBBBBB
            nf,py,na #41ff5b
            nv #41ff5b bold
        """,
        "pastie": """
            c #888888
            cp #cc0000 bold
            cs #cc0000/#fff0f0 bold
            err #a61717/#e3d2d2
            gr #aa0000
            gh #333333
            gu #666666
            gd #000000/#ffdddd
            gi #000000/#ddffdd
            ge - italic
            ges - bold italic
            gs - bold
            gl,go #888888
            gp #555555
            gt #aa0000
            k #008800 bold
            kp #008800
            kt #888888 bold
            m #0000dd bold
            s #dd2200/#fff0f0
            sa #008800 bold
            se #0044dd/#fff0f0
            si #3333bb/#fff0f0
            sx #22bb22/#f0fff0
            sr #008800
            ss #aa6600/#fff0f0
            na #336699
            nb #003388
            nc #bb0066 bold
            no #003366 bold
            nd #555555
            ne #bb0066 bold
            nf #0066bb bold
            nl #336699
            nn #bb0066 bold
            py #336699 bold
            nt #bb0066 bold
            nv #336699
            vg #dd7700
            vi #3333bb
            ow #008800
            text -
            w #bbbbbb
        """,
        "bw": """
            text #000000/#ffffff
            c - italic
            cp - plain
            k - bold
            kp,kt - plain
            o,nc,nn,ne,ni,nt - bold
            s - italic
            sa,si,se,gh,gu - bold
            ge - italic
            ges - bold italic
            gs,gp - bold
            err #FF0000
        """,
        "magritte": """
            text #000707/#f3ffff
            gl #f3ffff/#000707
            c #006c6c italic
            cp #920241 bold
            err #f3ffff/#f22700
            gr #f22700 bold italic
            k #19003a bold
            o #4c48fe bold
            p #4c48fe
            gd #f22700
            gi #007500
            ge - italic
            ges - bold italic
            gs - bold
            gt #000000/#d8d9ff
            kc,kn,kp,kr,gh,gu #007500 bold
            kt,no,nc,nd,nn,bp,ne #920241 bold
            nl,nt #840084 bold
            m,ld #007500 bold
            ss #007500
            s #7c0000 bold
            sa #19003a bold
            se,sc,si #840084 bold
            nb - bold
            ni #999999 bold
            w #BBBBBB
            go #19003a
            nf,py,na #ff0089
            nv #ff0089 bold
        """,
    }
)

# Other names of a theme, with the mode it has anyway.
SAME = MappingProxyType(
    {
        "base16.light": "base16",
        "base16.solarized.light": "base16.solarized",
        "base16.monokai.dark": "base16.monokai",
        "github.light": "github",
        "gruvbox.dark": "gruvbox",
    }
)
