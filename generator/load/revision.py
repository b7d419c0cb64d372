"""What a git revision held, read without touching the work tree: its content folder, and what is kept beside it."""

import contextlib
import io
import os
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.errors import BetweenError

MAIN = ("origin/main", "main")
"""What is taken for the published state, the first that there is: what was not sent there yet is part of a change."""
PATIENCE = 60
"""Seconds that git may take for one answer."""


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit of the repository that a project lies in."""

    commit: str
    """Its full id."""
    name: str
    """How it was asked for."""

    @property
    def label(self) -> str:
        """What people are told: `v1.2 (3fa9c01d2e)`."""
        short = self.commit[:10]
        return short if self.commit.startswith(self.name) else f"{self.name} ({short})"


def revision(root: Path, name: str) -> Revision | None:
    """The commit that a name stands for, or None if it stands for none. Raises BetweenError without a repository."""
    if name.startswith("-"):
        return None
    done = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}", fails=True)
    if done.returncode == 0:
        return Revision(done.stdout.decode().strip(), name)
    _git(root, "rev-parse", "--git-dir")  # says what is wrong where there is no repository at all
    return None


def branched(root: Path) -> Revision:
    """Where the checked out commit left main; on main itself, or where there is no main, that commit."""
    head = revision(root, "HEAD")
    if head is None:
        raise BetweenError("the repository has no commit yet: there is nothing to compare with")
    for name in MAIN:
        if revision(root, name):
            done = _git(root, "merge-base", "HEAD", name, fails=True)
            if done.returncode == 0:
                commit = done.stdout.decode().strip()
                return head if commit == head.commit else Revision(commit, f"where this branch left {name}")
    return head


@contextlib.contextmanager
def extracted(root: Path, commit: Revision, beside: Sequence[str] = ()) -> Iterator[Path]:
    """A temporary folder with the revision's `content/`, and the files and folders of `beside` where it has them.

    Paths are relative to the project's root, which may lie below the repository's. Raises BetweenError if the
    revision has no content there.
    """
    if not _has(root, commit, "content"):
        raise BetweenError(f"{commit.label} has no content folder")
    wanted = ["content", *(path for path in beside if _has(root, commit, path))]
    done = _git(root, "archive", "--format=tar", commit.commit, "--", *wanted)
    with tempfile.TemporaryDirectory(prefix="between-") as folder:
        _unpack(done.stdout, Path(folder))
        yield Path(folder)


def _has(root: Path, commit: Revision, path: str) -> bool:
    return bool(_git(root, "ls-tree", "--name-only", commit.commit, "--", path).stdout.strip())


def _unpack(tar: bytes, folder: Path) -> None:
    """Writes the regular files; git refuses names that lead out of the tree, and so does this."""
    with tarfile.open(fileobj=io.BytesIO(tar)) as archive:
        for member in archive:
            target = (folder / member.name).resolve()
            if (opened := archive.extractfile(member) if member.isreg() else None) is None:
                continue
            if not target.is_relative_to(folder.resolve()):
                raise BetweenError(f"the revision holds a file outside its tree: {member.name}")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(opened.read())


def _git(root: Path, *arguments: str, fails: bool = False) -> "subprocess.CompletedProcess[bytes]":
    """What git says. Raises BetweenError with its words if it fails, but not if it may (`fails`)."""
    # A hook sets these for its own repository, relative to another folder.
    env = {key: value for key, value in os.environ.items() if key not in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE")}
    command = ["git", "-C", str(root), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False, env=env, timeout=PATIENCE)  # noqa: S603
    except FileNotFoundError as error:
        raise BetweenError("git is not installed: name a folder or the address of a published site") from error
    except subprocess.TimeoutExpired as error:
        raise BetweenError(f"git {arguments[0]} took longer than {PATIENCE} seconds: given up") from error
    if done.returncode and not fails:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise BetweenError(f"git {arguments[0]}: {said[0] if said else f'exit {done.returncode}'}")
    return done
