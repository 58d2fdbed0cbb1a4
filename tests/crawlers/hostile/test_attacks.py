"""Every attack at once on one crawl: each ends in its reason, in bounded time and memory; a neighbour is unharmed."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attacks import LOOPBACK_NAME
from names import NameServer
from siege import ATTACKS, HEALTHY, serve
from wild import ROBOTS, Wild

SECONDS = 90  # the slowest attack may use its account's time, and no other's
MEGABYTES = 150


@pytest.fixture(scope="module")
def wild() -> Iterator[Wild]:
    made = Wild()
    serve(made)
    yield made
    made.close()


@pytest.fixture(scope="module")
def outcome(wild: Wild, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the crawl of all of them came to."""
    folder = tmp_path_factory.mktemp("hostile")
    known = folder / "hosts"
    known.write_text(f"127.0.0.1:{wild.port} {' '.join(wild.sites)}\n", "utf8")
    domains = ["healthy.example", *(f"{name}.example" for name in ATTACKS)]
    script = Path(__file__).with_name("besieged.py")
    with NameServer() as names:
        names.say(f"{LOOPBACK_NAME}.", "A", "127.0.0.1")
        words = [sys.executable, str(script), str(folder / "store"), str(known), names.address, *domains]
        done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=400)
    assert done.returncode == 0, done.stderr[-3000:]
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


@pytest.mark.parametrize("name", ATTACKS)
def test_the_attack_ends_in_its_reason(outcome: dict[str, Any], name: str) -> None:
    attack = ATTACKS[name]
    coverage = outcome["accounts"][f"{name}.example"]["coverage"]
    assert attack.source in coverage, coverage
    reasons = (attack.reason,) if isinstance(attack.reason, str) else attack.reason
    found = coverage[attack.source]
    assert found["reason"] in reasons, found
    assert set(attack.status) <= set(found["status"]), found


@pytest.mark.parametrize("name", ATTACKS)
def test_the_attack_provokes_few_requests(outcome: dict[str, Any], wild: Wild, name: str) -> None:
    assert len(wild.paths(f"{name}.example")) <= ATTACKS[name].at_most


HOMES = [name for name, attack in ATTACKS.items() if attack.source == "home" and "ok" not in attack.reason]


@pytest.mark.parametrize("name", HOMES)
def test_a_home_page_that_is_an_attack_is_no_page_of_the_account(outcome: dict[str, Any], name: str) -> None:
    assert f"https://{name}.example/" not in outcome["accounts"][f"{name}.example"]["pages"]


def test_a_healthy_account_in_the_same_crawl_has_all_its_pages(outcome: dict[str, Any], wild: Wild) -> None:
    healthy = outcome["accounts"]["healthy.example"]
    assert {*HEALTHY, ROBOTS} <= set(wild.paths("healthy.example"))
    reasons = {healthy["coverage"][source]["reason"] for source in ("home", "listings", "articles", "careers")}
    assert reasons == {"ok"}
    assert "https://healthy.example/news/pears" in healthy["pages"]


def test_nothing_of_another_company_is_read_as_the_accounts_own(outcome: dict[str, Any]) -> None:
    moved = [outcome["accounts"][f"{name}.example"] for name in ATTACKS if name.startswith("moved")]
    assert len(moved) == 4
    assert not [title for found in moved for title in found["titles"] if "Bought" in title]


def test_all_attacks_together_cost_bounded_time_and_memory(outcome: dict[str, Any]) -> None:
    assert outcome["seconds"] < SECONDS
    assert outcome["reading"] < SECONDS
    assert outcome["grown"] < MEGABYTES
    assert outcome["grown_reading"] < MEGABYTES
