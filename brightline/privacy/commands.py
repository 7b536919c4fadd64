"""`brightline keys`: create a study's keys and look whether they are safe.

What lives here: the parsing and the printing. The keys themselves live in `keys`.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from brightline.study import Study

app = typer.Typer(
    help="The study's keys: what turns contacts into pseudonyms, and what opens sealed URLs.",
    no_args_is_help=True,
)
StudyOption = Annotated[Path, typer.Option("--study", help="The study protocol, a TOML file.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON, for scripts.")]


@app.command()
def create(study: StudyOption = Path("study.toml")) -> None:
    """Create the study's keys, once, outside the study folder and any repository.

    Three files of mode 0600: the pseudonym key, the custodian's public key, and the custodian's
    private key. Move the private key (custodian.key) to the custodian and delete it here:
    collecting does not need it. Without the pseudonym key no new advert can be linked to old ones.

    Example: brightline keys create --study study.toml
    """
    from brightline.privacy.keys import CUSTODIAN_PRIVATE, create_keys

    directory = _directory(study)
    keyring = create_keys(directory)
    typer.echo(f"Created key {keyring.key_id} in {directory}")
    typer.echo(
        f"Give {directory / CUSTODIAN_PRIVATE} to the custodian, then delete it from this machine."
    )


@app.command()
def status(study: StudyOption = Path("study.toml"), as_json: JsonOption = False) -> None:
    """Say where the keys lie, under which id, and whether the private key is on this machine.

    Fails when a key is missing, damaged, open to other users, or where it must not be.

    Example: brightline keys status --study study.toml --json
    """
    from brightline.privacy.keys import CUSTODIAN_PRIVATE, load_keyring

    directory = _directory(study)
    keyring = load_keyring(directory)
    private = (directory / CUSTODIAN_PRIVATE).exists()
    if as_json:
        state = {
            "directory": str(directory),
            "key_id": keyring.key_id,
            "custodian_private_key_here": private,
        }
        typer.echo(json.dumps(state))
        return
    typer.echo(f"Key {keyring.key_id} in {directory}, readable by its owner only.")
    where = "is on this machine: give it to the custodian" if private else "is not on this machine"
    typer.echo(f"The custodian's private key {where}.")


def _directory(study_file: Path) -> Path:
    """Where this study's keys belong; CustodyError if that is a place keys must not be."""
    from brightline.privacy.keys import keys_directory, refuse_key_inside
    from brightline.study import load_study

    study: Study = load_study(study_file)
    directory = keys_directory(study.id)
    refuse_key_inside(directory, study_file.parent)
    return directory
