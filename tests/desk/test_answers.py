from pathlib import Path

import pytest

from generator.desk import answers as say
from generator.desk.scopes import left_out, scope
from tests.world import catalogue


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("all", "all"),
        ("on-sale", "on-sale"),
        ("all except Lap", {"rule": "all", "except": ["Lap"]}),
        ("on-sale plus Mac90,2; Desk (Rack, 2030)", {"rule": "on-sale", "plus": ["Mac90,2", "Desk (Rack, 2030)"]}),
        ("only Lap;Phone One", {"only": ["Lap", "Phone One"]}),
    ],
)
def test_devices_as_people_say_them(told: str, meant: object, tmp_path: Path) -> None:
    assert scope(catalogue(tmp_path))(told) == meant


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ("every", "'every' is no rule for devices: write all, on-sale or ends-here"),
        ("only", "is no rule for devices"),
        ("all except Lab", "'Lab' is no device: did you mean Lap"),
        ("only Lap; Phone Nine", "'Phone Nine' is no device"),
    ],
)
def test_devices_that_nobody_knows(told: str, why: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=why):
        scope(catalogue(tmp_path))(told)


def test_what_is_left_out_is_left_out_of_all(tmp_path: Path) -> None:
    assert left_out(catalogue(tmp_path))("Lap; Mac90,1") == {"rule": "all", "except": ["Lap", "Mac90,1"]}


def test_lists_of_ids_are_read_with_any_sign_between_and_each_once() -> None:
    assert say.cves("CVE-2031-0001, CVE-2031-0002;CVE-2031-0001 CVE-2031-0003") == [
        f"CVE-2031-000{number}" for number in (1, 2, 3)
    ]
    assert say.cves("unknown") == "unknown"


def test_sources_are_addresses_or_known_keys(tmp_path: Path) -> None:
    source = say.source(catalogue(tmp_path))
    for good in ("https://vendor.example/x", "list", "list:a/b.json", "list@0123abc:a - b"):
        assert source(good) == good
    with pytest.raises(ValueError, match=r"'lst' is no source of sources.yml: did you mean list"):
        source("lst:a")
    with pytest.raises(ValueError, match="is not a source"):
        source("http://vendor.example/x")


def test_words_and_refusals() -> None:
    assert say.page("none-published") == "none-published"
    with pytest.raises(ValueError, match=r"is not an https address: .*, or none-published or unknown"):
        say.page("http://x.example")
    with pytest.raises(ValueError, match="'relesed' is no channel: did you mean released"):
        say.choice(["released", "tested"], "channel")("relesed")
    assert (say.yes("yes"), say.yes("N")) == (True, False)
    with pytest.raises(ValueError, match="neither yes nor no"):
        say.yes("perhaps")
