from generator.model.keys import keys_at
from generator.model.patch import Patch
from generator.model.update import UpdatesFile


def test_keys_are_those_that_writers_write() -> None:
    assert "included_in" not in keys_at(Patch, ("events", 0))
    assert {"date", "event", "in"} <= set(keys_at(Patch, ("events", 0)))


def test_keys_are_found_through_lists_groups_unions_and_unknowns() -> None:
    assert "component" in keys_at(Patch, ("fixes", 3))
    assert "effect" in keys_at(Patch, ("removal",))
    assert {"rule", "plus", "except"} <= set(keys_at(UpdatesFile, ("updates", 0, "builds", 1, "devices")))


def test_where_no_record_is_there_are_no_keys() -> None:
    assert keys_at(Patch, ("title",)) == ()
    assert keys_at(Patch, ("nothing", 0)) == ()
