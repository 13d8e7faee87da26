"""jekyll-sitemap 1.4: `sitemap.xml` of pages, documents and static HTML, and a `robots.txt` that names it."""

from __future__ import annotations

import re

from jekyllpy.plugins.api import Generator, SiteContent

_EXTENSIONS = frozenset({".htm", ".html", ".xhtml", ".pdf"})
# The gem drops all blanks behind a tag's line and behind Liquid, so only text decides the output's layout
_MINIFY = re.compile(r"(?<=>\n)\s+|(?<=\})\s+", re.ASCII)

_SITEMAP = """\
<?xml version="1.0" encoding="UTF-8"?>
{% if page.xsl %}
  <?xml-stylesheet type="text/xsl" href="{{ "/sitemap.xsl" | absolute_url }}"?>
{% endif %}
<urlset xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://www.sitemaps.org/schemas/sitemap/0.9 \
http://www.sitemaps.org/schemas/sitemap/0.9/sitemap.xsd" xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  {% assign collections = site.collections | where_exp: "each", "each.output != false" %}
  {% for collection in collections %}
    {% assign documents = collection.docs | where_exp: "each", "each.sitemap != false" %}
    {% for document in documents %}
      <url>
<loc>{{ document.url | replace: "/index.html", "/" | absolute_url | xml_escape }}</loc>
{% if document.last_modified_at or document.date %}
<lastmod>{{ document.last_modified_at | default: document.date | date_to_xmlschema }}</lastmod>
{% endif %}
</url>
    {% endfor %}
  {% endfor %}
  {% assign pages = site.html_pages | where_exp: "each", "each.sitemap != false" %}
  {% assign pages = pages | where_exp: "each", "each.url != '/404.html'" %}
  {% for each in pages %}
    <url>
<loc>{{ each.url | replace: "/index.html", "/" | absolute_url | xml_escape }}</loc>
{% if each.last_modified_at %}
<lastmod>{{ each.last_modified_at | date_to_xmlschema }}</lastmod>
{% endif %}
</url>
  {% endfor %}
  {% assign files = page.static_files | where_exp: "each", "each.sitemap != false" %}
  {% assign files = files | where_exp: "each", "each.name != '404.html'" %}
  {% for file in files %}
    <url>
<loc>{{ file.path | replace: "/index.html", "/" | absolute_url | xml_escape }}</loc>
<lastmod>{{ file.modified_time | date_to_xmlschema }}</lastmod>
</url>
  {% endfor %}
</urlset>
"""
_ROBOTS = 'Sitemap: {{ "sitemap.xml" | absolute_url }}\n'


class Sitemap(Generator):
    """Adds `sitemap.xml` and `robots.txt` where nothing has their URL."""

    safe = True
    priority = "lowest"

    def generate(self, site: SiteContent) -> SiteContent:
        """Return the site with the two pages."""
        taken = {page.url for page in site.pages} | {file.url for file in site.static_files}
        pages = list(site.pages)
        if "/sitemap.xml" not in taken:
            data = {
                "layout": None,
                "static_files": [file for file in site.static_files if file.extname in _EXTENSIONS],
                "xsl": "/sitemap.xsl" in taken,
            }
            pages.append(site.new_page("sitemap.xml", data=data, content=_MINIFY.sub("", _SITEMAP)))
        if "/robots.txt" not in taken:
            pages.append(site.new_page("robots.txt", data={"layout": None}, content=_ROBOTS))
        return site.with_pages(pages)
