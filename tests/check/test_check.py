"""All problems at once, and one problem for one mistake."""

from pathlib import Path

import pytest

from generator.check import check
from generator.check.codes.world import IOS_40, IOS_41, IPHONE, KERNEL, WEBKIT_A, WEBKIT_B
from generator.load import load
from generator.model.document import Document, Kind
from tests.check.checked import codes, problems
from tests.shared import ROOT
from tests.world import FILES, write


def test_a_right_world_has_no_problems_and_all_its_records(tmp_path: Path) -> None:
    documents, unread = load(write(tmp_path))
    records, found = check(documents)
    assert not [*unread, *found]
    assert list(records.files) == sorted(f"content/{name}" for name in FILES)


def test_the_real_records_have_no_problems() -> None:
    documents, unread = load(ROOT)
    assert not unread
    assert check(documents)[1] == []


def test_problems_of_all_files_come_at_once_sorted_by_place(tmp_path: Path) -> None:
    found = problems(
        tmp_path,
        (KERNEL, "title: Kernel memory", "titel: Kernel memory"),
        (KERNEL, "letter: a", "letter: A"),
        (WEBKIT_A, "component: webkit", "component: webkid"),
        ("sources.yml", "id: list", "id: list\n    id: list"),
        (IOS_41, "build: 51A10", "build: 52A10"),
    )
    assert [problem.code for problem in found] == ["P205", "P120", "P134", "P105", "P311"]
    assert found == sorted(found)


def test_a_broken_record_is_left_out_and_the_others_are_kept(tmp_path: Path) -> None:
    files = FILES | {KERNEL: FILES[KERNEL].replace("letter: a", "letter: A")}
    records, found = check(load(write(tmp_path, files))[0])
    assert f"content/{KERNEL}" not in records.files
    assert len(records.files) == len(FILES) - 1
    assert len(found) == 1


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("platforms.yml", "checked: 2031-06-30", "checked: today"),
        ("sources.yml", "name: The List", "nmae: The List"),
        ("components.yml", "id: webkit", "id: WebKit"),
        ("programs.yml", "short: BI", "short:"),
        (IPHONE, "identifier: \"iPhone90,1\"", "identifier: \"iPhone90\""),
        (IOS_40, "version: 40.1", "version: forty"),
        (WEBKIT_B, "letter: b", "letter: bb"),
    ],
)  # fmt: skip
def test_what_refers_to_a_broken_file_is_not_refused(name: str, old: str, new: str, tmp_path: Path) -> None:
    assert len(problems(tmp_path, (name, old, new))) == 1


@pytest.mark.parametrize(
    "name", ["platforms.yml", "sources.yml", "components.yml", "programs.yml", IPHONE, IOS_40, WEBKIT_B]
)
def test_what_refers_to_an_unreadable_file_is_not_refused(name: str, tmp_path: Path) -> None:
    text = FILES[name]
    assert codes(tmp_path, (name, text, "\t" + text)) == ["P103"]


@pytest.mark.parametrize("name", ["platforms.yml", "sources.yml", "components.yml", "programs.yml"])
def test_a_missing_list_is_one_problem_in_its_own_place(name: str, tmp_path: Path) -> None:
    (found,) = problems(tmp_path, without=name)
    assert (found.path, found.line, found.column, found.code) == (f"content/{name}", 1, 1, "P213")


def test_a_missing_line_and_a_missing_family_are_named_where_they_are_promised(tmp_path: Path) -> None:
    found = problems(tmp_path, without=IOS_41)
    assert [(p.path, p.code, p.excerpt[p.column - 1 :][:2]) for p in found] == [("content/platforms.yml", "P213", "41")]
    assert "content/updates/ios/41.yml" in found[0].message


def test_no_records_at_all_is_no_traceback() -> None:
    assert {problem.code for problem in check([])[1]} == {"P213"}


def test_a_document_without_places_gets_its_first_line() -> None:
    document = Document("content/components.yml", Kind.COMPONENTS, "components: 1\n", {"components": "1"})
    (found,) = (problem for problem in check([document])[1] if problem.code == "P125")
    assert (found.line, found.column, found.excerpt) == (1, 1, "components: 1")


def test_the_text_is_read_again_only_where_there_is_a_problem(tmp_path: Path) -> None:
    asked = []
    documents, _ = load(write(tmp_path, FILES | {KERNEL: FILES[KERNEL].replace("letter: a", "letter: A")}))

    def spied(document: Document) -> Document:
        def locate(text: str) -> object:
            asked.append(document.path)
            return document.locate(text)

        return Document(document.path, document.kind, document.text, document.data, locate)  # type: ignore[arg-type]

    check([spied(document) for document in documents])
    assert asked == [f"content/{KERNEL}"]
