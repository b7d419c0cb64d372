"""The conductor's part about what was published: what the records promise, and what they no longer hold."""

import functools
from collections.abc import Iterable

from generator.check.finding import Finding, problems
from generator.check.published import lost
from generator.check.whereabouts import whereabouts
from generator.derive.addresses import addresses
from generator.derive.ledger import ledger
from generator.errors import Problem
from generator.load import load
from generator.load.published import load_published
from generator.model.catalogue import Catalogue
from generator.model.ledger import Ledger
from generator.project import Project
from generator.reading import Examined
from generator.render.feeds.addresses import device_entries, feed_addresses


def promised(examined: Examined, catalogue: Catalogue) -> Ledger:
    """The ledger of a project as it is: all its pages and feeds, and everything dated in them. No site is built."""
    written = {page.address for page in examined.written if not page.frame}
    pages = written | addresses(examined.records)
    return ledger(catalogue, pages | set(feed_addresses(catalogue)), device_entries(catalogue))


def broken(project: Project, examined: Examined, published: str) -> tuple[Problem, ...]:
    """What a published site, by its folder or address, promised and the project does not hold, by place.

    Raises ProblemsFound if the records have problems of their own, BetweenError if the site has no good ledger.
    """
    return unkept(project, examined, load_published(published))


def unkept(project: Project, examined: Examined, then: Ledger) -> tuple[Problem, ...]:
    """What a ledger promised and the project does not hold, by place. Raises ProblemsFound for bad records."""
    place = functools.partial(whereabouts, examined.records)
    return tuple(_placed(project, list(lost(then, promised(examined, examined.catalogue()), place))))


def _placed(project: Project, findings: Iterable[Finding]) -> list[Problem]:
    """The findings with their lines; the record files are read again only if there are any."""
    return problems(findings, load(project.root)[0] if findings else ())
