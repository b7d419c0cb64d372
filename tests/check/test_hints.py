"""A problem names what was probably meant."""

from pathlib import Path

import pytest

from generator.check.codes.world import IOS_41, IPHONE, KERNEL, MACOS_40, WEBKIT_A, WEBKIT_B
from tests.check.checked import problems


@pytest.mark.parametrize(
    ("file", "old", "new", "repair"),
    [
        (KERNEL, "title: Kernel", "titel: Kernel", "did you mean title?"),
        (KERNEL, "base: 50C100", "base: 50C101", "did you mean 50C100 (iOS 40.2)?"),
        (KERNEL, "base: 50C100", "base: 60C100", "did you mean 50C100 (iOS 40.2)?"),
        (KERNEL, "component: kernel", "component: kernle", "did you mean kernel?"),
        (KERNEL, "component: kernel", "component: bluetooth", "write kernel or webkit"),
        (KERNEL, "platform: ios", "platform: iso", "did you mean ios?"),
        (KERNEL, "base: 50C100", "base: 50C6100", "write 50C100"),
        (KERNEL, "certainty: likely", "certainty: likly", "did you mean likely?"),
        (KERNEL, "certainty: likely", "certainty: so-so", "write certain, inferred, likely or reported"),
        (KERNEL, "https://vendor.example/bi-2", "none", "write the https address, or none-published"),
        (MACOS_40, "except: [Lap]", "except: [lap]", "did you mean Lap?"),
        (MACOS_40, "{only: [Lap]}", "{only: [Mac90,2]}", 'put it in quotes: "Mac90,2"'),
        (MACOS_40, "{only: [Lap]}", "[Lap]", "write {only: [...]}, all or on-sale"),
        (IPHONE, 'identifier: "iPhone90,1"', "identifer: \"iPhone90,1\"", "did you mean identifier?"),
        (WEBKIT_A, "2031-02-04-webkit-b", "2031-02-04-webkitb", "did you mean 2031-02-04-webkit-b?"),
        (WEBKIT_B, "in: {ios: 40.2,", "in: {ios: 40.3,", "the next updates are 40.2, 40.2.1"),
        (IOS_41, "devices: all", "devices: al", "did you mean all?"),
    ],
)  # fmt: skip
def test_the_repair_names_what_was_meant(file: str, old: str, new: str, repair: str, tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, (file, old, new))
    assert problem.repair == repair


def test_a_derived_key_is_refused_with_its_reason(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, (KERNEL, "title: Kernel memory", "title: Kernel memory\nstatus: available"))
    assert problem.message == "status is derived and never written: it follows from the events"


def test_the_day_of_an_update_is_named(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, (WEBKIT_B, "{date: 2031-03-20", "{date: 2031-03-21"))[:1]
    assert problem.message == "iOS 40.2 was released on 2031-03-20, not on 2031-03-21"
