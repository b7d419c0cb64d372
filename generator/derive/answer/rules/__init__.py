"""The rules of the decision, one a file, in the order in which they are asked."""

from collections.abc import Callable

from generator.derive.answer.index import Index
from generator.derive.answer.rules.base import patches_decide
from generator.derive.answer.rules.beta import newer_beta
from generator.derive.answer.rules.moved import moved_on
from generator.derive.answer.rules.newer import newer_update
from generator.derive.answer.standing import Standing
from generator.derive.answer.verdict import Verdict

Rule = Callable[[Index, Standing], Verdict | None]

RULES: tuple[Rule, ...] = (newer_update, newer_beta, moved_on, patches_decide)
"""The first that decides wins; the last always does."""
