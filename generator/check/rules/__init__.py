"""The rules across records. A rule is a small generator of findings, and its docstring is the rule."""

from collections.abc import Callable, Iterator

from generator.check.finding import Finding
from generator.check.index import Index
from generator.check.rules.builds import RULES as BUILDS
from generator.check.rules.dates import RULES as DATES
from generator.check.rules.devices import RULES as DEVICES
from generator.check.rules.events import RULES as EVENTS
from generator.check.rules.folders import RULES as FOLDERS
from generator.check.rules.inclusion import RULES as INCLUSION
from generator.check.rules.lineage import RULES as LINEAGE
from generator.check.rules.patches import RULES as PATCHES
from generator.check.rules.references import RULES as REFERENCES
from generator.check.rules.scopes import RULES as SCOPES
from generator.check.rules.security import RULES as SECURITY
from generator.check.rules.sources import RULES as SOURCES
from generator.check.rules.updates import RULES as UPDATES
from generator.check.rules.vocabulary import RULES as VOCABULARY

Rule = Callable[[Index], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    *FOLDERS,
    *VOCABULARY,
    *REFERENCES,
    *SOURCES,
    *UPDATES,
    *BUILDS,
    *PATCHES,
    *DEVICES,
    *SCOPES,
    *EVENTS,
    *INCLUSION,
    *LINEAGE,
    *DATES,
    *SECURITY,
)
"""Every rule, in the order of the subjects; problems are sorted by place afterwards."""
