"""A folder in Wappalyzer's format: what of it is used, how it is searched, and what its findings prove."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import BadInput
from enrich.tech.fingerprinting import Fingerprints, settled
from enrich.tech.markup import Markup, cut
from enrich.tech.matching import tried
from enrich.tech.patterns import compiled, required
from enrich.tech.searchers import SEARCHERS
from enrich.tech.wappalyzer import Folder, read

CATEGORIES = {"1": {"name": "CMS"}, "2": {"name": "Shops"}}
ROWS = {
    "Presswerk": {
        "cats": [1],
        "html": r"<link[^>]+/pw-(?:content|core)/",
        "meta": {"generator": r"^Presswerk(?: ([\d.]+))?\;version:\1"},
        "headers": {"X-Presswerk": "", "Server": r"presswerk/([\d.]+)\;version:\1"},
        "implies": ["Langwort", r"Vielleicht\;confidence:10"],
    },
    "Langwort": {"cats": [], "cookies": {"LWSESSID": ""}},
    "Vielleicht": {"cats": []},
    "Ladenzeile": {
        "cats": [2],
        "scriptSrc": [r"cdn\.ladenzeile\.example/v(\d+)\;version:\1", r"^/laden\.js$"],
        "dom": ["link[href*='ladenzeile.example']", {"button.kauf": {"text": "^Kaufen$"}}],
        "requires": "Presswerk",
    },
    "Halb": {"cats": [1], "html": r"halbe-sache\;confidence:25"},
    "Statt": {"cats": [1], "scripts": r"stattdessen\(\d{1,5}\)", "excludes": "Presswerk", "js": {"statt": ""}},
    "Postweg": {"cats": [], "dns": {"MX": r"mx\.postweg\.example", "TXT": r"postweg\.example"}},
    "Rückblick": {"cats": [], "html": r"(?=foo)bar", "url": r"(?<!x)\.example"},
}


def folder(tmp_path: Path, rows: dict = ROWS) -> Folder:
    (tmp_path / "technologies").mkdir(exist_ok=True)
    (tmp_path / "technologies" / "a.json").write_text(json.dumps(rows))
    (tmp_path / "categories.json").write_text(json.dumps(CATEGORIES))
    return read(tmp_path)


@pytest.fixture(scope="module")
def prints(tmp_path_factory: pytest.TempPathFactory) -> Fingerprints:
    return Fingerprints(folder(tmp_path_factory.mktemp("prints")))


def names(prints: Fingerprints, body: str = "", **more: object) -> dict[str, str]:
    found = prints.found(Markup(url="https://a.example/", body=body.encode(), **more))
    return {f.name: f.version for f in found if f.found_in != "implied"}


@pytest.mark.parametrize(
    ("body", "more", "wanted"),
    [
        ("<link rel=x href=/pw-content/a.css>", {}, {"Presswerk": ""}),
        ("<LINK href=/PW-CORE/a.css>", {}, {"Presswerk": ""}),
        ("<meta name=Generator content='Presswerk 6.1'>", {}, {"Presswerk": "6.1"}),
        ("<meta content='Press&#119;erk 6.1' name=generator>", {}, {"Presswerk": "6.1"}),
        ("", {"headers": {"x-presswerk": ["1"]}}, {"Presswerk": ""}),
        ("", {"headers": {"server": ["presswerk/2.0"]}}, {"Presswerk": "2.0"}),
        ("", {"cookies": {"lwsessid": ""}}, {"Langwort": ""}),
        ("<script>stattdessen(7)</script><link href=/pw-core/a>", {}, {"Statt": ""}),
        ("<p>stattdessen(7)</p>", {}, {}),
        ("<!-- <link href=/pw-core/a> -->", {}, {}),
        ("<script><!-- \nstattdessen(7) //--></script>", {}, {"Statt": ""}),
        ("<b>halbe-sache</b>", {}, {}),
        ("<!-- <script> --><p><!-- a --><script>stattdessen(7)</script><!-- b -->", {}, {"Statt": ""}),
        ("<script src=//cdn.ladenzeile.example/v3></script>", {}, {}),
        (
            "<script src=//cdn.ladenzeile.example/v3></script><link href=/pw-core/a>",
            {},
            {"Ladenzeile": "3", "Presswerk": ""},
        ),
        ("<link href=/pw-core/a><button class=kauf> Kaufen </button>", {}, {"Ladenzeile": "", "Presswerk": ""}),
        ("<link href=/pw-core/a><button class=kauf>Kaufen Sie</button>", {}, {"Presswerk": ""}),
    ],
)
def test_each_part_of_a_page_is_read_as_the_format_says(
    prints: Fingerprints, body: str, more: dict, wanted: dict[str, str]
) -> None:
    assert names(prints, body, **more) == wanted


def test_what_is_implied_says_so_and_a_doubtful_one_is_not_named(prints: Fingerprints) -> None:
    found = prints.found(Markup(headers={"x-presswerk": ["1"]}))
    assert [(f.name, f.proves) for f in found] == [("Presswerk", "runs-on-site"), ("Langwort", "implied")]


@pytest.mark.parametrize(
    ("record", "value", "proves"),
    [
        ("mx", "10 mx.postweg.example.", "receives-mail-with"),
        ("txt", "v=spf1 include:postweg.example ~all", "sends-mail-as"),
        ("txt", "postweg.example=abc", "verified-domain"),
    ],
)
def test_a_record_proves_what_its_kind_proves(prints: Fingerprints, record: str, value: str, proves: str) -> None:
    assert [f.proves for f in prints.found(Markup(dns={record: [value]}))] == [proves]


def test_what_cannot_be_used_is_counted(prints: Fingerprints) -> None:
    assert prints.left_out == {
        "js: needs a browser": 1,
        "html: not to be matched in linear time": 1,
        "url: not to be matched in linear time": 1,
    }


@pytest.mark.parametrize("text", ["{", "[]", '{"A": 3}'])
def test_a_broken_file_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "technologies.json").write_text(text)
    with pytest.raises(BadInput, match=r"technologies\.json"):
        read(tmp_path)


def test_an_empty_folder_is_no_folder_of_fingerprints(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="Wappalyzer"):
        read(tmp_path)


def test_older_folders_call_the_addresses_scripts(tmp_path: Path) -> None:
    rows = {"categories": CATEGORIES, "technologies": {"Alt": {"cats": [1], "scripts": "alt-js"}}}
    (tmp_path / "technologies.json").write_text(json.dumps(rows))
    (found,) = Fingerprints(read(tmp_path)).found(Markup(body=b"<script src=/alt-js></script>"))
    assert (found.name, found.categories, found.found_in) == ("Alt", ("CMS",), "scriptSrc")


TEXT = st.sampled_from(["foo", "Bar", "a.b", "x-y", "cdn", "k", "K", "é", "<p>", "/v1", '"', "qux"])
BIT = st.one_of(
    TEXT.map(re.escape), st.sampled_from([r"\d+", "[ab]", ".", "[^>]+", r"(?:foo|bar)", "o?", "x{1,3}", "$"])
)
REGEX = st.lists(BIT, max_size=4).map("".join)
ROW = st.fixed_dictionaries(
    {},
    optional={
        "html": st.lists(REGEX, max_size=2),
        "scriptSrc": REGEX,
        "scripts": REGEX,
        "url": REGEX,
        "meta": st.dictionaries(st.sampled_from(["generator", "foo"]), REGEX, max_size=1),
        "headers": st.dictionaries(st.sampled_from(["Server", "foo"]), REGEX, max_size=1),
        "dom": st.sampled_from(
            ["a[href*='foo']", "my-tag", {".qux": {"text": "foo"}}, {"p": {"attributes": {"id": ""}}}]
        ),
        "implies": st.sampled_from(["T0", "T1"]),
        "requires": st.sampled_from(["T0", "T1"]),
    },
)
PIECE = st.one_of(
    TEXT,
    st.sampled_from(["<script src='", "<script>", "</script>", "<meta name=generator content='", "'>", "<!--", "-->"]),
    st.sampled_from(["<a href=foo>", "<my-tag>", "<i class=qux>foo</i>", "<p id=1>", "&amp;", "1", "&#102;oo", "\n"]),
)
PAGE = st.builds(
    Markup,
    url=TEXT.map("https://a.example/".__add__),
    body=st.lists(PIECE, max_size=14).map(lambda pieces: "".join(pieces).encode()),
    headers=st.dictionaries(st.sampled_from(["server", "foo"]), st.lists(TEXT, max_size=2)),
)


@pytest.mark.parametrize("searcher", SEARCHERS)
@given(st.lists(ROW, min_size=1, max_size=5), PAGE)
def test_the_search_finds_what_a_loop_over_every_pattern_finds(searcher: str, rows: list[dict], page: Markup) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as kept:
        held = folder(Path(kept), {f"T{i}": row for i, row in enumerate(rows)})
    prints = Fingerprints(held, SEARCHERS[searcher])
    within = [p for p in held.patterns if p.part != "headers"]
    assert prints.found(page) == settled(held, tried([*within, *prints.keyed(page)], page))


MATCHED = REGEX.flatmap(
    lambda p: st.tuples(st.just(p), st.from_regex(re.compile(p), alphabet=st.characters(max_codepoint=255)))
)


@settings(max_examples=300)
@given(MATCHED)
def test_a_pattern_matches_only_where_one_of_its_literals_is(made: tuple[str, str]) -> None:
    pattern, text = made
    literals = required(pattern)
    if literals and compiled(pattern).search(text.encode()):
        assert any(literal.encode() in text.encode().lower() for literal in literals)


PLAIN = st.text("ab<>-! /", max_size=12).filter(lambda text: "<!--" not in text and "-->" not in text)


@given(PLAIN, PLAIN.filter(lambda text: not text.startswith((">", "-"))), PLAIN)
def test_a_comment_and_nothing_else_is_taken_out(before: str, within: str, after: str) -> None:
    assert cut(before.encode()).html == before.encode()
    whole = f"{before} <!--{within}--> {after}"
    assert cut(whole.encode()).html.decode() == f"{before}  {after}"


def test_a_pattern_that_explodes_elsewhere_is_matched_in_linear_time(tmp_path: Path) -> None:
    prints = Fingerprints(folder(tmp_path, {"Bombe": {"cats": [], "html": "(a+)+(b*a*)*tick"}}))
    assert names(prints, "a" * 200_000 + "b") == {}


def test_the_permissive_release_of_wappalyzer_loads(tmp_path: Path) -> None:
    if not shutil.which("npm"):
        pytest.skip("npm is not installed")
    done = subprocess.run(
        ["npm", "pack", "--silent", "wappalyzer@6.10.47"], cwd=tmp_path, capture_output=True, text=True, timeout=60
    )
    if done.returncode:
        pytest.skip(f"the npm registry is out of reach: {done.stderr.strip()[-100:]}")
    with tarfile.open(tmp_path / done.stdout.strip().splitlines()[-1]) as archive:
        archive.extractall(tmp_path, filter="data")
    package = tmp_path / "package"
    assert json.loads((package / "package.json").read_text())["license"] == "MIT"
    prints = Fingerprints(read(package))
    assert len(prints.folder.entries) == 3425 and len(prints.folder.patterns) > 4500
    head = "<meta name=generator content='WordPress 6.4'><script src='https://js.stripe.com/v3/'></script>"
    found = {f.name: f for f in prints.found(Markup(body=head.encode(), headers={"server": ["nginx/1.25"]}))}
    assert {"WordPress", "Stripe", "Nginx", "PHP"} <= found.keys()
    assert (found["WordPress"].version, found["Nginx"].version, found["PHP"].proves) == ("6.4", "1.25", "implied")
