"""Each document for itself: it becomes a record, or findings that say what is not made as its kind is made."""

from collections.abc import Iterator, Sequence

from pydantic import ValidationError

from generator.check.finding import Finding
from generator.check.shape.raw import raw_findings, suspicious
from generator.check.shape.sound import Sound, sound
from generator.check.shape.translate import translated
from generator.model.document import Document
from generator.model.records import MODELS, RecordFile, Records


def shaped(documents: Sequence[Document]) -> tuple[Records, list[Finding], dict[str, Sound]]:
    """The records that are valid on their own, in the documents' order; what is wrong, and what is sound, in others."""
    files: dict[str, RecordFile] = {}
    findings: list[Finding] = []
    sounds: dict[str, Sound] = {}
    for document in documents:
        try:
            record = MODELS[document.kind].model_validate(document.data)
            found = list(raw_findings(document)) if suspicious(document.text) else []
        except ValidationError as error:
            found = list(_refused(document, error))
        if found:
            findings.extend(found)
            if left := sound(document, found):
                sounds[document.path] = left
        else:
            files[document.path] = record
    return Records(files), findings, sounds


def _refused(document: Document, error: ValidationError) -> Iterator[Finding]:
    """What is wrong with a document that is not valid: first what its plain data tells, then what the model says."""
    plain = list(raw_findings(document))
    told = {finding.where for finding in plain} | {finding.until for finding in plain if finding.until}
    found = [*plain, *translated(document, MODELS[document.kind], error, frozenset(told))]
    yield from found or [Finding(document.path, (), "P125", str(error.errors()[0]["msg"]), "correct the record")]
