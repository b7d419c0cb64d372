"""Many questions from a CSV file: one line of JSON for each row, in their order, whatever is wrong with some."""

import csv
import datetime
import functools
import json
import re
from collections.abc import Iterable, Iterator, Sequence

from generator.derive.asking import Asked, ask
from generator.errors import BetweenError
from generator.model.catalogue import Catalogue
from generator.render.answer_json import AnswerWriter

KEPT = 10_000
"""How many lines of JSON are kept at most."""
COLUMNS = ("device", "build", "version", "automatic", "as_of")
_SWITCH = {"": True, "on": True, "off": False}


class BadRow(BetweenError):
    """A row that cannot be answered, and why."""


def answered(catalogue: Catalogue, lines: Iterable[str]) -> Iterator[tuple[bool, str]]:
    """For each row below the header: whether it was answered, and its line of JSON. Empty lines are passed over.

    Raises BetweenError if the first line is no header with `device` and with `build` or `version`.
    """
    numbered = ((number, line) for number, line in enumerate(lines, 1) if line.strip())
    header = _header(next(numbered, (1, ""))[1])
    writer = AnswerWriter(catalogue)
    # An inventory asks the same of many devices: each question is answered and written once.
    told = functools.lru_cache(KEPT)(lambda question: _answer(catalogue, writer, question))
    for number, line in numbered:
        try:
            yield True, told(asked(header, line, catalogue.checked))
        except BadRow as error:
            yield False, json.dumps({"line": number, "error": str(error)})


def asked(header: Sequence[str], line: str, reach: datetime.date) -> Asked:
    """The question in a row. Raises BadRow if there is none."""
    values = dict(zip(header, _fields(header, line), strict=True))
    device, build, version = (values.get(key, "") for key in ("device", "build", "version"))
    if not device or not (build or version):
        raise BadRow(f"the row names no {'build' if device else 'device'}")
    automatic = values.get("automatic", "").lower()
    if automatic not in _SWITCH:
        raise BadRow(f"automatic is {values['automatic']!r}; it must be on or off")
    return Asked(device, build, "" if build else version, _SWITCH[automatic], day(values.get("as_of", ""), reach))


def day(text: str, reach: datetime.date) -> datetime.date:
    """A date from its text; how far the records reach if it is empty. Raises BadRow if it is no date."""
    if not text:
        return reach
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
            return datetime.date.fromisoformat(text)
    except ValueError:
        pass
    raise BadRow(f"{text!r} is not a date like 2026-03-17")


def _answer(catalogue: Catalogue, writer: AnswerWriter, question: Asked) -> str:
    first, *others = ask(catalogue, question)
    if others:
        fits = ", ".join(f"{found.devices[0]} with {found.answer.build or 'no build'}" for found in (first, *others))
        raise BadRow(f"the answers differ for all that this fits: {fits}; name one")
    return writer.line(first.answer, first.devices, brief=True)


def _header(line: str) -> list[str]:
    try:
        names = [name.strip().lower() for name in next(csv.reader([line.removeprefix("\ufeff")]), [])]
    except csv.Error as error:
        raise BetweenError("the file is no CSV: save it as CSV in UTF-8, with a line for each device") from error
    if "device" not in names or not {"build", "version"} & set(names):
        raise BetweenError("the first line must be a header, with commas: device,build,automatic,as_of")
    if twice := [name for name in COLUMNS if names.count(name) > 1]:
        raise BetweenError(f"the header has {twice[0]} twice")
    return names


def _fields(header: Sequence[str], line: str) -> list[str]:
    """The fields of a line, which stands alone: a quote that is not closed must not swallow the rows after it."""
    try:
        fields = [field.strip() for field in next(csv.reader([line], strict=True))]
    except csv.Error as error:
        raise BadRow(f"the row is no CSV: {error}") from error
    if "\ufffd" in line:
        raise BadRow("the row is not valid UTF-8")
    pair = fields[header.index("device") :][:2]
    if len(pair) == 2 and pair[1].isdecimal() and re.fullmatch(r"[A-Za-z]+\d+", pair[0]):
        raise BadRow(f'an identifier holds a comma and must be quoted: "{pair[0]},{pair[1]}"')
    if len(fields) > len(header):
        raise BadRow(f"the row has {len(fields)} fields, the header {len(header)}")
    return fields + [""] * (len(header) - len(fields))
