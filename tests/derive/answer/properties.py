"""What must hold for every answer, whatever the records: asked of the made-up world and of the real history."""

from generator.derive.answer import Answer, How, Question, State, StepKind, answer
from generator.model.catalogue import Catalogue
from tests.derive.literal import Decision, Literal

BARE = {State.UNKNOWN_DEVICE, State.UNKNOWN_BUILD, State.NOT_YET_RELEASED}


def check(catalogue: Catalogue, question: Question) -> Answer:
    """Asserts all of them and gives back the answer."""
    found = answer(catalogue, question)
    agrees_with_the_words(catalogue, question, found)
    is_made_for_the_device(catalogue, found)
    goes_forward(catalogue, found)
    offers_nothing_withdrawn(catalogue, found)
    is_the_same_for_the_main_build(catalogue, question, found)
    the_switch_changes_only_how(catalogue, question, found)
    assert all(reason.text.strip() and "  " not in reason.text for reason in found.reasons)
    assert found.reasons
    return found


def agrees_with_the_words(catalogue: Catalogue, question: Question, found: Answer) -> None:
    """The rules as they are written, followed slowly, give the same."""
    upgrade = str(found.upgrade) if found.upgrade else None
    plain = Literal(str(found.state), tuple(step.build for step in found.steps), upgrade)
    assert plain == Decision(catalogue, question.device, question.build, question.as_of).answer()


def is_made_for_the_device(catalogue: Catalogue, found: Answer) -> None:
    for step in found.steps:
        assert found.platform
        if step.kind is StepKind.PATCH:
            assert found.device in catalogue.patches_by_build[found.platform, step.build].devices
        else:
            assert any(found.device in row.devices for row in catalogue.rows[found.platform, step.build])


def goes_forward(catalogue: Catalogue, found: Answer) -> None:
    """No step is older than what is installed, and none is what is installed."""
    for step in found.steps:
        assert found.version
        assert found.platform
        assert step.build != found.main_build
        assert step.version >= found.version
        installed = catalogue.patches_by_build.get((found.platform, found.build))
        if installed and step.kind is StepKind.PATCH and step.version == found.version:
            assert catalogue.patches_by_build[found.platform, step.build].began >= installed.began


def offers_nothing_withdrawn(catalogue: Catalogue, found: Answer) -> None:
    for step in found.steps:
        assert found.platform
        if step.kind is StepKind.PATCH:
            assert not catalogue.patches_by_build[found.platform, step.build].withdrawn_by(found.as_of)
        else:
            rows = catalogue.rows[found.platform, step.build]
            assert not any(d <= found.as_of and found.device in who for row in rows for d, who in row.withdrawn)


def is_the_same_for_the_main_build(catalogue: Catalogue, question: Question, found: Answer) -> None:
    if found.main_build:
        main = answer(catalogue, Question(found.device, found.main_build, question.automatic, question.as_of))
        assert (main.state, main.steps, main.upgrade, main.inside) == (
            found.state, found.steps, found.upgrade, found.inside,
        )  # fmt: skip


def the_switch_changes_only_how(catalogue: Catalogue, question: Question, found: Answer) -> None:
    """With the switch on nobody gets less: the same steps, and the patch among them by itself."""
    other = answer(catalogue, Question(question.device, question.build, not question.automatic, question.as_of))
    assert other.state is found.state
    assert [step.build for step in other.steps] == [step.build for step in found.steps]
    how = How.AUTOMATIC if question.automatic else How.MANUAL
    assert all(step.how is (how if step.kind is StepKind.PATCH else None) for step in found.steps)


def no_hindsight(catalogue: Catalogue, then: Catalogue, question: Question) -> None:
    """The records as they stood on that day give the same answer, in all its parts."""
    found, before = answer(catalogue, question), answer(then, question)
    if found.state is State.NOT_YET_RELEASED:
        assert before.state is State.UNKNOWN_BUILD
        assert (found.version, found.letter, found.steps, found.inside) == (None, None, (), ())
    else:
        assert found == before
