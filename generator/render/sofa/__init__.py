"""Feeds in SOFA's shape below `/sofa/`: Mac admins' tools read them where they would read SOFA's own."""

from collections.abc import Iterator

from generator.model.output import OutputFile
from generator.render.api.view import View
from generator.render.sofa.feed import feed, written
from generator.render.sofa.kinds import FEEDS
from generator.render.sofa.version1 import version1

__all__ = ["render"]


def render(view: View) -> Iterator[OutputFile]:
    """The feeds of the platforms that the records hold; a feed without any release is not written.

    The Mac's is there in SOFA's older shape as well, since Nudge and osquery's extension read no other.
    """
    for kind in FEEDS:
        made = feed(view.catalogue, kind)
        if made["OSVersions"]:
            yield written(f"sofa/v2/{kind.name}_data_feed.json", made)
            if kind.boards:
                yield written(f"sofa/v1/{kind.name}_data_feed.json", version1(made))
