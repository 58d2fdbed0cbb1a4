"""What is read from a text of one company's own page: signals about it, and the facts that they settle to."""

from datetime import date

import material

from core.items import ASSERTED, Account, Fact, Signal
from enrich.extract import signals
from enrich.settle import settle

DAY = date(2026, 5, 13)
LOOM = Account(domain="harborloom.example", name="Harbor Loom", row=1)
BODY = "Harbor Loom news\nOne line.\nTwo lines.\nThree lines.\nFour lines.\n"


def found(text: str, *, own: bool = True, account: Account = LOOM) -> list[Signal]:
    page = material.page(text, account=account.domain, own=own, published=material.day(str(DAY)), seen=DAY, title="")
    return [s for s in signals([page], account, DAY) if s.about_account]


def asserted(text: str, *, own: bool = True, account: Account = LOOM) -> list[Signal]:
    return [s for s in found(text, own=own, account=account) if s.modality in ASSERTED]


def facts(text: str) -> list[Fact]:
    return settle(LOOM, found(text), DAY)
