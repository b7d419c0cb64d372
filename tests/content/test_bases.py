"""The bases that the records propose for a patch, held against the patches that there were."""

import datetime

import pytest

from generator.assemble import assemble
from generator.check import check
from generator.derive.bases import bases
from generator.model.patch import Patch
from tests.content.real import catalogue, documents
from tests.cut import cut


@pytest.mark.parametrize("patch", catalogue().patches.values(), ids=lambda patch: patch.id)
def test_every_base_proposes_itself_on_the_day_before_its_patch(patch: Patch) -> None:
    """Also from records that end the day before, when nobody knew of the patch. A base of the same day counts."""
    wanted = {(build.platform, build.base) for build in patch.builds}
    records, _ = check(documents())
    for known in (catalogue(), assemble(cut(records, patch.date - datetime.timedelta(days=1)))):
        proposed = {(row.platform, row.build) for row in bases(known, patch.date, patch.test)}
        there = {(p, b) for p, b in wanted if (p, b) in known.rows}
        assert there <= proposed
    assert wanted <= {(row.platform, row.build) for row in bases(catalogue(), patch.date, patch.test)}


def test_few_bases_are_proposed() -> None:
    """A person reads them all: one a line and platform, and a few for devices with builds of their own."""
    checked = catalogue().checked
    assert len(bases(catalogue(), checked)) <= 3 * len(catalogue().lines)
