from generator.render.feeds.places import DEVICE, KEY, NAME, PAGE, SLUG, Form
from generator.render.feeds.text import xml_safe

VALUES = {SLUG: "phone-1", NAME: "Phöne 1", PAGE: "phone", KEY: "Phone1,1", DEVICE: "Phone1%2C1"}


def test_every_place_is_filled_wherever_it_stands() -> None:
    form = Form(f"{SLUG}: {NAME}{PAGE}, {KEY} and {DEVICE}; {SLUG}")
    assert form.filled(VALUES).decode() == "phone-1: Phöne 1phone, Phone1,1 and Phone1%2C1; phone-1"


def test_a_form_can_be_filled_again() -> None:
    form = Form(f"a{NAME}b")
    assert [form.filled({NAME: name}) for name in ("1", "2")] == [b"a1b", b"a2b"]


def test_a_text_without_places_stays() -> None:
    assert Form("plain").filled({}) == b"plain"


def test_no_text_of_the_records_can_look_like_a_place() -> None:
    assert xml_safe(f"a{''.join(VALUES)}b") == "ab"
