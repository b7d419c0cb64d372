import datetime
import json

from generator.model.ledger import Ledger
from generator.render.api.published import published

DAY = datetime.date(2031, 2, 1)
LEDGER = Ledger(
    "world.example,2030",
    DAY,
    ("", "a/"),
    {"a/released": DAY},
    {"a/released": ("iPhone90,1",)},
    {"a": {"ios/50C1": DAY}},
)


def test_the_file_says_everything_with_days_as_text() -> None:
    file = published(LEDGER)
    assert file.path == "api/v1/published.json"
    assert json.loads(file.content) == {
        "schema": 1,
        "authority": "world.example,2030",
        "checked": "2031-02-01",
        "addresses": ["", "a/"],
        "entries": {"a/released": "2031-02-01"},
        "devices": {"a/released": ["iPhone90,1"]},
        "releases": {"a": {"ios/50C1": "2031-02-01"}},
    }


def test_each_promise_has_its_line() -> None:
    lines = published(LEDGER).content.decode().splitlines()
    assert '"a/released": "2031-02-01"' in lines
    assert all(line.count("2031-02-01") <= 2 for line in lines)
