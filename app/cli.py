"""The front door: `proofreach COMMAND`. Each command is a file in app/commands."""

from __future__ import annotations

import importlib
import io
import os
import pkgutil
import signal
import sys
import traceback
from pathlib import Path
from typing import NoReturn

import click

from app import commands
from core.errors import ProofreachError


class _Commands(click.Group):
    """Finds a command by its file's name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(m.name for m in pkgutil.iter_modules(commands.__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command = importlib.import_module(f"app.commands.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="proofreach")
def cli() -> None:
    """Outreach research in which every claim can be proved.

    Account list in; evidence collected, facts settled, mail written only from facts; drafts or refusals out.
    stdout carries results, stderr progress. Exit code 0: all there; 3: finished, with refusals or skipped rows
    listed; 2: bad usage or input.
    """


def main() -> None:
    """Run the command line; every failure is one line on stderr."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # half a surrogate pair is no UTF-8
    try:
        with cli.make_context("proofreach", sys.argv[1:]) as ctx:
            status = cli.invoke(ctx)
        sys.stdout.flush()
        sys.exit(status if isinstance(status, int) else 0)
    except click.exceptions.Exit as asked:
        sys.exit(asked.exit_code)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        sys.exit(2)
    except click.ClickException as error:
        usage = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "proofreach"
        _fail("usage", f"{error.format_message()} (see: {usage} --help)", 2)
    except ProofreachError as error:
        _fail(error.type, str(error), 2)
    except (KeyboardInterrupt, click.exceptions.Abort):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        if "app.children" in sys.modules:
            sys.modules["app.children"].end_all()
        _fail("interrupted", "stopped; run the same command again to go on", 130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)  # the reader of our output went away, as `head` does
    except OSError as error:
        _fail("system", f"{error.filename or ''}: {error.strerror or error}".removeprefix(": "), 2)
    except Exception as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        _fail("internal", f"{type(error).__name__}: {error} ({Path(where.filename).name}:{where.lineno})", 1)


def _fail(kind: str, message: str, status: int) -> NoReturn:
    print(f"error: {kind}: {' '.join(message.split())}", file=sys.stderr)  # noqa: T201
    sys.exit(status)
