"""The scenarios of Jekyll's features/hooks.feature, for plugins in Python: each site has one in `_plugins`."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from pathlib import Path

import pytest
from harness.programs import run_jekyllpy

from jekyllpy.testing import write_files

PAGE = "---\n---\n{}\n"
MEMES = "collections:\n  memes:\n    output: true\n"
HEADING = "<h3>Page heading</h3>\n{{ content }}\n"
HEADING_4 = '<h4 id="heading">Heading</h4>'


class Built:
    """A site after a build."""

    def __init__(self, folder: Path, files: Mapping[str, str], plugin: str) -> None:
        write_files(folder, {**files, "_plugins/ext.py": "from jekyllpy import hook\n" + textwrap.dedent(plugin)})
        run = run_jekyllpy(("build", "--disable-disk-cache"), folder, {})
        assert run.status == 0, run.stderr
        self._folder = folder / "_site"

    def __getitem__(self, path: str) -> str:
        return (self._folder / path).read_text("utf-8")

    def __contains__(self, path: str) -> bool:
        return (self._folder / path).exists()


def test_run_some_code_after_site_reset(tmp_path: Path) -> None:
    built = Built(
        tmp_path,
        {"index.html": PAGE.format("{{ site.pages.size }}")},
        """
        names = []

        @hook("site", "after_reset")
        def begin(site):
            names[:] = ["foo.html"]

        @hook("site", "post_read")
        def add(site):
            return site.with_pages([*site.pages, *(site.new_page(name, content="mytinypage") for name in names)])
        """,
    )
    assert built["foo.html"] == "mytinypage"
    assert built["index.html"] == "2\n"


def test_modify_the_payload_before_rendering_the_site(tmp_path: Path) -> None:
    built = Built(
        tmp_path,
        {"index.html": PAGE.format("{{ site.injected }}!")},
        """
        @hook("site", "pre_render")
        def inject(site, payload):
            payload["site"]["injected"] = "myparam"
        """,
    )
    assert built["index.html"] == "myparam!\n"


def test_modify_the_site_contents_after_reading(tmp_path: Path) -> None:
    built = Built(
        tmp_path,
        {"page1.html": PAGE.format("page1"), "page2.html": PAGE.format("page2")},
        """
        @hook("site", "post_read")
        def drop(site):
            return site.with_pages(page for page in site.pages if page.name != "page1.html")
        """,
    )
    assert "page1.html" not in built
    assert built["page2.html"] == "page2\n"


def test_work_with_the_site_files_after_they_have_been_written(tmp_path: Path) -> None:
    built = Built(
        tmp_path,
        {"page1.html": PAGE.format("page1")},
        """
        @hook("site", "post_write")
        def copy(site):
            folder = site.config.destination
            first = site.content.pages[0]
            (folder / "firstpage.html").write_bytes((folder / first.destination).read_bytes())
        """,
    )
    assert built["firstpage.html"] == "page1\n"


def test_alter_a_page_right_after_it_is_initialized(tmp_path: Path) -> None:
    built = Built(
        tmp_path,
        {"page1.html": PAGE.format("page1")},
        """
        from dataclasses import replace

        @hook("pages", "post_init")
        def rename(page):
            return replace(page, name="renamed.html")
        """,
    )
    assert built["renamed.html"] == "page1\n"
    assert "page1.html" not in built


def test_alter_the_payload_for_one_page_but_not_another(tmp_path: Path) -> None:
    built = Built(
        tmp_path,
        {"page1.html": PAGE.format("{{ page.myparam }}"), "page2.html": PAGE.format("{{ page.myparam }}")},
        """
        @hook("pages", "pre_render")
        def special(page, payload):
            if page.name == "page1.html":
                payload["page"]["myparam"] = "special"
        """,
    )
    assert built["page1.html"] == "special\n"
    assert built["page2.html"] == "\n"


@pytest.mark.parametrize(
    ("owner", "source", "output"),
    [
        ("pages", "page.md", "page.html"),
        ("posts", "_posts/2016-01-01-example.md", "2016/01/01/example.html"),
        ("documents", "_memes/doc1.md", "memes/doc1.html"),
        ("memes", "_memes/doc1.md", "memes/doc1.html"),
    ],
)
def test_modify_the_converted_content_before_rendering_layout(
    tmp_path: Path, owner: str, source: str, output: str
) -> None:
    files = {
        "_config.yml": MEMES,
        "_layouts/own.html": HEADING,
        source: "---\nlayout: own\n---\n### Heading\n",
        "_posts/2017-01-01-other.md": "---\nlayout: own\n---\n### Other\n",
    }
    plugin = f"""
        @hook("{owner}", "post_convert")
        def deeper(item, html):
            return html.replace("h3", "h4")
        """
    built = Built(tmp_path, files, plugin)
    assert "<h3>Page heading</h3>" in built[output]
    assert HEADING_4 in built[output]
    has_other = '<h4 id="other">' in built["2017/01/01/other.html"]
    assert has_other == (owner in ("posts", "documents"))


def test_modify_page_contents_before_writing(tmp_path: Path) -> None:
    built = Built(
        tmp_path,
        {"index.html": PAGE.format("WRAP ME")},
        """
        @hook("pages", "post_render")
        def wrap(page, output):
            return "{{{{{ " + output.rstrip() + " }}}}}"
        """,
    )
    assert built["index.html"] == "{{{{{ WRAP ME }}}}}"


def test_work_with_a_page_after_writing_it(tmp_path: Path) -> None:
    built = Built(
        tmp_path,
        {"index.html": PAGE.format("HELLO FROM A PAGE")},
        """
        @hook("pages", "post_write")
        def move(page, path):
            path.rename(path.with_name(path.name + ".moved"))
        """,
    )
    assert built["index.html.moved"] == "HELLO FROM A PAGE\n"


def test_alter_a_post_right_after_it_is_initialized(tmp_path: Path) -> None:
    built = Built(
        tmp_path,
        {"_posts/2015-03-14-entry1.md": PAGE.format("{{ page.harold }}")},
        """
        import codecs
        from dataclasses import replace

        @hook("posts", "post_init")
        def encode(post):
            return replace(post, data={**post.data, "harold": codecs.encode("content for entry1.", "rot13")})
        """,
    )
    assert "pbagrag sbe ragel1." in built["2015/03/14/entry1.html"]


def test_the_url_follows_what_a_hook_sets(tmp_path: Path) -> None:
    built = Built(
        tmp_path,
        {"_posts/2015-03-14-entry1.md": PAGE.format("{{ page.url }}"), "a.html": PAGE.format("{{ page.url }}")},
        """
        from dataclasses import replace

        @hook(["posts", "pages"], "post_init")
        def place(item):
            return replace(item, data={**item.data, "permalink": f"/at/{item.name[:4]}.html"})
        """,
    )
    assert built["at/2015.html"] == "<p>/at/2015.html</p>\n"
    assert built["at/a.ht.html"] == "/at/a.ht.html\n"


def test_alter_the_payload_for_certain_posts(tmp_path: Path) -> None:
    built = Built(
        tmp_path,
        {f"_posts/2015-03-{day}-entry.md": PAGE.format("{{ myvar }} post") for day in (14, 15)},
        """
        @hook("posts", "pre_render")
        def judge(post, payload):
            payload["myvar"] = "old" if post.date.day < 15 else "new"
        """,
    )
    assert built["2015/03/14/entry.html"] == "<p>old post</p>\n"
    assert built["2015/03/15/entry.html"] == "<p>new post</p>\n"


def test_modify_post_contents_before_writing(tmp_path: Path) -> None:
    built = Built(
        tmp_path,
        {f"_posts/2015-03-14-entry{by}.md": PAGE.format("{{ 6 | times: " + by + " }}") for by in "78"},
        """
        @hook("posts", "post_render")
        def answer(post, output):
            return output.replace("42", "the answer to life, the universe and everything")
        """,
    )
    assert built["2015/03/14/entry7.html"] == "<p>the answer to life, the universe and everything</p>\n"
    assert built["2015/03/14/entry8.html"] == "<p>48</p>\n"


def test_work_with_a_post_after_writing_it(tmp_path: Path) -> None:
    built = Built(
        tmp_path,
        {f"_posts/2015-03-{day}-entry.md": PAGE.format("entry") for day in (14, 15)},
        """
        @hook("posts", "post_write")
        def note(post, path):
            site = path.parents[3]
            with open(site / "post-build.log", "a") as log:
                log.write(f"{path.relative_to(site)}\\n")
        """,
    )
    assert built["post-build.log"] == "2015/03/14/entry.html\n2015/03/15/entry.html\n"


def test_register_a_hook_on_multiple_owners(tmp_path: Path) -> None:
    built = Built(
        tmp_path,
        {"index.html": PAGE.format("WRAP ME"), "_posts/2015-03-14-entry1.md": PAGE.format("entry one")},
        """
        @hook(["pages", "posts"], "post_render")
        def wrap(item, output):
            return "{{{{{ " + output.rstrip() + " }}}}}"
        """,
    )
    assert built["index.html"] == "{{{{{ WRAP ME }}}}}"
    assert built["2015/03/14/entry1.html"] == "{{{{{ <p>entry one</p> }}}}}"


def test_hooks_have_a_named_priority(tmp_path: Path) -> None:
    built = Built(
        tmp_path,
        {"index.html": PAGE.format("WRAP ME")},
        """
        @hook("pages", "post_render", priority="normal")
        def first_normal(page, output):
            return f"1 {output.rstrip()}"

        @hook("pages", "post_render", priority="high")
        def high(page, output):
            return f"2 {output.rstrip()}"

        @hook("pages", "post_render")
        def second_normal(page, output):
            return f"3 {output.rstrip()}"

        @hook("pages", "post_render", priority="low")
        def low(page, output):
            return f"4 {output.rstrip()}"
        """,
    )
    assert built["index.html"] == "4 3 1 2 WRAP ME"


@pytest.mark.parametrize(
    "change",
    [
        "return replace(doc, data={**doc.data, 'text': doc.data['text'] + ' are belong to us'})",
        "payload['page']['text'] = doc.data['text'] + ' are belong to us'",
    ],
)
def test_alter_a_document_before_it_is_rendered(tmp_path: Path, change: str) -> None:
    built = Built(
        tmp_path,
        {
            "_config.yml": MEMES,
            "_memes/doc1.md": "---\ntext: all your base\n---\n{{ page.text }}\n",
            "index.md": PAGE.format("{{ site.memes.first.text }}"),
        },
        f"""
        from dataclasses import replace

        @hook("documents", "pre_render")
        def claim(doc, payload):
            {change}
        """,
    )
    assert built["index.html"] == "<p>all your base are belong to us</p>\n"
    assert built["memes/doc1.html"] == "<p>all your base are belong to us</p>\n"


def test_a_page_can_be_replaced_before_it_is_rendered(tmp_path: Path) -> None:
    built = Built(
        tmp_path,
        {
            "a.html": PAGE.format("{% for page in site.pages %}{{ page.name }}={{ page.note }} {% endfor %}"),
            "b.html": PAGE.format("{{ page.note }}{% for page in site.html_pages %} {{ page.note }}{% endfor %}"),
            "c.html": "---\n---\n",
        },
        """
        from dataclasses import replace

        @hook("pages", "pre_render")
        def annotate(page):
            return replace(page, data={**page.data, "note": page.name[0]})
        """,
    )
    assert built["a.html"] == "a.html=a b.html= c.html= \n"
    assert built["b.html"] == "b a b \n"


def test_update_a_document_after_rendering_it(tmp_path: Path) -> None:
    built = Built(
        tmp_path,
        {"_config.yml": MEMES, "_memes/doc1.md": PAGE.format("all your base")},
        """
        @hook("documents", "post_render")
        def mark(doc, output):
            return output.replace("<p>", '<p class="meme">')
        """,
    )
    assert built["memes/doc1.html"] == '<p class="meme">all your base</p>\n'


def test_perform_an_action_after_every_document_is_written(tmp_path: Path) -> None:
    built = Built(
        tmp_path,
        {"_config.yml": MEMES, "_memes/doc1.md": PAGE.format("x"), "_posts/2020-01-01-p.md": PAGE.format("x")},
        """
        folders = []

        @hook("site", "after_init")
        def remember(site):
            folders.append(site.config.destination)

        @hook("documents", "post_write")
        def note(doc):
            with open(folders[0] / "document-build.log", "a") as log:
                log.write(f"{doc.relative_path}\\n")
        """,
    )
    assert built["document-build.log"] == "_posts/2020-01-01-p.md\n_memes/doc1.md\n"


def test_keep_an_obsolete_file(tmp_path: Path) -> None:
    built = Built(
        tmp_path,
        {"index.html": PAGE.format("x"), "_site/keep.txt": "", "_site/drop.txt": ""},
        """
        @hook("clean", "on_obsolete")
        def spare(paths):
            return [path for path in paths if not path.endswith("keep.txt")]
        """,
    )
    assert "keep.txt" in built
    assert "drop.txt" not in built


def test_the_site_hook_after_rendering_may_change_any_output(tmp_path: Path) -> None:
    built = Built(
        tmp_path,
        {"a.html": PAGE.format("a"), "_posts/2020-01-01-p.md": PAGE.format("p")},
        """
        @hook("site", "post_render")
        def shout(site, payload, outputs):
            return {item: text.upper() for item, text in outputs.items() if item in site.pages}
        """,
    )
    assert built["a.html"] == "A\n"
    assert built["2020/01/01/p.html"] == "<p>p</p>\n"


def test_set_a_custom_page_property(tmp_path: Path) -> None:
    built = Built(
        tmp_path,
        {
            "_layouts/custom.html": "---\n---\n{{ content }} {% include foo.html %}\n",
            "_includes/foo.html": "{{page.foo}}\n",
            "index.html": "---\nlayout: custom\n---\npage content\n",
        },
        """
        @hook("pages", "pre_render")
        def greet(page, payload):
            payload["page"]["foo"] = "hello world"
        """,
    )
    assert "page content\n hello world" in built["index.html"]
