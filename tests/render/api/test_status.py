import json
from pathlib import Path
from typing import Any

from generator.derive.history import history
from generator.render.api.status import status
from generator.render.api.view import View
from tests import world


def _status(tmp_path: Path, *changes: tuple[str, str, str]) -> dict[str, Any]:
    file = status(View(world.catalogue(tmp_path, world.edited(*changes)), "https://world.example/"))
    assert file.path == "api/v1/status.json"
    made: dict[str, Any] = json.loads(file.content)
    return made


def test_it_says_how_far_the_records_reach_and_what_came_last(tmp_path: Path) -> None:
    made = _status(tmp_path)
    assert made["checked"] == "2031-06-30"
    assert made["newest_event"] == {
        "id": "tag:world.example,2030:updates/ios-41.0/released/2031-06-10",
        "date": "2031-06-10",
        "kind": "update",
        "page": "https://world.example/updates/ios-41.0/",
    }


def test_it_counts(tmp_path: Path) -> None:
    counts = _status(tmp_path)["counts"]
    # 8 builds of updates and an alias, 8 of patches
    events = len(history(world.catalogue(tmp_path)))
    assert counts == {"patches": 4, "updates": 6, "builds": 17, "devices": 5, "events": events}


def test_a_new_check_changes_its_date_and_nothing_else(tmp_path: Path) -> None:
    before = _status(tmp_path / "before")
    after = _status(tmp_path / "after", ("platforms.yml", "checked: 2031-06-30", "checked: 2031-07-15"))
    assert after["checked"] == "2031-07-15"
    assert {**after, "checked": ""} == {**before, "checked": ""}
