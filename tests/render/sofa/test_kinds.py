"""How a feed calls devices: Macs by their boards, all others by their identifiers."""

from pathlib import Path

from generator.render.sofa.kinds import FEEDS
from tests.render.sofa.made import MAC, of
from tests.world import catalogue

MACS = "devices/mac.yml"


def test_a_list_is_sorted_and_of_one_form(tmp_path: Path) -> None:
    world = catalogue(tmp_path)
    mac, phone = FEEDS
    assert mac.listed(world, ["Mac90,2", "Mac90,1"]) == ["Y1AP", "Y2AP"]
    assert phone.listed(world, ["iPhone91,2", "iPhone90,1"]) == ["iPhone90,1", "iPhone91,2"]


def test_a_mac_with_two_kinds_of_board_is_listed_and_found_by_both(tmp_path: Path) -> None:
    feed = of(tmp_path, (MACS, "boards: [Y2AP]", "boards: [Y2AP]\n    efi_boards: [Mac-1E7E29AD0135F9BC]"))[MAC]
    assert feed["OSVersions"][0]["Latest"]["SupportedDevices"] == ["Mac-1E7E29AD0135F9BC", "Y1AP", "Y2AP"]
    assert feed["Devices"]["Mac-1E7E29AD0135F9BC"] == feed["Devices"]["Y2AP"]


def test_a_mac_with_efi_boards_only_stands_by_them_and_one_without_any_by_its_identifier(tmp_path: Path) -> None:
    old = of(tmp_path, (MACS, "boards: [Y2AP]", "efi_boards: [Mac-1E7E29AD0135F9BC]"))[MAC]
    assert old["OSVersions"][0]["Latest"]["SupportedDevices"] == ["Mac-1E7E29AD0135F9BC", "Y1AP"]
    bare = of(tmp_path, (MACS, "    boards: [Y2AP]\n", ""))[MAC]
    assert bare["OSVersions"][0]["Latest"]["SupportedDevices"] == ["Mac90,2", "Y1AP"]
