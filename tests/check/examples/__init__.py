"""A bad example for every code: proof that it fires, on the line and the word that it should."""

from tests.check.examples.builds import BUILDS
from tests.check.examples.events import EVENTS
from tests.check.examples.example import Example
from tests.check.examples.others import DATES, DEVICES, SECURITY
from tests.check.examples.reading import READING
from tests.check.examples.references import REFERENCES
from tests.check.examples.shape import SHAPE

EXAMPLES = (*READING, *SHAPE, *REFERENCES, *BUILDS, *DEVICES, *EVENTS, *DATES, *SECURITY)

__all__ = ["EXAMPLES", "Example"]
