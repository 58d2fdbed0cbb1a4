"""The hosts file: which host names are served on this machine, for tests, demos and replay."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from pathlib import Path

from core.errors import BadInput

Address = tuple[str, int]


def load(path: Path) -> dict[str, Address]:
    """Host name to loopback address, from lines `127.0.0.1:PORT host…`; raises BadInput naming file and line."""
    try:
        lines = path.read_text("utf8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"{path}: cannot be read as a hosts file: {error}") from error
    known: dict[str, Address] = {}
    for number, line in enumerate(lines, 1):
        address, *names = line.partition("#")[0].split() or [""]
        if not address:
            continue
        try:
            target = _address(address)
        except ValueError as error:
            raise BadInput(f"{path}: line {number}: {error}") from error
        for name in names:
            if known.setdefault(name.lower(), target) != target:
                raise BadInput(f"{path}: line {number}: {name} has another address further up; keep one")
    return known


def _address(text: str) -> Address:
    host, _, port = text.rpartition(":")
    host = host.strip("[]")
    if not (host and port.isdecimal() and 0 < int(port) < 65536):
        raise ValueError(f"{text!r} is not ADDRESS:PORT, for example 127.0.0.1:8000")
    try:
        loopback = ipaddress.ip_address(host).is_loopback
    except ValueError:
        loopback = False
    if not loopback:
        raise ValueError(f"{host} is not a loopback address; only this machine may stand in for a host")
    return host, int(port)


def mapped(hosts: Mapping[str, Address], host: str) -> Address | None:
    """Where `host` is served on this machine, or None when it is reached over the network."""
    return hosts.get(host.lower().rstrip("."))


def below_mapped(hosts: Mapping[str, Address], name: str) -> bool:
    """Is this name a mapped one, or one below it, as `_dmarc.acme.com` is? No name server need hear of those."""
    labels = name.strip(".").split(".")
    return any(mapped(hosts, ".".join(labels[i:])) for i in range(len(labels)))
