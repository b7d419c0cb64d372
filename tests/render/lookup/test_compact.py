import json
import re

from generator.render.lookup.compact import Table, flat, gaps, paired, present, shortened, together, trimmed
from tests.render.lookup.unpacked import lengthened, sums


def test_a_table_holds_each_value_once_and_knows_what_came_later() -> None:
    table = Table[str]("a")
    assert [table.add(value) for value in ("b", "a", "b")] == [1, 0, 1]
    table.close()
    assert table.add("c") == 2
    assert (table.today, table.later, table.all) == (["a", "b"], ["c"], ["a", "b", "c"])
    assert (table.all[table.slice("today")], table.all[table.slice("later")]) == (table.today, table.later)


def test_keys_that_do_not_apply_are_left_out_and_empty_lists_are_not() -> None:
    assert present(a=None, b=False, c=0, d="", e=[], f=1) == {"d": "", "e": [], "f": 1}


def test_zeros_at_the_end_are_left_out() -> None:
    assert trimmed(0, 3, 0, 0) == [0, 3]
    assert trimmed(0, 0) == []


def test_a_value_that_goes_on_is_written_once() -> None:
    assert flat([(1, "a"), (3, "a"), (4, "b"), (9, "b")]) == [1, "a", 4, "b"]


def test_gaps_are_undone_by_adding_up() -> None:
    numbers = [4, 9, 9, 2]
    assert gaps(numbers) == [4, 5, 0, -7]
    assert sums(gaps(numbers)) == numbers
    assert paired([1, 2], ["a", "b"]) == [1, "a", 2, "b"]


def test_names_that_go_on_from_the_one_before_lose_their_heads() -> None:
    names = ["26.3.1\u00a0(a)", "26.3.1", "26.3 beta 2", "26.3 beta", "9.1", "26.3"]
    short = shortened(names, re.compile(r"[\d.]+"))
    assert short == ["26.3.1\u00a0(a)", "", "26.3 beta 2", "beta", "9.1", "26.3"]
    assert lengthened(short, r"\d", r"[\d.]+") == names


def test_builds_that_go_on_from_the_one_before_lose_their_trains() -> None:
    builds = ["26B5101f", "26B5091g", "26A434", "25G241", "25G320"]
    short = shortened(builds, re.compile(r"\d+[A-Z]"))
    assert short == ["26B5101f", "5091g", "26A434", "25G241", "320"]
    assert lengthened(short, r"\d+[A-Z]", r"\d+[A-Z]") == builds


def test_files_that_belong_together_bear_one_edition_of_all_their_contents() -> None:
    one, other = (list(together({"a": {"x": 1}, "b": {"y": y}})) for y in (1, 2))
    first, second = (json.loads(file.content) for file in one)
    assert (first["x"], second["y"]) == (1, 1)
    assert first["edition"] == second["edition"] != json.loads(other[0].content)["edition"]
    assert [file.path for file in one] == ["lookup/data/a.json", "lookup/data/b.json"]
