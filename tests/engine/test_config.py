from pathlib import Path

import pytest

from generator.engine import settings
from generator.errors import BetweenError

CONFIG = """\
site_name: World
docs_dir: content/pages
site_url: https://world.example/notes
extra: {report: about/}
plugins: []
"""


def _config(folder: Path, text: str) -> Path:
    (folder / "content/pages").mkdir(parents=True)
    config = folder / "mkdocs.yml"
    config.write_text(text)
    return config


def test_the_site_url_ends_in_a_slash(tmp_path: Path) -> None:
    found = settings(_config(tmp_path, CONFIG))
    assert (found.site_name, found.site_url, found.report) == ("World", "https://world.example/notes/", "about/")


def test_without_a_site_url_there_are_no_feeds(tmp_path: Path) -> None:
    with pytest.raises(BetweenError, match="site_url is missing"):
        settings(_config(tmp_path, CONFIG.replace("site_url: https://world.example/notes\n", "")))


def test_a_broken_configuration_is_one_error(tmp_path: Path) -> None:
    with pytest.raises(BetweenError, match=r"mkdocs\.yml"):
        settings(_config(tmp_path, "site_name: [\n"))


def test_the_layout_of_a_project_is_fixed(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    with pytest.raises(BetweenError, match="docs_dir must be content/pages"):
        settings(_config(tmp_path, CONFIG.replace("docs_dir: content/pages\n", "")))
