"""The devices of a feed: a board belongs to one Mac, and a model names the lines that it runs."""

from pathlib import Path

from tests.render.sofa.made import MAC, PHONE, of


def test_boards_lead_to_their_macs_and_identifiers_to_their_phones(tmp_path: Path) -> None:
    feeds = of(tmp_path)
    assert feeds[MAC]["Devices"] == {
        "Y1AP": {"DeviceID": "Mac90,1", "MarketingName": "Desk (2030)"},
        "Y2AP": {"DeviceID": "Mac90,2", "MarketingName": "Lap"},
    }
    assert feeds[PHONE]["Devices"]["iPhone91,2"] == {"MarketingName": "Phone Two"}


def test_every_listed_device_can_be_looked_up(tmp_path: Path) -> None:
    for feed in (of(tmp_path)[MAC], of(tmp_path)[PHONE]):
        for line in feed["OSVersions"]:
            assert all(set(r["SupportedDevices"]) <= feed["Devices"].keys() for r in line["SecurityReleases"])


def test_a_model_names_the_lines_of_the_feed_newest_first(tmp_path: Path) -> None:
    feed = of(tmp_path)[MAC]
    assert feed["Models"]["Mac90,2"] == {"MarketingName": "Lap", "SupportedOS": ["40"], "OSVersions": [40]}
    assert [line["OSVersion"] for line in feed["OSVersions"]] == feed["Models"]["Mac90,1"]["SupportedOS"]


def test_supported_models_are_grouped_by_what_they_are_called(tmp_path: Path) -> None:
    (line,) = of(tmp_path)[MAC]["OSVersions"]
    assert line["SupportedModels"] == [
        {"Model": "Desk", "URL": "", "Identifiers": {"Mac90,1": "Desk (2030)"}},
        {"Model": "Lap", "URL": "", "Identifiers": {"Mac90,2": "Lap"}},
    ]
