"""What new facts name as the place that they come from."""

from pydantic import TypeAdapter, ValidationError

from generator.errors import BetweenError
from generator.model.catalogue import Catalogue
from generator.model.values import SourceRef

_REFERENCE: TypeAdapter[str] = TypeAdapter(SourceRef)


def source(catalogue: Catalogue, kind: str, place: str, given: str | None) -> str:
    """The reference that is given; else the address that is read; else the entry of sources.yml that is called `kind`.

    Raises BetweenError if that is no reference, or a key that sources.yml does not have.
    """
    reference = given or (place if "://" in place else kind)
    try:
        _REFERENCE.validate_python(reference)
    except ValidationError as error:
        raise BetweenError(f"{reference!r} is no source that a record can name: give one with --source") from error
    key = reference.partition(":")[0].partition("@")[0]
    if "://" not in reference and key not in catalogue.sources:
        raise BetweenError(f"sources.yml has no {key}: add it, or name another source with --source")
    return reference
