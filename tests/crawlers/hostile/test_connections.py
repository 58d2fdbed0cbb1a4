"""Connections to public addresses: certificates are verified, and a name that changes its mind does not get past.

The crawl believes to connect to a public address; below it, this test's sockets go to a server on this machine.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import aiohttp
import certificates
import pytest
from attacks import LINKED, page
from certificates import Pair
from names import NameServer
from wild import Wild, answer

import crawlers.fetching.handler
from core.items import Account, Coverage
from core.settings import Crawl
from core.store import Archive, Store
from crawlers.crawl import CrawlOptions, crawl

PUBLIC = "93.184.216.34"
HOST = "orchard.example"
REAL = socket.socket


@pytest.fixture
def names() -> Iterator[NameServer]:
    with NameServer() as made:
        yield made


@pytest.fixture
def crawled(tmp_path: Path, names: NameServer) -> Callable[[], dict[str, Coverage]]:
    def crawl_it() -> dict[str, Coverage]:
        from datetime import date

        store, archive = Store(tmp_path), Archive(tmp_path / "archive.sqlite")
        round = store.open_round([Account(domain=HOST, name="Orchard", row=2)], date(2031, 5, 20))
        settings = Crawl(timeout=3, seconds=10, delay=0.25, resolver=names.address, requests=6)
        options = CrawlOptions(settings=settings, contact="ops@brightledger.example")
        crawl(store.accounts(round), store=store, archive=archive, round=round, options=options)
        return {c.source: c for c in store.crawl_coverage(HOST)}

    return crawl_it


@pytest.fixture
def detour(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], list[tuple[str, int]]]:
    """Makes the public address lead to a port of this machine; gives what was connected to."""

    def lead(port: int) -> list[tuple[str, int]]:
        connected: list[tuple[str, int]] = []

        class Detour(REAL):  # type: ignore[misc, valid-type]
            def connect(self, address: Any) -> None:
                if self.type == socket.SOCK_STREAM and self.family == socket.AF_INET:
                    connected.append(address)
                    address = ("127.0.0.1", port) if address[0] == PUBLIC else address
                super().connect(address)

        monkeypatch.setattr(socket, "socket", Detour)
        return connected

    return lead


def served(pair: Pair, folder: Path) -> Wild:
    made = Wild(certificates.context(pair, folder))
    made.site(HOST, {"/": answer(page(LINKED))})
    return made


@pytest.mark.parametrize("case", ["good", "self-signed", "wrong-host", "expired", "not-yet", "unknown-authority"])
def test_only_a_valid_certificate_of_the_very_host_is_trusted(
    case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: NameServer, crawled: Any, detour: Any
) -> None:
    signer = certificates.authority()
    pairs = {
        "good": certificates.made(HOST, signer),
        "self-signed": certificates.made(HOST, None),
        "wrong-host": certificates.made("elsewhere.example", signer),
        "expired": certificates.made(HOST, signer, days=(-20, -1)),
        "not-yet": certificates.made(HOST, signer, days=(5, 20)),
        "unknown-authority": certificates.made(HOST, certificates.authority()),
    }
    (tmp_path / "authorities.pem").write_bytes(certificates.pem(signer[0]))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authorities.pem"))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path / "none"))
    names.say(f"{HOST}.", "A", PUBLIC)
    wild = served(pairs[case], tmp_path / "server")
    detour(wild.port)
    home = crawled()["home"]
    wild.close()
    assert home.reason == ("ok" if case == "good" else "untrusted")
    assert (wild.paths(HOST) != []) == (case == "good")


def test_a_certificate_error_is_not_answered_by_asking_without_encryption(
    tmp_path: Path, names: NameServer, crawled: Any, detour: Any
) -> None:
    names.say(f"{HOST}.", "A", PUBLIC)
    wild = served(certificates.made(HOST, None), tmp_path / "server")
    connected = detour(wild.port)
    crawled()
    wild.close()
    assert {port for _, port in connected if port in (80, 443)} == {443}


@pytest.fixture
def trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Wild]:
    """A server with a certificate that is as it should be."""
    signer = certificates.authority()
    (tmp_path / "authorities.pem").write_bytes(certificates.pem(signer[0]))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authorities.pem"))
    made = served(certificates.made(HOST, signer), tmp_path / "server")
    yield made
    made.close()


def test_a_name_that_is_public_first_and_private_then_is_not_followed_there(
    monkeypatch: pytest.MonkeyPatch, names: NameServer, crawled: Any, detour: Any, trusted: Wild
) -> None:
    real = aiohttp.TCPConnector  # as if the crawl lasted until what it knows of the name has expired
    forgetful = {"use_dns_cache": False, "ttl_dns_cache": None, "force_close": True}
    monkeypatch.setattr(
        crawlers.fetching.handler.aiohttp, "TCPConnector", lambda **given: real(**{**given, **forgetful})
    )
    names.say(f"{HOST}.", "A", PUBLIC, then=("127.0.0.1",))
    connected = detour(trusted.port)
    found = crawled()
    assert trusted.paths(HOST) == ["/robots.txt"]
    assert {address for address, _ in connected} == {PUBLIC}
    assert found["home"].reason == "private-address"


def test_a_name_with_a_public_and_a_private_address_is_only_reached_at_the_public_one(
    names: NameServer, crawled: Any, detour: Any, trusted: Wild
) -> None:
    names.say(f"{HOST}.", "A", "127.0.0.1", PUBLIC, "10.0.0.8")
    connected = detour(trusted.port)
    found = crawled()
    assert {address for address, _ in connected} == {PUBLIC}
    assert found["home"].reason == "ok"


@pytest.mark.parametrize("address", ["127.0.0.1", "10.1.2.3", "169.254.169.254", "0.0.0.0", "100.64.3.2"])
def test_a_name_with_a_private_address_only_is_named_as_such(
    address: str, names: NameServer, crawled: Any, detour: Any
) -> None:
    names.say(f"{HOST}.", "A", address)
    connected = detour(9)
    found = crawled()
    assert connected == []
    assert found["home"].reason == "private-address"


def test_there_is_no_setting_that_turns_verification_off() -> None:
    import crawlers.settings
    from core.settings import Settings

    assert crawlers.settings.DOWNLOAD_VERIFY_CERTIFICATES is True
    said = str(Settings.model_json_schema()).lower()
    assert not [word for word in ("verify", "certificate", "insecure", "tls") if word in said]
    assert ssl.create_default_context().check_hostname
