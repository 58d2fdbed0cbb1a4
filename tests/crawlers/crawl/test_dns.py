"""Questions to a name server."""

from __future__ import annotations

import asyncio
import socket
import time
from typing import Any

import pytest

from core.errors import BadInput
from crawlers.fetching.dns import Lookup, parsed


def test_a_host_that_was_not_found_is_not_looked_up_again(name_server: Any) -> None:
    async def twice() -> None:
        lookup = Lookup(name_server.address)
        for _ in range(2):
            with pytest.raises(OSError, match="nobody"):
                await lookup.addresses("nobody.example")

    asyncio.run(twice())
    assert len(name_server.asked) == len(set(name_server.asked)) > 0


def test_addresses_come_with_their_family(name_server: Any) -> None:
    name_server.say("acme.example.", "A", "192.0.2.7")
    found = asyncio.run(Lookup(name_server.address).addresses("acme.example"))
    assert found == [("192.0.2.7", socket.AF_INET)]


def test_the_strings_of_a_text_record_are_one_line(name_server: Any) -> None:
    name_server.say("acme.example.", "TXT", '"v=spf1 include:" "mail.example -all"', '"a\\010b"')
    status, body = asyncio.run(Lookup(name_server.address).records("dns:acme.example?type=TXT"))
    assert (status, body) == (200, b"TXT a b\nTXT v=spf1 include:mail.example -all\n")


def test_no_such_record_and_no_such_name_are_answers(name_server: Any) -> None:
    name_server.say("acme.example.", "A", "192.0.2.7")
    for question in ("dns:acme.example?type=MX", "dns:nobody.example?type=MX"):
        assert asyncio.run(Lookup(name_server.address).records(question)) == (404, b"")


def test_silence_is_not_an_answer(name_server: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    name_server.silent = True
    monkeypatch.setattr("crawlers.fetching.dns.TIMEOUT", 0.2)
    with pytest.raises(TimeoutError):
        asyncio.run(Lookup(name_server.address).records("dns:acme.example?type=MX"))


def test_lasting_silence_costs_little_and_its_end_is_noticed(name_server: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crawlers.fetching.dns.TIMEOUT", 0.02)
    monkeypatch.setattr("crawlers.fetching.dns.PATIENCE", 5)
    name_server.silent = True

    async def ask(lookup: Lookup, times: int) -> int:
        answered = 0
        for _ in range(times):
            try:
                await lookup.records("dns:acme.example?type=MX")
                answered += 1
            except TimeoutError:
                pass
        return answered

    async def both() -> int:
        lookup = Lookup(name_server.address)
        began = time.monotonic()
        assert await ask(lookup, 100) == 0
        assert time.monotonic() - began < 100 * 0.04
        name_server.silent = False
        return await ask(lookup, 20)

    assert asyncio.run(both()) >= 15


@pytest.mark.parametrize("question", ["dns:acme.example?type=AXFR", "dns:?type=MX", "dns:" + "a" * 300 + "?type=MX"])
def test_what_is_no_question_is_not_asked(question: str) -> None:
    with pytest.raises(ValueError, match="no question"):
        parsed(question)


@pytest.mark.parametrize("server", ["nameserver:port", ":53"])
def test_a_server_that_is_no_address_is_bad_input(server: str) -> None:
    with pytest.raises(BadInput, match=r"crawl\.resolver"):
        Lookup(server)
