"""The mapping file: which column of a file means what. TOML in, a validated and frozen model out.

A field names a column ('headline', or 'data.text[0]' in nested JSON), a list of columns that are
joined, or a table with `column`, `columns` and `join`, or `constant`. `mapping_words.py` writes
the sentence for a mistake, `draft.py` a first mapping for a file.
"""

from __future__ import annotations

import codecs
import hashlib
import tomllib
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    ValidationError,
    field_validator,
    model_validator,
)

from brightline.errors import IngestError
from brightline.importing.mapping_words import describe
from brightline.importing.moments import PRECISIONS, can_be_read
from brightline.ingest.guarding import currency_of
from brightline.study_fields import Model
from brightline.study_lines import no_toml

Name = Annotated[str, Field(min_length=1)]
Character = Annotated[str, Field(min_length=1, max_length=1)]

UNANSWERED = "?"
"""What stands in a draft where a person must answer; nothing is imported with it."""
_STILL_A_DRAFT = (
    f"it is still the '{UNANSWERED}' of a draft; fill it in, or remove the line where the file has "
    "nothing of the kind"
)


def _table(value: Any) -> Any:
    """A name stands for a table with one column, a list of names for one with several."""
    if isinstance(value, str):
        return {"columns": [value]}
    if isinstance(value, list):
        return {"columns": value}
    if isinstance(value, dict) and "column" in value:
        if "columns" in value:
            raise ValueError("it has both 'column' and 'columns'; keep one")
        return {
            ("columns" if k == "column" else k): [v] if k == "column" else v
            for k, v in value.items()
        }
    return value


class Value(Model):
    """Where a field of an advert comes from: columns, joined if several, or one constant."""

    columns: tuple[Name, ...] = ()
    join: str = " "
    constant: Name | None = None

    @model_validator(mode="after")
    def _is_answered(self) -> Self:
        if UNANSWERED in (self.constant, *self.columns):
            raise ValueError(_STILL_A_DRAFT)
        return self

    @model_validator(mode="after")
    def _has_one_origin(self) -> Self:
        if bool(self.columns) == (self.constant is not None):
            raise ValueError("it needs either a column (or 'columns') or a 'constant'")
        return self


class MomentValue(Value):
    """A date: where it comes from, how it is written, on whose clock, how precise it is."""

    format: tuple[Name, ...] = ("iso",)
    timezone: str = "UTC"
    precision: str | None = None
    unreadable: Literal["reject", "leave"] = "reject"

    @field_validator("format", mode="before")
    @classmethod
    def _one_or_several(cls, value: Any) -> Any:
        return [value] if isinstance(value, str) else value

    @field_validator("format")
    @classmethod
    def _formats_have_a_year(cls, formats: tuple[str, ...]) -> tuple[str, ...]:
        for form in formats:
            if form not in {"iso", "unix", "unix_ms"} and not any(
                mark in form for mark in ("%Y", "%y", "%G", "%c", "%x")
            ):
                raise ValueError(
                    f"'{form}' is neither 'iso', 'unix', 'unix_ms' nor a format with a year, "
                    "such as '%Y-%m-%d %H:%M'"
                )
            if form not in {"iso", "unix", "unix_ms"} and not can_be_read(form):
                raise ValueError(
                    f"'{form}' is no format that dates can be read by; check its marks against "
                    "those of Python's strptime"
                )
        return formats

    @field_validator("timezone")
    @classmethod
    def _timezone_exists(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise ValueError(f"'{name}' is not a time zone like America/Toronto") from None
        return name

    @field_validator("precision")
    @classmethod
    def _precision_is_known(cls, name: str | None) -> str | None:
        if name is not None and name not in PRECISIONS:
            raise ValueError(f"'{name}' is not one of {', '.join(PRECISIONS)}")
        return name

    @cached_property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)


AnyValue = Annotated[Value, BeforeValidator(_table)]
AnyMoment = Annotated[MomentValue, BeforeValidator(_table)]


class FileLayout(Model):
    """How the file is written. What is left out is told by its name and first bytes."""

    format: Literal["csv", "jsonl", "parquet"] | None = None
    encoding: str = "utf-8"
    delimiter: Character = ","
    quote: Character = '"'
    escape: Character | None = None
    columns: tuple[Name, ...] = ()

    @field_validator("encoding")
    @classmethod
    def _encoding_is_known(cls, name: str) -> str:
        if name == UNANSWERED:
            raise ValueError(_STILL_A_DRAFT.partition(",")[0])
        try:
            "a".encode(name)
            return codecs.lookup(name).name
        except (LookupError, ValueError, TypeError):
            raise ValueError(f"'{name}' is not an encoding like utf-8, cp1252 or utf-16") from None


def _is_a_currency(value: Value | None) -> Value | None:
    """Of a column nobody knows before it is read; a constant would be left empty in every row."""
    if value and value.constant is not None and currency_of(value.constant) is None:
        raise ValueError(f"'{value.constant}' is no code of three letters, such as EUR or USD")
    return value


class AdvertColumns(Model):
    """Which column is which field of an advert."""

    ad_id: AnyValue
    section: AnyValue
    seen: AnyMoment
    title: AnyValue | None = None
    body: AnyValue | None = None
    place: AnyValue | None = None
    price: AnyValue | None = None
    currency: Annotated[AnyValue | None, AfterValidator(_is_a_currency)] = None
    url: AnyValue | None = None
    language: AnyValue | None = None
    posted: AnyMoment | None = None

    @model_validator(mode="after")
    def _has_a_text(self) -> Self:
        if self.title is None and self.body is None:
            raise ValueError("neither 'title' nor 'body' is mapped; map at least one")
        return self


class Census(Model):
    """What the file says of its days. `complete`: it holds all that the site showed on them.

    `rejected_max`: the largest share of a day's rows that may be rejected before the day is
    partial; one in twenty, as for the days of a period (`trends/coverage.py`).
    """

    complete: bool = False
    rejected_max: float = Field(default=0.05, ge=0, le=1)


class Mapping(Model):
    """A validated mapping. `sha256` is the digest of the file it came from."""

    path: Path
    sha256: str
    file: FileLayout = FileLayout()
    advert: AdvertColumns
    coverage: Census = Census()

    @cached_property
    def needed(self) -> tuple[str, ...]:
        """Every column that is mapped, once."""
        values = [getattr(self.advert, name) for name in AdvertColumns.model_fields]
        return tuple(dict.fromkeys(name for value in values if value for name in value.columns))


def load_mapping(path: Path) -> Mapping:
    """Read and validate a mapping file.

    Raises:
        IngestError: one sentence with file, line and mend, for the first mistake found.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise IngestError(
            f"There is no mapping at {path}; draft one with `brightline import --draft-map FILE`."
        ) from None
    except IsADirectoryError:
        raise IngestError(f"{path} is a folder; name the mapping's file in it.") from None
    except UnicodeDecodeError:
        raise IngestError(
            f"The mapping {path} cannot be read: it is not UTF-8 text; save it as UTF-8."
        ) from None
    except OSError as error:
        raise IngestError(
            f"The mapping {path} cannot be read: {error.strerror}; name a file that you may read."
        ) from None
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise IngestError(no_toml(path, error, text)) from None
    digest = hashlib.sha256(text.encode()).hexdigest()
    try:
        return Mapping.model_validate({**table, "path": path, "sha256": digest})
    except ValidationError as error:
        raise IngestError(describe(error, text, path)) from None
