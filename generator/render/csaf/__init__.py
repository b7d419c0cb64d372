"""Security advisories in CSAF 2.0 below `/csaf/`: one a patch, and the files by which tools find them."""

from collections.abc import Iterator

from generator.model.output import OutputFile
from generator.render.api.view import View
from generator.render.csaf.advisory import advisory
from generator.render.csaf.directory import directory
from generator.render.csaf.subject import Publisher, Subject

__all__ = ["render"]


def render(view: View) -> Iterator[OutputFile]:
    """All advisories with their hashes, the lists of them, and who publishes them.

    A patch that had not begun when the records end has no advisory; without any advisory there is no file at all.
    """
    publisher = Publisher(view.site_name, view.site_url)
    subjects = (Subject(view.catalogue, patch, publisher) for patch in view.catalogue.patches.values())
    yield from directory([advisory(subject) for subject in subjects if subject.rows], publisher)
