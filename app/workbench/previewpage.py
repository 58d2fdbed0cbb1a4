"""The preview as one page that loads nothing; all that was fetched stands on it as escaped text."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from app.exporter import replacing
from app.report import PAGES, policy, words
from app.sections import link
from app.workbench.preview import Sheet


def write(sheets: Iterable[Sheet], path: Path, as_of: date) -> None:
    """Write the page sheet by sheet; a page that stood there is replaced when the writing has ended well."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=FileSystemLoader(PAGES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {"words": words, "link": link, "verbatim": Markup}
    style = (PAGES / "preview.css").read_text("utf8")
    page = environment.get_template("preview.html.j2")
    parts = page.generate(sheets=sheets, as_of=as_of, style=style, policy=policy(style, ""))
    with replacing(path) as unfinished, unfinished.open("w", encoding="utf8", newline="\n") as file:
        file.writelines(parts)
