from pathlib import Path

from generator.derive.labels import labels, letters
from generator.derive.status import rows_of
from tests import world


def test_a_version_stands_once_with_all_its_platforms(tmp_path: Path) -> None:
    catalogue = world.catalogue(tmp_path)
    rows = rows_of(catalogue, catalogue.patches["2031-02-01-webkit-a"])
    assert [(label.platforms, label.text) for label in labels(rows)] == [(("ios", "macos"), "40.1\u00a0(a)")]
    assert letters(rows) == ("40.1\u00a0(a)",)


def test_versions_that_differ_keep_the_order_of_the_builds(tmp_path: Path) -> None:
    catalogue = world.catalogue(tmp_path)
    rows = [catalogue.patches_by_build["ios", build] for build in ("50C771000a", "50B770500b")]
    assert letters(rows) == ("40.2\u00a0(a)", "40.1\u00a0(b)")
    assert labels([]) == ()
