"""P101 to P119: a file that cannot be read or formatted, or holds YAML that a reader could take for something else."""

from generator.check.codes.world import KERNEL, TEST
from generator.model.code import Change, Code

READING = (
    Code(
        "P101",
        "The file cannot be read",
        "The system refuses to open the file.",
        (Change("patches/2031/2031-05-05-new.yml", wrong="<nowhere>"),),
        "Check the file and its rights.",
    ),
    Code(
        "P102",
        "Not YAML",
        "The text breaks the rules of YAML, so nothing after this place can be read. Look a line above, too.",
        (Change(KERNEL, "title: Kernel memory", 'title: "Kernel memory'),),
        "Check the indentation, the quotes and the colon before this place. Put a value that holds a colon in quotes.",
    ),
    Code(
        "P103",
        "A tab",
        "A tab looks like spaces and is not: what belongs to what would depend on the editor.",
        (Change(TEST, "summary: A test that fixes nothing.", "summary:<tab>A test that fixes nothing."),),
        "Use spaces.",
        mechanical=True,
    ),
    Code(
        "P104",
        "A control character",
        "The text holds a character that cannot be seen. It mostly comes from copying.",
        (Change(TEST, "summary: A test that fixes nothing.", "summary: A test<U+0007> that fixes nothing."),),
        "Take it away.",
        mechanical=True,
    ),
    Code(
        "P105",
        "A key stands twice",
        "One of the two values would be lost without a word.",
        (Change(KERNEL, "title: Kernel memory", "title: Kernel memory\ntitle: Memory of the kernel"),),
        "Keep one of the two.",
    ),
    Code(
        "P106",
        "A key that is not text",
        "Before a colon stands a plain word, never a list or a group of keys.",
        (Change(KERNEL, "title: Kernel memory", "? [title]\n: Kernel memory\ntitle: Kernel memory"),),
        "Write a plain word before the colon.",
    ),
    Code(
        "P107",
        "An anchor or an alias",
        "With & and * one place of a file changes what stands in another. A record says everything where it belongs.",
        (Change(KERNEL, "event: released, sources: [list]", "event: released, sources: &first [list]"),),
        "Write the value out. A text that begins with * or & goes in quotes.",
    ),
    Code(
        "P108",
        "A tag",
        "A tag tells YAML to read a value as a special type. Here every value is text until its key gives it a type.",
        (Change(KERNEL, "title: Kernel memory", "title: !!str Kernel memory"),),
        "Take the tag away.",
    ),
    Code(
        "P109",
        "Nested too deeply",
        "No record needs more than 20 levels. Brackets were probably opened and not closed.",
        (Change(KERNEL, "title: Kernel memory", "title: [[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]"),),
        "Write it flatter.",
    ),
    Code(
        "P110",
        "A second document",
        "A line of three hyphens begins a new document. A file holds one.",
        (Change(KERNEL, "title: Kernel memory", "---\ntitle: Kernel memory"),),
        "Keep one document a file.",
    ),
    Code(
        "P111",
        "Not UTF-8",
        "The file was saved in another encoding, so its letters cannot be trusted.",
        (Change("patches/2031/2031-05-05-new.yml", wrong="credit: Jos<0xE9>\n"),),
        "Save the file as UTF-8.",
    ),
    Code(
        "P112",
        "Too large",
        "A record file is at most 1 MiB.",
        (Change("patches/2031/2031-05-05-new.yml", wrong="# <1 MiB>\n"),),
        "Divide it, or take away what does not belong there.",
    ),
    Code(
        "P113",
        "The file is empty",
        "It holds nothing but space and comments.",
        (Change("patches/2031/2031-05-05-new.yml", wrong="# to be written\n"),),
        "Write the record, or delete the file.",
    ),
    Code(
        "P114",
        "No kind of record lies here",
        "What a file holds is known from where it lies and what it is called.",
        (Change("patches/2031-05-05-new.yml", wrong="id: 2031-05-05-new\n"),),
        "Move it: platforms.yml, sources.yml, programs.yml, components.yml, devices/FAMILY.yml, "
        "updates/PLATFORM/MAJOR.yml or patches/YEAR/ID.yml.",
    ),
    Code(
        "P115",
        "A file that cannot be formatted",
        "between fix found no way to write this file in the form of the others that keeps its meaning and comments. "
        "It left the file as it was.",
        (),
        "Write that place in a plainer way, as the other records do.",
    ),
)
