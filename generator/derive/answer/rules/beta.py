"""For an installed beta or release candidate, a later one of its line comes first."""

from generator.derive.answer import reasons
from generator.derive.answer.index import Index
from generator.derive.answer.offer import Offer
from generator.derive.answer.standing import Standing
from generator.derive.answer.verdict import Verdict, update_first


def newer_beta(index: Index, standing: Standing) -> Verdict | None:
    """Decides where a later beta or RC is made for the device, of the same version or a higher one."""
    if not standing.early:
        return None
    later = (offer for offer in index.early(standing.device, standing.major) if _later(index, standing, offer))
    row = next((offer.row for offer in later), None)
    return update_first(index, standing, row, reasons.newer_beta(index, standing, row)) if row else None


def _later(index: Index, standing: Standing, offer: Offer) -> bool:
    """Whether its build is dated after the installed one and by the day, not lower, and was not withdrawn."""
    if offer.numbers < standing.version.numbers or not standing.date < offer.date <= standing.day:
        return False
    rows = index.rows_of(standing.device, offer.row.build)
    withdrawn = any(since <= standing.day and standing.device in whom for row in rows for since, whom in row.withdrawn)
    # A build's date is its earliest row: a later row of an earlier build (a beta that became the RC) is not later.
    return not withdrawn and rows[0].date > standing.date
