"""What hostile sites try, and that it does not work."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawlers.guards import is_public, url_fault

HOSTS = {"shop.example": ("127.0.0.1", 8000)}


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.9.8.7", "192.168.1.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
        "::1", "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1", "::ffff:169.254.169.254", "64:ff9b::7f00:1",
        "2002:7f00:1::", "not an address",
    ],
)  # fmt: skip
def test_private_addresses_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1"])
def test_public_addresses_are(address: str) -> None:
    assert is_public(address)


@given(st.ip_addresses(v=4, network="10.0.0.0/8"))
def test_no_spelling_of_a_private_address_passes(ip: Any) -> None:
    number = int(ip)
    for host in (str(ip), str(number), hex(number), f"[::ffff:{ip}]"):
        assert url_fault(f"http://{host}/", {}) is not None


@pytest.mark.parametrize(
    ("url", "outcome"),
    [
        ("file:///etc/hostname", "bad-url"),
        ("ftp://a.example/", "bad-url"),
        ("data:text/html,hello", "bad-url"),
        ("https://user:pass@a.example/", "bad-url"),
        ("https://a.example:8080/", "bad-url"),
        ("https://a.example:99999/", "bad-url"),
        ("https://shop.example:8001/", "bad-url"),
        ("http://127.1/", "private-address"),
        ("http://localhost/", "private-address"),
        ("http://127.0.0.1./", "private-address"),
        ("http://localhost./", "private-address"),
        ("http://metadata.google.internal/", "private-address"),
        ("https://a.example/" + "x" * 2000, "bad-url"),
    ],
)
def test_such_urls_are_refused(url: str, outcome: str) -> None:
    fault = url_fault(url, HOSTS)
    assert fault is not None
    assert fault[0] == outcome


@pytest.mark.parametrize("url", ["https://a.example/", "http://a.example:80/", "https://shop.example:8000/x"])
def test_such_urls_are_followed(url: str) -> None:
    assert url_fault(url, HOSTS) is None


@pytest.fixture
def inside(world: Any) -> Iterator[Any]:
    """Something on this machine that is not in the hosts file."""
    other = type(world)()
    yield other
    other.server.shutdown()
    other.server.server_close()


@pytest.mark.parametrize(
    "target", ["http://127.0.0.1:{port}/x", "http://localhost:{port}/x", "http://2130706433:{port}/x"]
)
def test_a_redirect_into_this_machine_is_not_followed(
    world: Any, answer: Any, inside: Any, crawled: Any, target: str
) -> None:
    where = target.format(port=inside.port)
    world.pages("acme.example", {"/": '<a href="/go">go</a>', "/go": answer(status=302, headers={"Location": where})})
    out = crawled("acme.example")
    assert inside.seen == []
    assert out.coverage("acme.example", "links").status == {"bad-url": 1}


def test_a_redirect_to_the_metadata_address_is_named(world: Any, answer: Any, crawled: Any) -> None:
    go = answer(status=302, headers={"Location": "http://169.254.169.254/latest/"})
    world.pages("acme.example", {"/": '<a href="/go">go</a>', "/go": go})
    assert crawled("acme.example").reasons("acme.example")["links"] == "private-address"


def test_a_meta_refresh_into_this_machine_is_not_followed(world: Any, inside: Any, crawled: Any) -> None:
    page = f'<meta http-equiv="refresh" content="0;url=http://127.0.0.1:{inside.port}/">'
    world.pages("acme.example", {"/": '<a href="/go">go</a>', "/go": page})
    crawled("acme.example")
    assert inside.seen == []


def test_a_name_that_leads_into_a_private_network_is_not_connected_to(
    world: Any, crawled: Any, name_server: Any
) -> None:
    name_server.say("rebound.example.", "A", "127.0.0.1")
    world.pages("acme.example", {"/": '<a href="http://rebound.example/x">x</a>'})
    out = crawled("acme.example", limits={"resolver": name_server.address, "timeout": 2})
    assert out.coverage("acme.example", "links").reason == "private-address"
