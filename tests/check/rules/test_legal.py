"""What may look wrong and is right: the real history needs it."""

from pathlib import Path

import pytest

from generator.check.codes.world import IOS_40, IOS_41, IPHONE, KERNEL, MACOS_40, WEBKIT_A, WEBKIT_B
from tests.check.checked import codes

_B = "  - {date: 2031-02-04, event: released, sources: [list]}\n"
_TESTS = "    tests:\n      ios: {from: 40.2, to: 40.2}\n    settings:"
_K = "  - {date: 2031-04-10, event: released, sources: [list]}\n"
_41 = "      - {build: 51A10, date: 2031-06-10, devices: all, sources: [list]}\n"


LEGAL = [
    pytest.param([("programs.yml", "ios: {from: 40.1}", "ios: {from: 40.1, to: 40.1}"),
                  ("programs.yml", "    settings:", _TESTS), (KERNEL, "event: released", "event: tested")],
                 id="a test of a version that is not served"),
    pytest.param([(WEBKIT_A, "security_content:", "security_content_on: {macos: https://vendor.example/mac}\n"
                   "security_content:")], id="a page for one platform"),
    pytest.param([(IPHONE, "released: 2029-09-01", "released: 2039-09-01")], id="a device of the future"),
    pytest.param([(KERNEL, _K, _K + _K.replace("10, event: released", "11, event: corrected")
                   + _K.replace("10, event: released", "12, event: corrected"))], id="two corrections"),
    pytest.param([(KERNEL, "date: 2031-04-10", "date: 2031-06-30")], id="on the day of the last check"),
    pytest.param([(KERNEL, "fixes:\n", "notes: [{text: Hm., sources: [list]}]\nfixes:\n")], id="a note"),
    pytest.param([(IOS_40, "date: 2031-05-20", "date: 2031-03-20")], id="two versions on one day"),
    pytest.param([(IOS_41, _41, _41 + _41.replace("51A10, ", "51A10, channel: rc, label: RC, "))],
                 id="a candidate on the day of its release"),
    pytest.param([(IOS_41, _41, _41 + _41.replace("51A10, ", "51A10, factory: true, "))], id="factory and update"),
    pytest.param([(IOS_41, _41, _41.replace("51A10, ", "51A9, factory: true, ").replace("06-10", "05-10") + _41)],
                 id="a factory build before the update"),
    pytest.param([(IOS_41, "devices: all", "devices: {only: [Phone Two]}")], id="a list by marketing name"),
    pytest.param([(MACOS_40, "build: 60C100", "build: 60C100, aliases: [60C6100]"),
                  (IOS_40, "aliases: [50C6100]", "aliases: [50C6100, 50C9100]")], id="several aliases"),
    pytest.param([(WEBKIT_A, "base: 60B2050,", "base: 60B2050, devices: {only: [Lap]},")], id="base's devices"),
    pytest.param([(WEBKIT_B, _B, _B.replace("released", "released, platforms: [ios]")
                   + _B.replace("02-04, event: released", "02-05, event: released, platforms: [macos]"))],
                 id="one platform a day later"),
    pytest.param([(IOS_41, "sources: [list]}", "events: [{date: 2031-06-11, event: withdrawn, "
                   "devices: {only: [Phone Two]}, reason: Bad., sources: [list]}], sources: [list]}")],
                 id="an update withdrawn for some"),
    pytest.param([("sources.yml", "files/{path}", "files/{commit}/{path}"),
                  (KERNEL, "sources: [list]}\nfixes", 'sources: ["list@0123abc:a b/c, d.json"]}\nfixes')],
                 id="a source with a commit and a path"),
]  # fmt: skip


@pytest.mark.parametrize("changes", LEGAL)
def test_it_is_no_problem(changes: list[tuple[str, str, str]], tmp_path: Path) -> None:
    assert codes(tmp_path, *changes) == []


def test_what_is_exploited_cannot_be_named_where_the_ids_are_unknown(tmp_path: Path) -> None:
    assert codes(tmp_path, (IOS_41, "cves: unknown", "cves: unknown\n    exploited: [CVE-2031-0009]")) == ["P702"]


def test_a_released_patch_is_not_excused_by_the_versions_of_tests(tmp_path: Path) -> None:
    served = ("programs.yml", "ios: {from: 40.1}", "ios: {from: 40.1, to: 40.1}")
    assert codes(tmp_path, served, ("programs.yml", "    settings:", _TESTS)) == ["P208"]
