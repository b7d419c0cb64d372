"""A small project on the disk: the made-up world with the real templates, overrides and frames, quick to build."""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

from generator.project import Project
from tests import world
from tests.shared import ROOT

LISTS = (
    "about", "changelog", "components", "devices", "guides", "lines", "lookup", "patches",
    "platforms", "programs", "subscribe", "updates", "withdrawn", "guides/problems", "guides/records",
)  # fmt: skip
GUIDE = """\
---
title: A guide
description: A guide of the made-up world, which links to a note
---

# A guide

The [first note](record:patches/2031-02-01-webkit-a) and [all patches](../patches/index.md).

## A heading of the guide
"""


def mini(root: Path, files: Mapping[str, str] = world.FILES) -> Project:
    """Writes the project below `root`; `files` are its records."""
    root.mkdir(parents=True, exist_ok=True)
    world.write(root, files)
    for folder in ("templates", "site_overrides"):
        shutil.copytree(ROOT / folder, root / folder)
    pages = root / "content" / "pages"
    shutil.copytree(ROOT / "content/pages/frames", pages / "frames")
    for name in ("", *LISTS):
        page = pages / name / "index.md"
        page.parent.mkdir(exist_ok=True)
        title = name.capitalize() or "Home"
        page.write_text(f"---\ntitle: {title}\ndescription: The {title} page of the made-up world\n---\n\n# {title}\n")
    (pages / "guides/guide.md").write_text(GUIDE)
    config = (ROOT / "mkdocs.yml").read_text()
    (root / "mkdocs.yml").write_text(re.sub(r"^nav:\n(  .*\n)*", "", config, flags=re.MULTILINE))
    return Project(root)
