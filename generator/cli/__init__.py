"""The door for people at a terminal: the command `between`. It translates and decides nothing."""

import importlib

import click

COMMANDS = ("check", "fix", "new", "import", "diff", "changelog", "build", "serve", "lookup", "query", "schemas")
"""Each is `<name>_command` in the module of its name; the name of a module cannot be `import`."""


class _OnDemand(click.Group):
    """A command is imported when it is called: a look-up must not wait for the engines."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command = getattr(_module(cmd_name), f"{cmd_name}_command")
        assert isinstance(command, click.Command)  # noqa: S101 - every module of a command holds one
        return command


def _module(name: str) -> object:
    return importlib.import_module(f"generator.cli.{'importing' if name == 'import' else name}")


@click.group(cls=_OnDemand, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="between-updates", prog_name="between")
def main() -> None:
    """Turn patch records into a published security-notes site.

    Every command finds its project from any folder below its root, or by --root DIR.
    """
