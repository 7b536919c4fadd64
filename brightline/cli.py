"""`brightline`: one command line, which mounts what the core and each installed face registers.

A face registers its commands as an entry point in the group `brightline.commands`; nothing else
is discovered. Commands' modules import only Typer at the top, so that `--help` stays fast.
"""

from __future__ import annotations

import errno
import importlib
import resource
import sys
from collections.abc import Callable
from functools import cache
from importlib.metadata import entry_points
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from brightline import __version__
from brightline.errors import BrightlineError
from brightline.help_texts import let_flow, mount
from brightline.signals import STOPPED, stops_heard
from brightline.terminal import print_every_sign

COMMAND_GROUP = "brightline.commands"

_CORE = {
    "demo": "brightline.demo.commands",
    "study": "brightline.study_commands",
    "keys": "brightline.privacy.commands",
    "store": "brightline.store_commands",
    "ledger": "brightline.ledger_commands",
    "link": "brightline.linking.commands",
    "publish": "brightline.publish.commands",
}
_SINGLE = {
    "claim": "brightline.publish.claims:claim",
    "reported": "brightline.trends.reported_commands:reported",
    "displacement": "brightline.publish.displacing:displacement",
    "validate": "brightline.validation.commands:validate",
    "import": "brightline.importing.commands:import_command",
    "suppress": "brightline.custody.commands:suppress",
    "unseal": "brightline.custody.commands:unseal",
    "erase": "brightline.custody.erase_command:erase",
}
"""Commands without commands of their own."""

_HELP = """Research workbench for adult-classified advertisements.

Collects public metadata within a written study protocol, has trained annotators label a \
probability sample, and shows what can, and what cannot, be said about change over time.

Begin with `brightline demo`, or `brightline study new` for a study of your own.
"""


class _StoppedError(Exception):
    """An interrupt, past Typer, which would end the process without a word."""


class _Root(TyperGroup):
    def invoke(self, ctx: Any) -> Any:
        """Run the command that is asked for."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt as stop:
            raise _StoppedError from stop


@cache
def build_app() -> typer.Typer:
    """The command line with every command that is installed."""
    app = typer.Typer(
        help=_HELP,
        cls=_Root,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        add_completion=False,
    )
    app.callback()(_options)
    for name, module in _CORE.items():
        mount(app, importlib.import_module(module).app, name)
    for name, place in _SINGLE.items():
        path, function = place.split(":")
        found = importlib.import_module(path)
        parsed_by = getattr(found, "COMMAND_CLASSES", {}).get(name)
        app.command(name, cls=parsed_by)(getattr(found, function))
    for point in sorted(entry_points(group=COMMAND_GROUP), key=lambda found: found.name):
        mount(app, point.load(), point.name)
    let_flow(app)
    return app


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"brightline {__version__}")
        raise typer.Exit


def _options(
    debug: Annotated[
        bool, typer.Option("--debug", help="Show the traceback of an error; it may hold data.")
    ] = False,
    version: Annotated[  # eager: before a command is asked for
        bool,
        typer.Option(
            "--version", help="Print the version and end.", callback=_print_version, is_eager=True
        ),
    ] = False,
) -> None:
    """What stands before any command; `main` reads --debug, `_print_version` prints."""


def main() -> None:
    """Run the command line; an error that a user can mend is one sentence and a non-zero exit."""
    debug = "--debug" in sys.argv[1:]
    # A crash of a library would leave all memory in a file: raw texts, contacts and keys. Children
    # are bound too, and so are the collectors of crashes that systems run (they heed this limit).
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    print_every_sign()
    with stops_heard() as stopped:
        _run(stopped, debug=debug)


def _run(stopped: Callable[[], bool], *, debug: bool) -> None:
    try:
        build_app()()
    except (KeyboardInterrupt, _StoppedError):
        _fail(STOPPED, 130)  # as a shell reports an interrupt
    except BrightlineError as error:
        if debug:
            raise
        _fail(str(error), error.exit_code)
    except OSError as error:
        if debug:
            raise
        _fail(_disk_sentence(error), 1)
    except Exception as error:  # the last resort: a traceback could show what must not be shown
        if stopped():
            _fail(STOPPED, 130)
        if debug:
            raise
        _fail(
            f"Something unexpected happened ({type(error).__name__}); run the same command as "
            "`brightline --debug …` to see where, and report it.",
            70,
        )


_MENDS = {
    errno.ENOENT: "check the path: the folder it lies in must be there, and one to write in",
    errno.EISDIR: "this is a folder, so name a file in it",
    errno.EDQUOT: "free some of this user's space, then run the command again",
    errno.ENOTDIR: "a part of this path is a file, so name a folder's path",
}
"""What a system's refusal asks for, by its number."""
_OTHERWISE = "check the path and the disk, or choose another place"


def _disk_sentence(error: OSError) -> str:
    where = f" ({error.filename})" if error.filename else ""
    if error.errno == errno.ENOSPC:
        return f"The disk is full{where}; free some space, then run the command again."
    if error.errno == errno.EROFS:
        return f"This cannot be written{where}: {error.strerror}; choose a folder you may write to."
    if error.errno in {errno.EACCES, errno.EPERM}:
        return (
            f"This user may not read or write there{where}: {error.strerror}; run the command as "
            "the user whom it belongs to, or choose another folder."
        )
    reason = error.strerror or type(error).__name__
    return f"The system refused{where}: {reason}; {_MENDS.get(error.errno or 0, _OTHERWISE)}."


def _fail(sentence: str, code: int) -> None:
    typer.echo(f"brightline: {sentence}", err=True)
    raise SystemExit(code)
