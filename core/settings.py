"""What the user may set: `proofreach.toml` for limits and weights, `sender.toml` for who writes."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from core.errors import BadInput
from core.registry import resources


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class ThirdParty(_Section):
    """A publisher other than the account, asked because the user says so, having read its terms.

    `url` is a pattern with {company}, {domain} and what else the source's own pattern names; empty for that pattern.
    """

    terms: str = Field(default="", validate_default=True, description="address of the terms of use that you have read")
    url: str = ""

    @field_validator("terms")
    @classmethod
    def _named(cls, terms: str) -> str:
        if not terms.startswith(("https://", "http://")):
            raise ValueError('write the address of the terms of use that you have read, as terms = "https://…"')
        return terms


class Crawl(_Section):
    """Budgets are for one account; politeness has no switch, only a delay that can be raised.

    `recheck` is for how many days an archived article or posting is not asked for again while what lists it says
    nothing new of it (the same title and date): a change that no list tells of is seen only after so many days.
    `third_party` switches on sources by their name.
    """

    requests: int = Field(default=60, ge=1)
    megabytes: float = Field(default=30, gt=0)
    seconds: float = Field(default=300, gt=0)
    articles: int = Field(default=30, ge=0)
    delay: float = Field(default=1.0, ge=0.25)
    timeout: float = Field(default=20, gt=0)
    window: int = Field(default=200, ge=1)
    recheck: int = Field(default=7, ge=0)
    resolver: str = ""
    third_party: dict[str, ThirdParty] = Field(default_factory=dict)


class Keep(_Section):
    """How long what was archived is kept; `retain` deletes what is older and backs no fact or draft. 0: for ever."""

    days: int = Field(default=0, ge=0)


Exponent = Annotated[float, Field(ge=0, le=10)]


class Weights(_Section):
    """Exponents of the ranking product; 0 switches a factor off."""

    relevance: Exponent = 1.0
    freshness: Exponent = 1.0
    independence: Exponent = 0.5
    specificity: Exponent = 0.5
    polarity: Exponent = 0.5
    fit: Exponent = 1.0


class Form(_Section):
    """Limits of the form rules; the sources of the numbers are in docs/email-form.md."""

    words_min: int = 40
    words_max: int = 125
    reading_grade_max: float = 6.0
    subject_words_max: int = 7
    subject_characters_max: int = 50
    sentence_characters_max: float = 25.0
    questions_max: int = 2
    links_max: int = 1


Days = Annotated[int, Field(ge=1, le=3660)]


_OPENER_WINDOWS = {
    **dict.fromkeys(("audit", "ads"), 60),
    "job-post": 90,
    **dict.fromkeys(("earnings", "reviews", "event", "pricing"), 120),
    **dict.fromkeys(("launch", "content", "tech", "funding", "hire", "expansion", "acquisition"), 200),
}


class Opener(_Section):
    """For how many days a line that somebody wrote may tell a fact, by kind of event: wider than what we choose by.

    What is not set keeps its own days; a kind that is not listed, and a line that states the time, have `default`.
    """

    windows: dict[str, Days] = Field(default_factory=dict, validate_default=True)
    default: Days = 400

    @field_validator("windows", mode="before")
    @classmethod
    def _over_ours(cls, windows: object) -> object:
        return {**_OPENER_WINDOWS, **windows} if isinstance(windows, dict) else windows


class Settings(_Section):
    crawl: Crawl = Crawl()
    weights: Weights = Weights()
    form: Form = Form()
    opener: Opener = Opener()
    archive: Keep = Keep()
    windows: dict[str, Days] = Field(default_factory=dict, description="days, by trigger; overrides the trigger's own")


Names = Annotated[tuple[Annotated[str, Field(pattern=r"\w", max_length=80)], ...], Field(max_length=200)]
_HTTPS = r"^(?:https://[^\s<>,\"/]+\.[^\s<>,\"]+)?$"


class InLanguage(_Section):
    """What the sender says in another language; an empty field stays as it is in the sender's own."""

    value: str = Field(min_length=1)
    name: str = ""
    title: str = ""
    company: str = ""
    proof: str = ""
    question_topic: str = ""


class Sender(_Section):
    """Who writes, and what for. `value` is one sentence; `postal` goes into the footer."""

    name: str = Field(min_length=1)
    title: str = ""
    company: str = Field(min_length=1)
    email: str = Field(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")
    website: str = ""
    postal: str = Field(min_length=1)
    owner: str = ""
    value: str = Field(min_length=1, description="what we do for companies like theirs, as one clause")
    proof: str = Field(default="", description="one sentence of proof that the sender vouches for")
    question_topic: str = Field(default="", description="what the one question asks about, as a noun phrase")
    competitors: Names = Field(default=(), description="whose customers we win, by product or company")
    partners: Names = Field(default=(), description="whose customers buy from us too")
    integrations: Names = Field(default=(), description="what our product works with")
    unsubscribe_url: str = Field(default="", pattern=_HTTPS, description="acts on a POST with the token added to it")
    privacy_url: str = Field(default="", pattern=_HTTPS, description="where the full privacy notice stands")
    balancing_test: str = Field(default="", description="id of the written test behind legitimate interest")
    retention_months: int = Field(default=12, ge=1, le=120, description="a contact is kept so long after the last mail")
    sample: bool = Field(default=False, description="true only in the shipped sample")
    language: str = Field(default="en", pattern=r"^[a-z]{2,3}$", description="of value, proof and question_topic")
    languages: dict[str, InLanguage] = Field(default_factory=dict, description="the same in others, by their code")

    def speaks(self, code: str) -> bool:
        return code == self.language or code in self.languages

    def speaking(self, code: str) -> Sender:
        """The sender with its words in that language; proof and topic are never carried over from another."""
        if code == self.language:
            return self
        words = self.languages[code]
        own = {k: v for k in ("name", "title", "company") if (v := getattr(words, k))}
        return self.model_copy(
            update={**own, "value": words.value, "proof": words.proof, "question_topic": words.question_topic}
        )


_Model = TypeVar("_Model", bound=BaseModel)


class Profile(_Section):
    """Who writes and under which limits: what a draft's words rest on besides its facts and its template."""

    sender: Sender
    settings: Settings

    @property
    def text(self) -> str:
        return self.model_dump_json()

    @property
    def version(self) -> str:
        return hashlib.sha256(self.text.encode()).hexdigest()


def load_settings(path: Path | None = None) -> Settings:
    """`proofreach.toml` in the working folder when there is one, else the defaults; raises BadInput."""
    path = path or Path("proofreach.toml")
    return _load(Settings, path) if path.is_file() else Settings()


def load_sender(path: Path | None = None) -> Sender:
    """`sender.toml` in the working folder, else the shipped sample (marked as such); raises BadInput."""
    if path is not None and not path.is_file():
        raise BadInput(f"{path}: no such file; copy data/sender.sample.toml and fill it in")
    path = path or Path("sender.toml")
    return _load(Sender, path if path.is_file() else resources() / "data" / "sender.sample.toml")


def _load(model: type[_Model], path: Path) -> _Model:
    try:
        return model.model_validate(tomllib.loads(path.read_text("utf8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadInput(f"{path}: not TOML: {error}") from error
    except OSError as error:
        raise BadInput(f"{path}: cannot be read: {error.strerror or error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise BadInput(f"{path}: {where}: {first['msg'].removeprefix('Value error, ')}") from error
