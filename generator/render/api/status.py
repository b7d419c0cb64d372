"""`/api/v1/status.json`: how fresh the records are."""

import importlib.metadata

from generator.derive.history import Happening
from generator.model.output import OutputFile
from generator.render.api.shapes import status as shapes
from generator.render.api.view import View

_NAME = "between-updates"


def status(view: View) -> OutputFile:
    """The document."""
    return view.file(
        shapes.Status(
            **view.head("status", "status", "about"),
            version=1,
            checked=view.catalogue.checked,
            newest_event=_newest(view, view.happenings[0]) if view.happenings else None,
            counts=_counts(view),
            generator=shapes.Generator(name=_NAME, version=importlib.metadata.version(_NAME)),
        )
    )


def _newest(view: View, happening: Happening) -> shapes.NewestEvent:
    return shapes.NewestEvent(
        id=f"tag:{view.catalogue.authority}:{happening.id}",
        date=happening.date,
        kind=happening.kind,
        page=view.page(happening.subject),
    )


def _counts(view: View) -> shapes.Counts:
    catalogue = view.catalogue
    return shapes.Counts(
        patches=len(catalogue.patches),
        updates=len(catalogue.updates),
        builds=len(catalogue.rows.keys() | catalogue.patches_by_build.keys()),
        devices=len(catalogue.families),
        events=len(view.happenings),
    )
