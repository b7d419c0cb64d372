from pathlib import Path

from generator.derive.history import HappeningKind
from generator.derive.lineage import lineage
from tests.derive.test_history import between_a_and_b
from tests.world import catalogue, edited


def test_what_came_instead_of_a_withdrawn_patch_and_what_took_it_in(tmp_path: Path) -> None:
    world = catalogue(tmp_path)
    found = lineage(world, world.patches["2031-02-01-webkit-a"])
    assert found.predecessors == ()
    (after,) = found.successors
    assert (after.after.id, after.kind) == ("2031-02-04-webkit-b", HappeningKind.RETURNED)
    assert after.platforms == ("ios", "macos")
    assert after.date.isoformat() == "2031-02-04"
    assert [(t.platform, str(t.version), t.update and t.update.id) for t in found.updates] == [
        ("ios", "40.2", "ios-40.2"),
        ("macos", "40.2", "macos-40.2"),
    ]


def test_both_ends_of_a_succession_tell_the_same(tmp_path: Path) -> None:
    world = catalogue(tmp_path)
    older, newer = (lineage(world, world.patches[i]) for i in ("2031-02-01-webkit-a", "2031-02-04-webkit-b"))
    assert newer.predecessors == older.successors
    assert [patch.id for patch in newer.chain] == [patch.id for patch in older.chain]


def test_a_chain_of_three_is_in_order_from_every_link(tmp_path: Path) -> None:
    world = catalogue(tmp_path, between_a_and_b())
    names = ["2031-02-01-webkit-a", "2031-02-03-webkit-between", "2031-02-04-webkit-b"]
    for name in names:
        assert [patch.id for patch in lineage(world, world.patches[name]).chain] == names


def test_a_patch_that_stands_alone_has_no_lineage(tmp_path: Path) -> None:
    world = catalogue(tmp_path)
    found = lineage(world, world.patches["2031-04-10-kernel-a"])
    assert (found.predecessors, found.successors, found.updates) == ((), (), ())
    assert found.chain == (world.patches["2031-04-10-kernel-a"],)


def test_an_update_on_one_platform_only_is_taken_in_there_only(tmp_path: Path) -> None:
    name = "patches/2031/2031-02-04-webkit-b.yml"
    world = catalogue(tmp_path, edited((name, "in: {ios: 40.2, macos: 40.2}", "in: {macos: 40.2}")))
    found = lineage(world, world.patches["2031-02-04-webkit-b"])
    assert [taken.platform for taken in found.updates] == ["macos"]
