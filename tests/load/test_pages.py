from pathlib import Path

import pytest

from generator.load import load_pages, page_files

GOOD = "---\ntitle: A guide\ndescription: What it is about\n---\n\n# A guide\n\n## First\n\ntext\n\n## Second {#two}\n"


def _write(root: Path, text: bytes, name: str = "guides/guide.md") -> Path:
    page = root / "content/pages" / name
    page.parent.mkdir(parents=True)
    page.write_bytes(text)
    return root


def test_a_page_is_known_by_its_front_matter_and_headings(tmp_path: Path) -> None:
    (page,), problems = load_pages(_write(tmp_path, GOOD.encode()))
    assert (page.title, page.description, page.frame) == ("A guide", "What it is about", None)
    assert (page.headings, problems) == (("First", "Second"), [])


@pytest.mark.parametrize(
    ("name", "address"),
    [("index.md", ""), ("about/index.md", "about/"), ("guides/a/b.md", "guides/a/b/"), ("top.md", "top/")],
)
def test_the_address_follows_from_the_file(tmp_path: Path, name: str, address: str) -> None:
    (page,), _ = load_pages(_write(tmp_path, GOOD.encode(), name))
    assert page.address == address


def test_bom_and_crlf_are_read_as_they_are(tmp_path: Path) -> None:
    (page,), problems = load_pages(_write(tmp_path, b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode()))
    assert (page.title, problems) == ("A guide", [])


@pytest.mark.parametrize(
    ("text", "code", "line", "told"),
    [
        (GOOD.encode().replace(b"A guide", b"\xff"), "P802", 1, "UTF-8"),
        (b"# A page\n", "P803", 1, "no title and no description"),
        (GOOD.replace("description: What it is about\n", "").encode(), "P803", 1, "no description"),
        (GOOD.replace("title: A guide", "title: ''").encode(), "P803", 2, "no title"),
        (GOOD.replace("What it is about", "").encode(), "P803", 3, "no description"),
        (GOOD.replace("description: What", "description: &x What").encode(), "P803", 3, "anchor"),
        (GOOD.replace("title: A guide", "title: A: guide").encode(), "P803", 2, ""),
    ],
)
def test_what_is_wrong_is_a_problem_with_its_line(tmp_path: Path, text: bytes, code: str, line: int, told: str) -> None:
    pages, (problem,) = load_pages(_write(tmp_path, text))
    assert (pages, problem.code, problem.line) == ([], code, line)
    assert told in problem.message
    assert problem.path == "content/pages/guides/guide.md"


def test_one_bad_page_does_not_hide_the_others(tmp_path: Path) -> None:
    root = _write(tmp_path, b"# no front matter\n")
    (root / "content/pages/other.md").write_bytes(GOOD.encode())
    pages, problems = load_pages(root)
    assert ([page.address for page in pages], [problem.code for problem in problems]) == (["other/"], ["P803"])


def test_everything_that_a_page_can_link_to_is_known(tmp_path: Path) -> None:
    root = _write(tmp_path, GOOD.encode())
    (root / "content/pages/guides/picture.png").write_bytes(b"")
    assert page_files(root) == {"content/pages/guides/guide.md", "content/pages/guides/picture.png"}
    assert page_files(tmp_path / "nowhere") == frozenset()
