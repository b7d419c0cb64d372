"""For an installed beta or release candidate, a later one of its line comes first."""

import datetime

from generator.derive.answer import reasons
from generator.derive.answer.index import Index
from generator.derive.answer.offer import Offer
from generator.derive.answer.standing import Standing
from generator.derive.answer.verdict import Verdict, update_first


def newer_beta(index: Index, standing: Standing) -> Verdict | None:
    """Decides where a later beta or RC is made for the device, of the same version or a higher one."""
    if not standing.early:
        return None
    offers = index.early(standing.device, standing.major)
    row = next((offer.row for offer in offers if is_later(index, standing, offer, standing.day)), None)
    return update_first(index, standing, row, reasons.newer_beta(index, standing, row)) if row else None


def is_later(index: Index, standing: Standing, offer: Offer, day: datetime.date) -> bool:
    """Whether its build is dated after the installed one and by the day, not lower, and was not withdrawn."""
    if offer.numbers < standing.version.numbers or not standing.date < offer.date <= day:
        return False
    if is_withdrawn(index, standing.device, offer, day):
        return False
    # A build's date is its earliest row: a later row of an earlier build (a beta that became the RC) is not later.
    return index.rows_of(standing.device, offer.row.build)[0].date > standing.date


def is_withdrawn(index: Index, device: str, offer: Offer, day: datetime.date) -> bool:
    """Whether the vendor had taken the build back by the day, on whatever channel."""
    rows = index.rows_of(device, offer.row.build)
    return any(since <= day and device in whom for row in rows for since, whom in row.withdrawn)
