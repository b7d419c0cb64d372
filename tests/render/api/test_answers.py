"""The answers that are published are those of the decision."""

import pytest

from generator.derive.answer import Question, answer, installable
from generator.model.slug import device_slug
from generator.render.answer_json import AnswerWriter
from tests.content import real
from tests.render.api.made import document, made_up, of, shipped, world_view
from tests.world import edited

SAME = ("version", "letter", "label", "base", "state", "upgrade", "program", "line_updated")
STEP = ("kind", "version", "letter", "build", "how", "test", "channel", "label")


@pytest.mark.parametrize("device", ["iPhone17,1", "iPhone10,3", "iPad13,18", "Mac14,8", "MacBookPro18,1", "Mac17,5"])
def test_an_answer_is_the_one_of_the_command_line(device: str) -> None:
    catalogue, told = real.catalogue(), document(shipped(), f"answers/{device_slug(device)}")
    writer = AnswerWriter(catalogue)
    for build, found in told["answers"].items():
        for automatic in (True, False):
            plain = writer.plain(answer(catalogue, Question(device, build, automatic, catalogue.checked)), brief=True)
            given = found if automatic or found["off"] is None else found["off"]
            assert {key: found[key] for key in SAME} == {key: plain[key] for key in SAME}
            assert [{key: step[key] for key in STEP} for step in given["steps"]] == [
                {key: step[key] for key in STEP} for step in plain["steps"]
            ]
            assert [told["reasons"][place] for place in given["reasons"]] == [
                {key: reason[key] for key in ("certainty", "sources", "rule", "text")} for reason in plain["reasons"]
            ]


def test_every_device_has_its_own_file() -> None:
    for device in real.catalogue().fleet.devices:
        told = document(shipped(), f"answers/{device_slug(device)}")
        assert told["device"] == device
        assert set(told["answers"]) <= set(installable(real.catalogue(), device, real.catalogue().checked))


def test_a_beta_of_what_was_released_since_is_left_out_with_its_patch() -> None:
    told = document(made_up(), "answers/iphone91-1")
    assert set(told["answers"]) == {"51A10", "50C771000a", "50C100", "50B770500b", "50B770500a", "50B50"}


def test_a_beta_of_what_is_not_out_is_there() -> None:
    beta = (
        "      - {build: 50C5001a, channel: beta, label: beta, date: 2031-02-10, devices: on-sale, sources: [list]}\n"
    )
    newer = "updates:\n  - version: 41.1\n    security_content: unknown\n    builds:\n" + beta.replace(
        "50C5001a", "51B5001a"
    ).replace("2031-02-10", "2031-06-20")
    from generator.render.api.answers import document as made_document

    view = of(edited(("updates/ios/41.yml", "updates:\n", newer)))
    assert "51B5001a" in made_document(view, "iPhone91,1").answers


def test_another_number_of_a_build_leads_to_it() -> None:
    assert document(made_up(), "answers/iphone91-1")["aliases"] == {"50C6100": "50C100"}


def test_the_switch_makes_a_difference_only_where_a_patch_waits() -> None:
    told = document(made_up(), "answers/iphone91-1")["answers"]
    view = world_view()
    assert told["51A10"]["off"] is None
    for build, found in document(made_up(), "answers/iphone90-1")["answers"].items():
        waits = any(step["kind"] == "patch" for step in found["steps"])
        assert (found["off"] is not None) == waits, build
    assert view.catalogue.checked.isoformat() == document(made_up(), "answers/iphone91-1")["as_of"]
