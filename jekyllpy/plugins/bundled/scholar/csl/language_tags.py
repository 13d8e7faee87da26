"""Language tags, with the region and script that a bare language stands for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

_TAG = re.compile(r"^[a-z]{2,3}|-[a-z]{2}$", re.IGNORECASE | re.MULTILINE)
_PAIRS = (
    "af-ZA bg-BG ca-AD cs-CZ da-DK de-DE el-GR en-US es-ES et-EE fa-IR fr-FR he-IL hu-HU is-IS it-IT ja-JP km-KH ko-KR"
    " mn-MN nb-NO nl-NL nn-NO pl-PL pt-PT ro-RO ru-RU sk-SK sl-SI sr-RS sv-SE th-TH tr-TR uk-UA vi-VN zh-CN"
)
_REGIONS: Mapping[str, str] = MappingProxyType(dict(pair.split("-") for pair in _PAIRS.split()))
_LANGUAGES: Mapping[str, str] = MappingProxyType(
    {**{region: language for language, region in _REGIONS.items()}}
    | {"AT": "de", "BR": "pt", "CA": "en", "CH": "de", "GB": "en", "TW": "zh"}
)
_SCRIPTS: Mapping[str, str] = MappingProxyType({"sr": "Latn"})


def normal_tag(tag: str) -> str | None:
    """Return a tag with its region, as locales are named, or None for what is no tag."""
    if not _TAG.search(tag):
        return None
    language, *rest = tag.strip().split("-")
    region = rest[-1] if rest else None
    script = rest[-2] if len(rest) > 1 else None
    language = language.lower() if language else _LANGUAGES.get(region or "", "")
    region = _REGIONS.get(language) if region is None else region.upper()
    script = _SCRIPTS.get(language) if script is None else script.capitalize()
    return "-".join(part for part in (language, script, region) if part)
