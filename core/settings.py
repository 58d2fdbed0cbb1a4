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


class Weights(_Section):
    """Exponents of the ranking product; 0 switches a factor off."""

    relevance: float = 1.0
    freshness: float = 1.0
    independence: float = 0.5
    specificity: float = 0.5


class Form(_Section):
    """Limits of the form rules; the sources of the numbers are in docs/email-form.md."""

    words_min: int = 40
    words_max: int = 125
    reading_grade_max: float = 9.0
    subject_words_max: int = 7
    subject_characters_max: int = 50
    questions_max: int = 2
    links_max: int = 1


Days = Annotated[int, Field(ge=1, le=3660)]


class Settings(_Section):
    crawl: Crawl = Crawl()
    weights: Weights = Weights()
    form: Form = Form()
    archive: Keep = Keep()
    windows: dict[str, Days] = Field(default_factory=dict, description="days, by trigger; overrides the trigger's own")


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
    sample: bool = Field(default=False, description="true only in the shipped sample")


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
