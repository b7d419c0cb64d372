"""Devices as a table: a row for each identifier, with what it is offered today."""

from collections.abc import Iterator

from generator.derive.current import newest_offered
from generator.model.device import Device
from generator.render.api.tables.table import Column, Kind, Row, Table
from generator.render.api.view import View


def _rows(view: View) -> Iterator[Row]:
    for device in view.catalogue.fleet.devices.values():
        yield _row(view, device)


def _row(view: View, device: Device) -> Row:
    identifier, platform = device.identifier, view.catalogue.platform_of(device.identifier)
    runs, last = device.runs[platform], device.last_major(platform)
    newest = newest_offered(view.catalogue, identifier, view.catalogue.checked)
    step = next(iter(view.answer(identifier, newest.build).steps), None) if newest else None
    return (
        identifier,
        str(device.name),
        device.names[1:],
        view.catalogue.families[identifier],
        platform,
        device.variant,
        (*device.boards, *device.efi_boards),
        device.released,
        runs.first,
        last.major if last else None,
        newest.version if newest else None,
        newest.build if newest else None,
        step.letter if step else None,
        str(device.certainty),
        view.page(view.device_page(identifier)),
    )


TABLE = Table(
    "devices",
    "A row for each device, in the order of the records.",
    (
        Column("identifier"),
        Column("name", about="the leading marketing name"),
        Column("names", Kind.MANY, "its other marketing names"),
        Column("family"),
        Column("platform"),
        Column("variant"),
        Column("boards", Kind.MANY),
        Column("released", Kind.DATE, "first day of sale"),
        Column("first", Kind.VERSION, "the first version that ran on it"),
        Column("last", Kind.NUMBER, "its last line; nothing while it gets the newest"),
        Column("newest", Kind.VERSION, "the newest update that it is offered"),
        Column("build", about="of that update"),
        Column("letter", about="of the patch that waits on top of it"),
        Column("certainty"),
        Column("page"),
    ),
    _rows,
    ("identifier", "name", "platform", "released", "last", "newest", "build", "letter"),
)
