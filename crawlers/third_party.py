"""Publishers other than the account, asked only where the user's settings switch them on and name their terms."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote_plus

from core.items import Account
from core.settings import ThirdParty
from crawlers.source import Ask, Source


class ThirdPartySource(Source):
    """Off by default. `[crawl.third_party.<name>]` in proofreach.toml, with `terms`, switches it on.

    `pattern` is the address to ask, with {company}, {domain} and what else `values` gives; `terms` is where the
    publisher says what may be done with its answers.
    """

    group = "news"
    pattern: str = ""
    terms: str = ""

    def asks(self, account: Account, wanted: ThirdParty) -> Iterable[Ask]:
        """The requests for an account; none when a value that the pattern needs is not known."""
        values = {k: quote_plus(v) for k, v in self.values(account).items() if v}
        try:
            yield Ask(url=(wanted.url or self.pattern).format_map(values), source=self.name, priority=30)
        except (KeyError, IndexError, ValueError):
            return

    def values(self, account: Account) -> dict[str, str]:
        """What may stand in the pattern."""
        return {"company": account.name, "domain": account.domain}
