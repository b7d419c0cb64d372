import datetime

import pytest
from pydantic import ValidationError

from generator.model.device import Device, Runs

DATA = {
    "identifier": "Mac90,1",
    "names": ["Desk", "Desk (Rack)"],
    "released": "2030-01-10",
    "runs": {"macos": {"from": "13.4", "to": "26"}},
    "sources": ["list"],
}


def test_a_device_runs_from_its_first_to_the_whole_of_its_last_major_version() -> None:
    desk = Device.model_validate(DATA)
    assert [major for major in range(10, 30) if desk.runs_major("macos", major)] == list(range(13, 27))
    assert not desk.runs_major("ios", 20)
    assert str(desk.last_major("macos")) == "26"


def test_a_device_without_a_last_version_runs_all_that_come() -> None:
    runs = Runs.model_validate({"from": "13.4"})
    assert runs.major(99)
    assert not runs.major(12)


def test_the_first_name_leads_and_the_day_of_sale_counts() -> None:
    desk = Device.model_validate(DATA)
    assert desk.name == "Desk"
    assert desk.on_sale(datetime.date(2030, 1, 10))
    assert not desk.on_sale(datetime.date(2030, 1, 9))


@pytest.mark.parametrize("change", [{"names": []}, {"runs": {}}, {"sources": []}, {"released": "soon"}, {"first": "1"}])
def test_what_is_no_device_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Device.model_validate(DATA | change)
