"""The command line: one file a command under ``flows/commands``, loaded when it is called.

Only ``run`` and ``schedule`` may import Prefect; an answer must not pay for it.
"""

from __future__ import annotations

from importlib import import_module
from keyword import iskeyword

import click

from flows.command_line import data_option

COMMANDS = {
    "run": "Fetch, read, consolidate, build, audit, export: the main job.",
    "scan": "Find the rulings on foreign judgments in a copy of the national dump.",
    "ask": "Will a Chinese court enforce a judgment from JURISDICTION?",
    "claim": "Test the claim about China's major trading partners.",
    "why": "The words that a decision, or one field of it, rests on.",
    "diff": "Decisions added, changed and withdrawn from one release to another.",
    "release": "Write a release of the published data: CSV, Parquet, DuckDB, checksums, changes.",
    "site": "Write the site: static pages of the published data, in English and Chinese.",
    "query": "Run SQL on the published file, read-only.",
    "read": "Read local files: rulings and reports to facts, each with its evidence.",
    "evaluate": "Score the readers against what a person read in the same documents.",
    "import": "Take files saved from China Judgments Online and the People's Court Case Database.",
    "sources": "Every source: access, licence, budget, last success, last new decision, state.",
    "new-source": "Lay out the folder of a new source.",
    "status": "The last run, and the health of each source.",
    "schedule": "Serve the nightly flow on its schedule until stopped.",
}
"""Name and one line of help; ``new-source`` is the file ``new_source.py``, ``import`` is ``import_.py``."""


class Commands(click.Group):
    """A group that imports a command's file only when that command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order people meet them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        if cmd_name not in COMMANDS:
            return None
        word = cmd_name.replace("-", "_")
        module = import_module(f"flows.commands.{word}{'_' * iskeyword(word)}")
        command: click.Command = module.command
        command.name = cmd_name
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, without importing one."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@data_option
@click.version_option(package_name="comity")
def main() -> None:
    """Chinese court rulings on foreign judgments: will a Chinese court enforce it?"""


if __name__ == "__main__":
    main()
