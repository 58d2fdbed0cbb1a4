"""A line that speaks to its reader, as enrichment reads it."""

import json
import subprocess
import sys
from datetime import date

import pytest

from app.commands.opener import answer
from app.told import reader, third_person
from core.errors import BadInput

TODAY = date(2027, 5, 4)


@pytest.mark.parametrize(
    ("line", "news"),
    [
        ("Saw you've opened a yard.", "Kelpwright has opened a yard."),
        ("Your team hired Ida.", "Kelpwright hired Ida."),
        ("Congrats on your Series B.", "Kelpwright's Series B."),
        ("Kelpwright grew.", "Kelpwright grew."),
        ("Two yards in a year.", "Kelpwright: Two yards in a year."),
    ],
)
def test_a_line_is_read_as_news_of_the_company(line, news):
    assert third_person(line, "Kelpwright") == news


def test_enrichment_reads_who_bought_whom():
    read = reader("Kelpwright", (), TODAY)
    (told,) = read("Saw you have acquired Pikeline Ltd.")
    assert (told["trigger"], told["slots"]["target"]) == ("acquires", "Pikeline Ltd.")
    assert read("Hope all is well.") == []


def test_a_line_without_a_cue_loads_no_models():
    row = {"text": "Hope all is well.", "company": "Kelpwright", "as_of": "2027-05-04"}
    code = f"import sys; from app.commands.opener import answer; answer({row!r}); print('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_the_answer_names_every_claim():
    row = {
        "text": "Congrats on the Series B. You use Snowflake.",
        "company": "Kelpwright",
        "facts_available": [{"fact": "Series B closed", "kind": "funding", "date": "2027-04-01"}],
        "as_of": "2027-05-04",
        "peers": ["Harrow Sensors", {"company": "Brinewell"}],
    }
    told = answer(row)
    assert json.loads(json.dumps(told)) == told
    assert [(c["start"], c["end"], c["supported_by"], c["reason"]) for c in told["claims"]] == [
        (0, 25, [0], None),
        (26, 44, [], "unsupported"),
    ]


@pytest.mark.parametrize("peers", ["Harrow", [3], [""], [{"name": "Harrow"}], [{"company": "H", "facts_available": 1}]])
def test_peers_are_checked_before_they_are_used(peers):
    with pytest.raises(BadInput, match="peers"):
        answer({"text": "Hi", "company": "Kelpwright", "peers": peers})
