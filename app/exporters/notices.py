"""The full notice for each recipient to whom the law owes one: who writes, why, on what basis, from which source."""

from __future__ import annotations

from pathlib import Path

from app.exporter import Delivery, Exporter
from app.exporters.eml import filename


def write(delivery: Delivery, path: Path) -> int:
    from personalize.compliance import regime
    from personalize.notice import notice

    path.mkdir()
    count = 0
    for draft in delivery.drafts():
        if not regime(draft.contact, draft.account).notice:
            continue
        count += 1
        text = notice(draft.account, draft.contact, delivery.sender, as_of=draft.as_of, language=draft.language)
        (path / filename(draft)).with_suffix(".txt").write_text(text, "utf8", newline="\n")
    return count


EXPORTER = Exporter(
    filename="notices",
    description="a folder of full privacy notices (Art. 14 GDPR), to send along or to publish",
    write=write,
    every_run=False,
)
