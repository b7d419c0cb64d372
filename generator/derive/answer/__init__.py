"""The decision of the project: what one device gets, as of one date, and why. Every page, feed and tool reads it."""

from generator.derive.answer.decide import answer
from generator.derive.answer.installable import installable
from generator.model.answer import Answer, How, Question, Reason, State, Step, StepKind

__all__ = ["Answer", "How", "Question", "Reason", "State", "Step", "StepKind", "answer", "installable"]
