"""Small value types that records are made of; each is parsed once, at the edge."""

import datetime
import enum
import re
from dataclasses import dataclass
from typing import Annotated, Any, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    PlainSerializer,
    PlainValidator,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

UNKNOWN = "unknown"
KIND = "x-kind"
"""The key under which a JSON Schema says which kind of value stands there, for the reference of records."""
NAMES = "x-names"
"""The key under which a JSON Schema says which list of the records its names, or the keys of a group, come from."""


class Record(BaseModel):
    """The base of every record: frozen, and a key that it does not know is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class Word(enum.StrEnum):
    """The base of closed lists of words: each word has a `meaning`, which editors and the reference of records show."""

    meaning: str

    def __new__(cls, word: str, meaning: str = "") -> Self:
        """A word with its meaning."""
        made = str.__new__(cls, word)
        made._value_ = word
        made.meaning = meaning
        return made

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """What writers may write, with the meanings; the documents of the API are told of the words alone."""
        made = handler(core)
        if handler.mode == "validation":
            handler.resolve_ref_schema(made)["enumDescriptions"] = [word.meaning for word in cls]
        return made


class Certainty(Word):
    """How sure a fact is. Anything but `certain` is shown beside the fact."""

    CERTAIN = "certain", "The sources say so; the same as writing nothing"
    LIKELY = "likely", "Good reasons speak for it"
    REPORTED = "reported", "Somebody says so, and nobody else has confirmed it"
    INFERRED = "inferred", "No source says so; it follows from other facts"


def _day(value: Any) -> datetime.date:
    """A date written as year-month-day, which exists in the calendar."""
    if isinstance(value, datetime.date):
        return value
    if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("day", "{value} is not a date", {"value": repr(value)})


Day = Annotated[
    datetime.date,
    PlainValidator(_day),
    PlainSerializer(lambda day: day.isoformat(), return_type=str),
    WithJsonSchema({"type": "string", "format": "date", "examples": ["2026-03-17"], KIND: "day"}),
]
SURELY = Field(Certainty.CERTAIN, description="How sure it is, if it is not certain", examples=["likely"])
"""The key `certainty`."""
SOURCED = Field(
    min_length=1, description="Where it comes from", examples=[["appledb", "https://support.apple.com/102657"]]
)
"""The key `sources`, where at least one is needed."""
NOTED = Field(None, description="A sentence worth knowing", examples=["Two days later than on iOS."])
"""The key `note`."""


@dataclass(frozen=True, slots=True)
class _Shape:
    """A text that matches a pattern as a whole; checked by pydantic itself, since a record holds dozens of them."""

    kind: str
    pattern: str
    what: str

    def __get_pydantic_core_schema__(self, _source: Any, _handler: Any) -> CoreSchema:
        text = core_schema.str_schema(pattern=f"^(?:{self.pattern})$", strict=True)
        return core_schema.custom_error_schema(
            text,
            custom_error_type=self.kind,
            custom_error_message="this is not {what}",
            custom_error_context={"what": self.what},
        )


def shaped(kind: str, pattern: str, example: str, what: str, /, **schema: Any) -> Any:
    """A text type that must match `pattern` as a whole; the error type is `kind`, its message names `what`.

    `schema` goes into its JSON Schema: what editors read as another type than text, and NAMES, a list to choose from.
    """
    made = {"type": "string", "pattern": f"^({pattern})$", "examples": [example], KIND: kind, **schema}
    return Annotated[str, _Shape(kind, pattern, what), WithJsonSchema(made)]


ANY = ["string", "number", "boolean"]
"""What an editor may read a plain text as: YAML takes `16.6` for a number and `true` for a truth value."""
NUMBER = ["string", "number"]

Text = shaped("text", r"(?s:.*\S.*)", "A sentence.", "a text (it is empty)", type=ANY, pattern=r"\S")
# 20E252 looks like a number with an exponent.
BuildNumber = shaped("build", r"[0-9]{2}[A-Z][0-9]+[a-z]?", "23D8133", "a build number", type=NUMBER)
Letter = shaped("letter", r"[a-z]", "a", "the letter of a patch")
Cve = shaped("cve", r"CVE-[0-9]{4}-[0-9]{4,7}", "CVE-2026-20643", "a CVE id")
_SLUG = "slug", r"[a-z0-9]+(-[a-z0-9]+)*"
_SLUGGED = "a name of small letters, digits and hyphens"
Slug = shaped(*_SLUG, "webkit", _SLUGGED, type=ANY)
PlatformId = shaped(*_SLUG, "ios", _SLUGGED, **{NAMES: "platforms"})
ProgramId = shaped(*_SLUG, "bsi", _SLUGGED, **{NAMES: "programs"})
ComponentId = shaped(*_SLUG, "webkit", _SLUGGED, **{NAMES: "components"})
FamilyId = shaped(*_SLUG, "iphone", _SLUGGED, **{NAMES: "families"})
PatchId = shaped(*_SLUG, "2026-03-17-webkit-navigation", _SLUGGED, type=ANY)
DeviceName = shaped("text", r"(?s:.*\S.*)", "iPhone 16 Pro", "a text (it is empty)", **{NAMES: "devices"})
DeviceId = shaped("device-id", r"[A-Za-z]+[0-9]+,[0-9]+", "iPhone17,1", "a device identifier")
Board = shaped("board", r"[A-Za-z0-9-]+", "D93AP", "a board id", type=ANY)
Url = shaped("url", r"https://[^\s/@]+\.[^\s/@]+(/[^\s]*)?", "https://support.apple.com/102657", "an https address")
SourceRef = shaped(
    "source",
    r"https://[^\s/@]+\.[^\s/@]+(/[^\s]*)?|[a-z0-9]+(-[a-z0-9]+)*(@[0-9a-f]{7,40})?(:/?[^\s/](.*\S)?)?",
    "appledb:osFiles/iOS/23x - 26.x/23D8133.json",
    "a source (an https address, or a key of sources.yml with an optional @commit or :path)",
    **{NAMES: "sources"},
)

Authority = shaped(
    "authority",
    r"[a-z0-9.-]+\.[a-z]+,[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?",
    "between-updates.example,2026",
    "a tag authority (a domain name, a comma, a date)",
)


def _flag(value: Any) -> bool:
    """A yes or no, written `true` or `false`."""
    if isinstance(value, bool):
        return value
    if value in ("true", "false"):
        return bool(value == "true")
    raise PydanticCustomError("flag", "{value} is neither true nor false", {"value": repr(value)})


Flag = Annotated[
    bool,
    PlainValidator(_flag),
    WithJsonSchema({"type": ["boolean", "string"], "pattern": "^(true|false)$", KIND: "flag"}),
]


def _count(value: Any) -> int:
    """A whole number that is not negative."""
    if isinstance(value, int):
        return value
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,9}", value):
        return int(value)
    raise PydanticCustomError("count", "{value} is not a whole number", {"value": repr(value)})


Count = Annotated[
    int,
    PlainValidator(_count),
    WithJsonSchema(
        {"type": ["integer", "string"], "minimum": 0, "maximum": 999999999, "pattern": "^[0-9]{1,9}$", KIND: "count"}
    ),
]


@dataclass(frozen=True, slots=True)
class _WordFor(BeforeValidator):
    """A word that stands for a value, and is one of the things to write."""

    word: str = ""

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [handler(core), {"const": self.word}]}


def word_for(word: str, meaning: object) -> BeforeValidator:
    """Reads `word` as `meaning` and leaves everything else as it is."""
    return _WordFor(lambda value: meaning if value == word else value, word=word)


OrUnknown = word_for(UNKNOWN, None)
OrNone = word_for("none", ())
