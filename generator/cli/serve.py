"""`between serve`: the site on this machine, made anew when a record, page, template or style changes."""

import click

from generator.cli.common import OneLine, project_option
from generator.errors import BetweenError
from generator.project import Project
from generator.serve import serve


@click.command("serve")
@project_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="0 takes any free port.")
def serve_command(project: Project, host: str, port: int) -> None:
    """Serve the site and show each edit at once; the last good site stays while there are problems."""
    try:
        serve(project, host, port, click.echo)
    except BetweenError as error:
        raise OneLine(str(error)) from error
