"""Render one template without a site."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from jekyllpy.ruby.time import zone_named
from jekyllpy.templating.environment import LiquidEnvironment
from jekyllpy.templating.registers import Include, Registers


def render_liquid(
    template: str,
    variables: Mapping[str, Any] | None = None,
    *,
    includes: Mapping[str, str] | None = None,
    config: Mapping[str, Any] | None = None,
    **services: Any,
) -> str:
    """Return the template's output as Jekyll 4.4.1 gives it, or raise `TemplateError`.

    `variables` are what the template sees, `includes` the partials by name, `config` the site's options: `url`,
    `baseurl`, `timezone`, and `liquid` with `error_mode`, `strict_filters` and `strict_variables`.
    """
    options = config or {}
    liquid = options.get("liquid") or {}
    environment = LiquidEnvironment(
        error_mode=liquid.get("error_mode", "warn"),
        strict_filters=bool(liquid.get("strict_filters")),
        strict_variables=bool(liquid.get("strict_variables")),
    )
    registers = registers_for(environment, includes or {}, options, **services)
    return environment.parse(template).render(variables or {}, registers)


def registers_for(
    environment: LiquidEnvironment, includes: Mapping[str, str], config: Mapping[str, Any], **services: Any
) -> Registers:
    """Return the registers of a render that has no site: partials from a mapping, converters with default options."""

    def find_include(name: str) -> Include | None:
        return Include(includes[name], f"_includes/{name}") if name in includes else None

    zone = zone_named(config["timezone"]) if config.get("timezone") else UTC
    return Registers(
        environment,
        config=config,
        zone=zone,
        now=datetime.now(zone),
        find_include=find_include,
        include_folders=("_includes",),
        **services,
    )
