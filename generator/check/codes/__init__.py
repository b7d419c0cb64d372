"""Every problem code, by its number. P1xx is about one file alone; the others are about records that do not fit."""

from generator.check.codes.builds import BUILDS
from generator.check.codes.dates import DATES
from generator.check.codes.devices import DEVICES
from generator.check.codes.events import EVENTS
from generator.check.codes.imports import IMPORTS
from generator.check.codes.pages import PAGES
from generator.check.codes.published import PUBLISHED
from generator.check.codes.reading import READING
from generator.check.codes.references import REFERENCES
from generator.check.codes.security import SECURITY
from generator.check.codes.shape import SHAPE
from generator.model.code import Code

CODES: dict[str, Code] = {
    code.code: code
    for group in (READING, SHAPE, REFERENCES, BUILDS, DEVICES, EVENTS, DATES, SECURITY, PAGES, PUBLISHED, IMPORTS)
    for code in group
}

__all__ = ["CODES", "Code"]
