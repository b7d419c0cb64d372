"""What the guides for writers show is what the checks accept, step by step, among the real records."""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.check import check
from generator.errors import Problem
from generator.load import load
from generator.load.strict import read
from generator.model.document import Data
from generator.model.layout import schema_line
from generator.model.patch import Patch
from tests.content.real import ROOT, catalogue

GUIDES = ROOT / "content/pages/guides/writers"
BLOCK = re.compile(r'^```yaml title="([^"]+)"\n(.*?)^```$', re.MULTILINE | re.DOTALL)
A, C = (f"content/patches/2023/{name}.yml" for name in ("2023-07-10-webkit-16-5-1-a", "2023-07-12-webkit-16-5-1-c"))
IOS_16 = "content/updates/ios/16.yml"
SENTENCES = {"summary", "impact", "change", "reason", "effect", "note", "text"}


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of YAML and the file that it belongs to."""

    path: str
    text: str

    @property
    def whole(self) -> bool:
        """Whether it is a file of its own."""
        return self.text.startswith("# yaml-language-server")


def blocks(page: str) -> list[Block]:
    return [Block(*found) for found in BLOCK.findall((GUIDES / page).read_text())]


EVERY = [block for page in ("index.md", "july-2023.md") for block in blocks(page)]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The real records, as they were before July 2023's patches and the update that took them in."""
    shutil.copytree(ROOT / "content", tmp_path / "content", ignore=shutil.ignore_patterns("pages"))
    for path in (A, C):
        (tmp_path / path).unlink()
    file = tmp_path / IOS_16
    file.write_text(re.sub(r"  - version: 16\.6\n.*?(?=  - version:)", "", file.read_text(), flags=re.DOTALL))
    assert "20G75" not in file.read_text()
    return tmp_path


def problems(root: Path) -> list[Problem]:
    documents, unread = load(root)
    return [*unread, *check(documents)[1]]


def test_the_example_of_a_minute_passes_among_the_real_records(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content", ignore=shutil.ignore_patterns("pages"))
    (example,) = blocks("index.md")
    assert example.whole
    (tmp_path / example.path).write_text(example.text)
    assert problems(tmp_path) == []
    assert example.path in (GUIDES / "index.md").read_text().partition("```yaml")[0]


def test_each_step_of_july_2023_passes(root: Path) -> None:
    for number, block in enumerate(blocks("july-2023.md")):
        file = root / block.path
        if block.whole:
            file.write_text(block.text)
        else:
            file.write_text(_added(file.read_text(), block))
        assert problems(root) == [], f"step {number}"
    data, faults = read((root / A).read_text())
    assert faults == []
    assert [event.event for event in Patch.model_validate(data).events] == ["released", "withdrawn", "included"]


def _added(text: str, block: Block) -> str:
    """A file with a block put where the guide says."""
    if block.path == IOS_16:
        return _before(text, "  - version: 16.5.1\n", block.text)
    if "replaced_by" in block.text:
        reason = next(line for line in text.splitlines(keepends=True) if line.startswith("    reason:"))
        return text.replace(reason, reason + block.text)
    return _before(text, "removal:\n", block.text)


def _before(text: str, mark: str, added: str) -> str:
    assert text.count(mark) == 1
    return text.replace(mark, added + mark)


def test_july_2023_is_told_as_our_own_records_tell_it() -> None:
    for path in (A, C):
        (block,) = (block for block in blocks("july-2023.md") if block.path == path and block.whole)
        shown, real = Patch.model_validate(read(block.text)[0]), catalogue().patches[Path(path).stem]
        assert (shown.id, shown.program) == (real.id, real.program)
        assert {(b.platform, b.build, b.base, b.letter) for b in shown.builds} <= {
            (b.platform, b.build, b.base, b.letter) for b in real.builds
        }
        assert shown.cves == real.cves
        dates = {(event.event, event.date) for event in real.events}
        told = [b.text for b in blocks("july-2023.md") if b.path == path and not b.whole and "date:" in b.text]
        days = [(e["event"], e["date"]) for text in told for e in _events(text) if e["event"] != "corrected"]
        assert {(str(event), day.isoformat()) for event, day in dates} >= set(days)


def _events(text: str) -> list[dict[str, str]]:
    data, faults = read(text)
    assert faults == []
    assert isinstance(data, list)
    return [{key: str(value) for key, value in one.items()} for one in data if isinstance(one, dict)]


@pytest.mark.parametrize("block", EVERY, ids=lambda block: block.path.rsplit("/", 1)[-1])
def test_texts_are_sentences_and_files_name_their_schema(block: Block) -> None:
    data, faults = read(block.text)
    assert faults == []
    assert all(text.endswith(".") for text in _sentences(data))
    if block.whole:
        assert block.text.splitlines()[0] == schema_line(block.path)


def _sentences(data: Data | None) -> list[str]:
    if isinstance(data, list):
        return [text for one in data for text in _sentences(one)]
    if not isinstance(data, dict):
        return []
    own = [text for key, text in data.items() if key in SENTENCES and isinstance(text, str)]
    return own + [text for value in data.values() for text in _sentences(value)]


def test_the_guide_says_that_the_base_comes_first_and_names_checked() -> None:
    text = (GUIDES / "index.md").read_text()
    assert "The base comes first" in text
    assert "`content/platforms.yml`" in text
    assert "`checked`" in text
