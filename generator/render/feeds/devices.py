"""The feeds of devices as files. Those with the same entries are drawn once, with places left open, and filled in."""

from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import quote

from generator.derive.facts import grouped
from generator.model.catalogue import Catalogue
from generator.model.output import OutputFile
from generator.render.feeds.device_entries import DeviceEntries
from generator.render.feeds.device_feeds import DeviceFeed, description, device_feeds
from generator.render.feeds.documents import documents
from generator.render.feeds.feed import Feed
from generator.render.feeds.format import Format
from generator.render.feeds.places import DEVICE, KEY, NAME, PAGE, SLUG, Form

_OPEN = Feed(f"device/{SLUG}", NAME, description(NAME), f"devices/{PAGE}/")


def device_files(
    catalogue: Catalogue, entries: DeviceEntries, formats: Sequence[Format], only: str | None = None
) -> Iterator[OutputFile]:
    """Every feed of a device or a name, with its archives, in these formats; with `only`, a path, that feed's alone."""
    asked = (feed for feed in device_feeds(catalogue) if only is None or only.startswith(f"{feed.address}."))
    alike = grouped((entries.of(feed), feed) for feed in asked)
    for own, feeds in alike.items():
        for document in documents(_OPEN, own):
            for form in formats:
                drawn = Form(form.draw(document))
                path = f"{document.address}.{form.ending}"
                for feed in feeds:
                    values = _values(feed, form)
                    yield OutputFile(path.replace(SLUG, values[SLUG]), drawn.filled(values))


def _values(feed: DeviceFeed, form: Format) -> Mapping[str, str]:
    """What stands in the open places of one feed. Only the title can hold what a format must write otherwise."""
    return {
        SLUG: feed.slug,
        NAME: form.escaped(feed.title),
        PAGE: feed.page.split("/")[1],
        KEY: feed.name,
        DEVICE: quote(feed.devices[0], safe=""),
    }
