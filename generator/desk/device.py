"""A new device: what is asked, and where it goes in the file of its family."""

import datetime
from collections.abc import Callable, Iterator
from typing import Any

from generator.check.nearest import alternatives
from generator.desk import answers as say
from generator.desk.draft import Draft, Sheets
from generator.desk.fields import Answers, Field, Option
from generator.edit import row
from generator.edit.comments import before, put_before, take_before
from generator.model.values import Board, DeviceId
from generator.model.version import AnyVersion
from generator.project import Project

OPTIONS = (
    Option("family", "A family of platforms.yml: iphone"),
    Option("identifier", "The identifier: iPhone17,1"),
    Option("name", "A marketing name; the first leads", many=True),
    Option("variant", "What sets it apart from others of its name"),
    Option("board", "A board id: D93AP", many=True),
    Option("released", "First day of sale: 2026-09-18"),
    Option("runs", "The first version that ran on it; the newest of its first day of sale if it is left out"),
    Option("source", "An https address, or a key of sources.yml; more than one if need be", many=True),
)


def form(answers: Answers) -> Iterator[Field]:
    """Everything that the record of a device needs."""
    families = [family for platform in answers.catalogue.platforms.values() for family in platform.families]
    yield Field("family", f"Family: {alternatives(families)}", say.choice(families, "family"))
    yield Field("identifier", "Identifier", _free(answers))
    yield Field("name", "Marketing names, with semicolons between them; the first leads", say.text, many=True)
    yield Field(
        "variant", "What sets it apart from others of its name; nothing if nothing does", say.text, needed=False
    )
    question = "Board ids, with semicolons between them; nothing if none is known"
    yield Field("board", question, say.typed(Board), many=True, needed=False)
    yield Field("released", "First day of sale", say.day)
    yield Field("runs", "The first version that ran on it", say.typed(AnyVersion), _newest(answers))
    yield Field("source", "Sources, with semicolons between them", say.source(answers.catalogue), many=True)


def draft(project: Project, answers: Answers) -> Draft:
    """The family's file with the device among those that are called like it, the newest first."""
    sheets = Sheets(project)
    path = f"content/devices/{answers.get('family')}.yml"
    devices = sheets.open(path)["devices"]
    place = _place(devices, answers)
    heading = before(devices, place) if place < len(devices) and _same_product(devices[place], answers) else []
    devices.insert(place, _record(answers))
    if heading:  # it stands above the product, not above the device that was its newest
        take_before(devices, place + 1)
        put_before(devices, place, heading)
    return sheets.draft(path)


def _record(answers: Answers) -> dict[str, Any]:
    get = answers.get
    keys = {"identifier": get("identifier"), "names": get("name"), "variant": get("variant"), "boards": get("board")}
    runs = row({_platform(answers): row({"from": get("runs")})})
    keys = {key: value for key, value in keys.items() if value}
    return {**keys, "released": get("released"), "runs": runs, "sources": get("source")}


def _place(devices: Any, answers: Answers) -> int:
    """Above the first of its product that is not newer, or below the last one; a new product stands first."""
    products = [n for n, device in enumerate(devices) if _same_product(device, answers)]
    key = _newest_first(answers.get("released"), answers.get("identifier"))
    older = (n for n in products if _newest_first(devices[n]["released"], devices[n]["identifier"]) >= key)
    return next(older, products[-1] + 1 if products else 0)


def _newest_first(released: str, identifier: str) -> tuple[int, str]:
    return -datetime.date.fromisoformat(released).toordinal(), identifier


def _same_product(device: Any, answers: Answers) -> bool:
    """Whether both are called the same kind of thing: iPad Pro, MacBook Air, iPhone."""
    both = (str(device["names"][0]), answers.get("name")[0])
    return len({_product(name, answers.get("family")) for name in both}) == 1


def _product(name: str, family: str) -> str:
    """The words of a name that say what it is: iPhone 17 Pro is an iPhone, iPad Pro (11-inch) an iPad Pro."""
    words = name.split(" ")
    second = words[1] if len(words) > 1 and words[1].isalpha() and family != "iphone" else ""
    return f"{words[0]} {second}".strip()


def _free(answers: Answers) -> Callable[[str], str]:
    shape = say.typed(DeviceId)

    def parse(told: str) -> str:
        if shape(told) in answers.catalogue.fleet.devices:
            raise ValueError(f"there is a device {told} already")
        return told

    return parse


def _platform(answers: Answers) -> str:
    family = answers.get("family")
    return next(key for key, platform in answers.catalogue.platforms.items() if family in platform.families)


def _newest(answers: Answers) -> str | None:
    """The newest version of its platform that was released by the first day of sale."""
    day = answers.day("released")
    if not day or not answers.get("family"):
        return None
    platform = _platform(answers)
    rows = (r for (key, _), line in answers.catalogue.lines.items() if key == platform for r in line)
    versions = [row.version for row in rows if row.item.channel == "release" and row.date <= day]
    return str(max(versions)) if versions else None
