from pathlib import Path

import jinja2
import pytest

from generator.errors import BetweenError
from generator.render.environment import bound, environment, kept, render
from tests import world


def _env(folder: Path, **templates: str) -> jinja2.Environment:
    for name, text in templates.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return environment(folder)


def test_what_a_template_is_given_is_escaped(tmp_path: Path) -> None:
    env = _env(tmp_path, page="<p>{{ title }}</p>")
    assert render(env, "page.html", title="<script>&") == "<p>&lt;script&gt;&amp;</p>"


def test_a_missing_variable_is_named_with_template_and_line(tmp_path: Path) -> None:
    env = _env(tmp_path, page="one\ntwo {{ missing }}")
    with pytest.raises(BetweenError, match=r"^page\.html:2: 'missing' is undefined$"):
        render(env, "page.html")


def test_a_missing_attribute_in_a_macro_is_named_by_the_place_of_the_macro(tmp_path: Path) -> None:
    env = _env(
        tmp_path,
        page='{% import "part.html" as part %}{{ part.m(1) }}',
        part="\n{% macro m(x) %}{{ x.y }}{% endmacro %}",
    )
    with pytest.raises(BetweenError, match=r"^part\.html:2: .*'y'"):
        render(env, "page.html")


def test_a_mistake_in_an_expression_is_named_by_its_place(tmp_path: Path) -> None:
    env = _env(tmp_path, page="\n\n{{ 1 // 0 }}")
    with pytest.raises(BetweenError, match=r"^page\.html:3: .*zero"):
        render(env, "page.html")


def test_a_broken_template_is_named_by_its_line(tmp_path: Path) -> None:
    env = _env(tmp_path, page="\n{% if %}")
    with pytest.raises(BetweenError, match=r"^page\.html:2: "):
        render(env, "page.html")


def test_a_template_that_is_not_there_is_named(tmp_path: Path) -> None:
    env = _env(tmp_path, page='{% include "gone.html" %}')
    with pytest.raises(BetweenError, match=r"page\.html: the template gone\.html is not there"):
        render(env, "page.html")


def test_a_bound_environment_leaves_its_origin_free_of_names(tmp_path: Path) -> None:
    env = _env(tmp_path, page="{{ 'ios' | platform }}")
    assert render(bound(env, world.catalogue(tmp_path / "world")), "page.html") == "iOS"
    assert "platform" not in env.filters


def test_two_bound_environments_keep_their_own_names(tmp_path: Path) -> None:
    env = _env(tmp_path, page="{{ 'ios' | platform }}")
    other = world.edited(("platforms.yml", "name: iOS", "name: oOS"))
    first, second = (world.catalogue(tmp_path / str(n), files) for n, files in enumerate((world.FILES, other)))
    assert [render(bound(env, each), "page.html") for each in (first, second)] == ["iOS", "oOS"]


def test_a_kept_macro_is_drawn_once_for_each_choice_of_arguments(tmp_path: Path) -> None:
    env = _env(tmp_path, part="{% macro m(x) %}<b>{{ x }}</b>{% endmacro %}")
    drawn = kept(env, "part.html", "m")
    assert drawn("<") == "<b>&lt;</b>"
    assert drawn("<") is drawn("<")
    assert drawn(">") == "<b>&gt;</b>"
