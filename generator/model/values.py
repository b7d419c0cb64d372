"""Small value types that records are made of; each is parsed once, at the edge."""

import datetime
import enum
import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

UNKNOWN = "unknown"


class Record(BaseModel):
    """The base of every record: frozen, and a key that it does not know is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class Certainty(enum.StrEnum):
    """How sure a fact is. Anything but `certain` is shown beside the fact."""

    CERTAIN = "certain"
    LIKELY = "likely"
    REPORTED = "reported"
    INFERRED = "inferred"


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
    WithJsonSchema({"type": "string", "format": "date", "examples": ["2026-03-17"]}),
]


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


def shaped(kind: str, pattern: str, example: str, what: str) -> Any:
    """A text type that must match `pattern` as a whole; the error type is `kind`, its message names `what`."""
    schema = {"type": "string", "pattern": f"^({pattern})$", "examples": [example]}
    return Annotated[str, _Shape(kind, pattern, what), WithJsonSchema(schema)]


Text = shaped("text", r"(?s:.*\S.*)", "A sentence.", "a text (it is empty)")
BuildNumber = shaped("build", r"[0-9]{2}[A-Z][0-9]+[a-z]?", "23D8133", "a build number")
Letter = shaped("letter", r"[a-z]", "a", "the letter of a patch")
Cve = shaped("cve", r"CVE-[0-9]{4}-[0-9]{4,7}", "CVE-2026-20643", "a CVE id")
Slug = shaped("slug", r"[a-z0-9]+(-[a-z0-9]+)*", "webkit", "a name of small letters, digits and hyphens")
DeviceId = shaped("device-id", r"[A-Za-z]+[0-9]+,[0-9]+", "iPhone17,1", "a device identifier")
Board = shaped("board", r"[A-Za-z0-9-]+", "D93AP", "a board id")
Url = shaped("url", r"https://[^\s/@]+\.[^\s/@]+(/[^\s]*)?", "https://support.apple.com/102657", "an https address")
SourceRef = shaped(
    "source",
    r"https://[^\s/@]+\.[^\s/@]+(/[^\s]*)?|[a-z0-9]+(-[a-z0-9]+)*(@[0-9a-f]{7,40})?(:/?[^\s/](.*\S)?)?",
    "appledb:osFiles/iOS/23x - 26.x/23D8133.json",
    "a source (an https address, or a key of sources.yml with an optional @commit or :path)",
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


Flag = Annotated[bool, PlainValidator(_flag), WithJsonSchema({"type": "string", "enum": ["true", "false"]})]


def _count(value: Any) -> int:
    """A whole number that is not negative."""
    if isinstance(value, int):
        return value
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,9}", value):
        return int(value)
    raise PydanticCustomError("count", "{value} is not a whole number", {"value": repr(value)})


Count = Annotated[int, PlainValidator(_count), WithJsonSchema({"type": "string", "pattern": r"^[0-9]{1,9}$"})]


def word_for(word: str, meaning: object) -> BeforeValidator:
    """Reads `word` as `meaning` and leaves everything else as it is."""
    return BeforeValidator(lambda value: meaning if value == word else value)


OrUnknown = word_for(UNKNOWN, None)
OrNone = word_for("none", ())
