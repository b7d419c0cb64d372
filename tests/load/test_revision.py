"""What a git revision held: read from a repository of its own, whose work tree stays as it is."""

import subprocess
from pathlib import Path

import pytest

from generator.errors import BetweenError
from generator.load.revision import branched, extracted, revision
from tests.world import write


def git(root: Path, *arguments: str) -> str:
    """What git says in a repository, as a person with a name and nothing configured."""
    identity = ["-c", "user.name=A. Person", "-c", "user.email=person@world.example", "-c", "commit.gpgsign=false"]
    command = ["git", "-C", str(root), *identity, "-c", "init.defaultBranch=main", *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def committed(root: Path, message: str = "State") -> str:
    """Commits everything below a folder, which becomes a repository if it is none; gives back the commit."""
    if not (root / ".git").exists():
        git(root, "init", "--quiet")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", message)
    return git(root, "rev-parse", "HEAD")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    committed(write(tmp_path))
    return tmp_path


def test_a_revision_is_read_as_it_was_and_the_work_tree_stays(root: Path) -> None:
    file = root / "content/components.yml"
    before = file.read_text()
    file.write_text("broken: [\n")
    found = revision(root, "HEAD")
    assert found
    with extracted(root, found, ("nowhere",)) as folder:
        assert (folder / "content/components.yml").read_text() == before
        assert {path.name for path in folder.iterdir()} == {"content"}
    assert not folder.exists()
    assert file.read_text() == "broken: [\n"
    assert git(root, "status", "--short") == "M content/components.yml"


def test_a_project_below_the_root_of_its_repository_is_read(tmp_path: Path) -> None:
    committed(write(tmp_path / "inner").parent)
    found = revision(tmp_path / "inner", "HEAD")
    assert found
    with extracted(tmp_path / "inner", found) as folder:
        assert (folder / "content/platforms.yml").is_file()


@pytest.mark.parametrize("name", ["nowhere", "-h", "HEAD:content", "HEAD~7", ""])
def test_what_is_no_commit_is_none(root: Path, name: str) -> None:
    assert revision(root, name) is None


def test_a_revision_is_told_by_its_name_and_its_id(root: Path) -> None:
    commit = git(root, "rev-parse", "HEAD")
    git(root, "tag", "v1")
    for name, label in (("v1", f"v1 ({commit[:10]})"), (commit[:10], commit[:10]), (commit, commit[:10])):
        found = revision(root, name)
        assert found
        assert (found.commit, found.label) == (commit, label)


def test_a_change_begins_where_its_branch_left_main(root: Path) -> None:
    start = git(root, "rev-parse", "HEAD")
    assert branched(root).commit == start
    git(root, "checkout", "--quiet", "-b", "mine")
    (root / "content/new.txt").write_text("x")
    committed(root)
    assert branched(root).commit == start
    assert branched(root).label == f"where this branch left main ({start[:10]})"


def test_what_origin_does_not_have_yet_is_part_of_a_change(root: Path) -> None:
    start = git(root, "rev-parse", "HEAD")
    git(root, "update-ref", "refs/remotes/origin/main", start)
    (root / "content/new.txt").write_text("x")
    committed(root)
    assert branched(root).commit == start


def test_without_main_it_is_the_last_commit(root: Path) -> None:
    git(root, "branch", "--move", "main", "other")
    assert branched(root).name == "HEAD"


def test_a_hook_of_another_repository_does_not_lead_astray(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", "/nowhere/.git")
    assert revision(root, "HEAD")


def test_what_keeps_git_from_answering_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(BetweenError, match="not a git repository"):
        revision(tmp_path, "HEAD")
    git(tmp_path, "init", "--quiet")
    with pytest.raises(BetweenError, match="no commit yet"):
        branched(tmp_path)
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(BetweenError, match="git is not installed"):
        revision(tmp_path, "HEAD")


def test_a_revision_without_content_is_told(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("x")
    committed(tmp_path)
    found = revision(tmp_path, "HEAD")
    assert found
    with pytest.raises(BetweenError, match="has no content folder"), extracted(tmp_path, found):
        pass
