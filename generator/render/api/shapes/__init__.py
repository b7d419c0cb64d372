"""The documents of the API as typed values: one definition gives both the data's shape and its JSON Schema."""

from collections.abc import Mapping

from generator.render.api.shapes.answers import Answers
from generator.render.api.shapes.base import Document
from generator.render.api.shapes.cves import CveBlock, Cves, CveYear
from generator.render.api.shapes.devices import Device, Devices
from generator.render.api.shapes.events import Changes, ChangesYear, Events, EventsYear
from generator.render.api.shapes.index import Index
from generator.render.api.shapes.patch import Patch, Patches
from generator.render.api.shapes.platforms import Line, Lines, Platform, Platforms
from generator.render.api.shapes.status import Status
from generator.render.api.shapes.updates import Update, Updates
from generator.render.api.shapes.vocabulary import Component, Components, Program, Programs

SHAPES: Mapping[str, type[Document]] = {
    "index": Index,
    "status": Status,
    "platforms": Platforms,
    "platform": Platform,
    "lines": Lines,
    "line": Line,
    "updates": Updates,
    "update": Update,
    "patches": Patches,
    "patch": Patch,
    "devices": Devices,
    "device": Device,
    "answers": Answers,
    "components": Components,
    "component": Component,
    "programs": Programs,
    "program": Program,
    "cves": Cves,
    "cves-year": CveYear,
    "cves-block": CveBlock,
    "events": Events,
    "events-year": EventsYear,
    "changes": Changes,
    "changes-year": ChangesYear,
}
"""Every kind of document by the name of its schema, in the order in which a reader meets them."""
