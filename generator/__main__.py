"""`python -m generator` is the command `between`."""

from generator.cli import main

main(prog_name="between")
