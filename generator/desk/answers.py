"""Answers as the records want them: read by the project's own value types, and refused in the checker's words."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from pydantic import TypeAdapter, ValidationError

from generator.check.nearest import alternatives, hint
from generator.check.shape.words import CUSTOM, shown
from generator.model.catalogue import Catalogue
from generator.model.values import UNKNOWN, BuildNumber, Cve, Day, SourceRef, Text, Url
from generator.model.vocabulary import cite

Parse = Callable[[str], Any]


def typed(kind: Any) -> Parse:
    """The text itself, if it is a value of this type."""
    adapter: TypeAdapter[Any] = TypeAdapter(kind)

    def parse(text: str) -> str:
        try:
            adapter.validate_python(text)
        except ValidationError as error:
            raise ValueError(_sentence(text, str(error.errors()[0]["type"]))) from error
        return text

    return parse


def _sentence(text: str, kind: str) -> str:
    _, what, repair = CUSTOM.get(kind, ("", "a value for this", ""))
    return f"{shown(text)} is not {what}" + (f": {repair}" if repair else "")


text = typed(Text)
day = typed(Day)
build = typed(BuildNumber)
cve = typed(Cve)


def build_of(train: str | None) -> Parse:
    """A build number of a line, whose builds begin with this number; of any, where that is not known."""

    def parse(told: str) -> str:
        number: str = build(told)
        begins = re.match(r"\d*", number)
        if train and begins and begins[0] != train:
            raise ValueError(f"{number} is not of this line's train, {train}")
        return number

    return parse


def or_words(parse: Parse, *words: str) -> Parse:
    """What `parse` takes, or one of these words."""

    def parsed(told: str) -> Any:
        try:
            return told if told in words else parse(told)
        except ValueError as error:
            raise ValueError(f"{str(error).removesuffix('?')}, or {alternatives(words)}") from error

    return parsed


page = or_words(typed(Url), "none-published", UNKNOWN)


def choice(names: Iterable[str], what: str) -> Parse:
    """One of these names."""
    known = list(names)

    def parse(told: str) -> str:
        if told not in known:
            near = hint(told, known)
            raise ValueError(f"{shown(told)} is no {what}" + (f": {near}" if near else ""))
        return told

    return parse


def cves(told: str) -> list[str] | str:
    """CVE ids with commas or spaces between them, each once; or `unknown`."""
    if told == UNKNOWN:
        return told
    return list(dict.fromkeys(cve(one) for one in re.split(r"[,;\s]+", told) if one))


def some_of(ids: Sequence[str]) -> Parse:
    """CVE ids that are among these."""

    def parse(told: str) -> list[str] | str:
        found = cves(told)
        for one in found if isinstance(found, list) else [found]:
            choice(ids, "CVE id of this update")(one)
        return found

    return parse


def source(catalogue: Catalogue) -> Parse:
    """An https address, or a key of sources.yml."""
    shape = typed(SourceRef)

    def parse(told: str) -> str:
        reference: str = shape(told)
        if not reference.startswith("https://"):
            key = re.split("[:@]", reference)[0]
            choice(catalogue.sources, "source of sources.yml")(key)
            cite(reference, dict(catalogue.sources))
        return reference

    return parse


def yes(told: str) -> bool:
    """Yes or no."""
    if told.lower() not in ("yes", "y", "no", "n"):
        raise ValueError(f"{shown(told)} is neither yes nor no")
    return told.lower().startswith("y")
