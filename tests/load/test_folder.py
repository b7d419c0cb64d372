"""The files of the content folder."""

from pathlib import Path

import pytest

from generator.errors import BetweenError
from generator.load import load
from generator.load.folder import LARGEST
from generator.model.document import Kind
from tests.world import FILES, write


def test_documents_come_in_the_order_of_their_paths_with_their_kinds(tmp_path: Path) -> None:
    documents, problems = load(write(tmp_path))
    assert problems == []
    assert [document.path for document in documents] == sorted(f"content/{name}" for name in FILES)
    kinds = {document.path.removeprefix("content/"): document.kind for document in documents}
    assert kinds["platforms.yml"] is Kind.PLATFORMS
    assert kinds["devices/mac.yml"] is Kind.DEVICES
    assert kinds["updates/ios/40.yml"] is Kind.UPDATES
    assert kinds["patches/2031/2031-02-12-test-a.yml"] is Kind.PATCH


def test_a_document_knows_where_everything_in_it_stands(tmp_path: Path) -> None:
    documents, _ = load(write(tmp_path, {"components.yml": FILES["components.yml"]}))
    place = documents[0].places()[("components", 1, "id"), False]
    assert documents[0].text.splitlines()[place.line - 1][place.column - 1 :].startswith("kernel")


def test_pages_hidden_files_and_other_files_are_no_records(tmp_path: Path) -> None:
    more = {
        "pages/a.yml": "a: b",
        ".hidden/a.yml": "a: b",
        "patches/2031/.a.yml.swp": "",
        "patches/2031/.b.yml": "",
        "LICENSE": "",
    }
    documents, problems = load(write(tmp_path, FILES | more))
    assert (len(documents), problems) == (len(FILES), [])


@pytest.mark.parametrize(
    "name",
    [
        "patches/2031-05-05-x.yml",
        "patches/2031/deep/x.yml",
        "patches/2031/With Space.yml",
        "patches/2031/x.yaml",
        "updates/ios.yml",
        "updates/ios/next.yml",
        "other.yml",
        "patches/pages/x.yml",
    ],
)
def test_a_record_in_no_known_place_is_named(name: str, tmp_path: Path) -> None:
    documents, problems = load(write(tmp_path, FILES | {name: "a: b\n"}))
    assert [(problem.path, problem.code) for problem in problems] == [(f"content/{name}", "P114")]
    assert len(documents) == len(FILES)


def test_a_file_that_is_not_utf8_is_named_at_the_byte(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "content/components.yml").write_bytes("# ä\n# né".encode() + b"\xff\n")
    documents, (problem,) = load(tmp_path)
    assert (problem.code, problem.line, problem.column) == ("P111", 2, 5)
    assert "0xFF" in problem.message
    assert len(documents) == len(FILES) - 1


def test_a_file_may_have_one_mebibyte_and_no_more(tmp_path: Path) -> None:
    text = FILES["components.yml"]
    full = text + "#" * (LARGEST - len(text) - 1) + "\n"
    assert load(write(tmp_path, FILES | {"components.yml": full}))[1] == []
    problems = load(write(tmp_path, FILES | {"components.yml": full + "\n"}))[1]
    assert [problem.code for problem in problems] == ["P112"]


def test_a_folder_with_the_name_of_a_record_is_no_traceback(tmp_path: Path) -> None:
    (write(tmp_path) / "content/patches/2031/2031-05-05-x.yml").mkdir()
    assert len(load(tmp_path)[0]) == len(FILES)


def test_broken_yaml_does_not_hide_other_files_or_faults(tmp_path: Path) -> None:
    bad = {"components.yml": "a: 'b\n", "sources.yml": "a: 1\na: 2\nb: &x c\n", "programs.yml": "# nothing\n"}
    documents, problems = load(write(tmp_path, FILES | bad))
    assert [problem.code for problem in problems] == ["P102", "P113", "P105", "P107"]
    assert len(documents) == len(FILES) - 3


def test_the_excerpt_is_the_line_as_it_stands(tmp_path: Path) -> None:
    bad = {"sources.yml": "\ufeffa: 1\r\n# a\u2028# b\r\na: 2\r\n"}
    (problem,) = load(write(tmp_path, FILES | bad))[1]
    assert (problem.line, problem.column, problem.excerpt) == (4, 1, "a: 2")


def test_without_a_content_folder_there_is_nothing_to_load(tmp_path: Path) -> None:
    with pytest.raises(BetweenError, match="no content folder"):
        load(tmp_path)
