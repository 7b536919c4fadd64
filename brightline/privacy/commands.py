"""`brightline keys`: make a study's keys, keep them safe, rotate them, end them.

What lives here: the parsing and the printing. The keys themselves live in `keys`, and what is
done to them in `brightline/custody`. Passphrases are typed at a prompt and nowhere else: an
argument stands in the shell's history, a variable in the environment of every child.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from brightline.custody_view import CustodyView

app = typer.Typer(
    help="The study's keys: what turns contacts into pseudonyms, and what opens sealed URLs.",
    no_args_is_help=True,
)
StudyOption = Annotated[Path, typer.Option("--study", help="The study protocol, a TOML file.")]
_FOR_THE_CUSTODIAN = "Give {} to the custodian, then delete it from this machine."
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON, for scripts.")]


@app.command()
def create(study: StudyOption = Path("study.toml")) -> None:
    """Create the study's keys, once, outside the study folder and any repository.

    Three files of mode 0600: the pseudonym key, the custodian's public key, and the custodian's
    private key. Move the private key (custodian.key) to the custodian and delete it here:
    collecting does not need it. Without the pseudonym key no new advert can be linked to old ones.
    Refused where the store is under other keys already.

    Example: brightline keys create --study study.toml
    """
    from brightline.custody.key_state import refuse_other_keys
    from brightline.privacy.key_files import missing_keys, refuse_to_overwrite
    from brightline.privacy.keys import CUSTODIAN_PRIVATE, create_keys
    from brightline.study import load_study

    found = load_study(study)
    _with_keys_apart(found)
    directory = found.keys_directory
    if missing_keys(directory):  # first: keys of the store are missed, whatever else lies there
        refuse_other_keys(found)
    refuse_to_overwrite(directory)
    keyring = create_keys(directory)
    typer.echo(f"Created key {keyring.key_id} in {directory}")
    typer.echo(_FOR_THE_CUSTODIAN.format(directory / CUSTODIAN_PRIVATE))


@app.command()
def status(study: StudyOption = Path("study.toml"), as_json: JsonOption = False) -> None:
    """Say where the keys lie, under which id, and whether the private key is on this machine.

    Fails when a key is missing, damaged, open to other users, where it must not be, another
    study's or in its folder too, not the one that the store is under, or when a rotation is
    unfinished; says what to do.

    Example: brightline keys status --study study.toml --json
    """
    from dataclasses import asdict

    from brightline.counted import counted
    from brightline.custody.key_state import state_of
    from brightline.errors import CustodyError

    state = state_of(_custody_with_keys(study))
    if as_json:
        typer.echo(json.dumps({**asdict(state), "directory": str(state.directory)}))
    else:
        times = f", rotated {counted(state.rotations, 'time')}" if state.rotations else ""
        typer.echo(f"Key {state.key_id} in {state.directory}, readable by its owner only{times}.")
        here = state.custodian_private_key_here
        typer.echo(
            f"It is bound to the study '{state.bound_to}'."
            if state.bound_to
            else "It names no study yet: the next command that uses it binds it to this one."
        )
        where = "is on this machine: give it to the custodian" if here else "is not on this machine"
        typer.echo(f"The custodian's private key {where}.")
    if state.trouble:
        raise CustodyError(state.trouble)


@app.command()
def backup(
    file: Annotated[Path, typer.Argument(help="A new file, on another disk.")],
    study: StudyOption = Path("study.toml"),
) -> None:
    """Write the keys into one encrypted file, under a passphrase that is typed twice.

    The file is read again and opened before it counts as made. It may not lie with the study, the
    store, the keys or in a repository. Whoever has file and passphrase has the keys; without the
    passphrase nobody can ever open it.

    Example: brightline keys backup /media/safe/harbour-2026.keys
    """
    from brightline.custody.backup import back_up_keys, refuse_near, refuse_taken
    from brightline.custody.key_acts import note_done
    from brightline.custody.typed import typed_passphrase

    found = _custody_with_keys(study)
    refuse_near(found, file)
    refuse_taken(file)
    passphrase = typed_passphrase(twice=True)
    names = back_up_keys(found, file, passphrase)
    done = f"Backed up {', '.join(names)} to {file}, and opened it again to be sure"
    note_done(found, "keys backed up", {"files": len(names)}, done)
    typer.echo(f"{done}.")


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(help="The file that `keys backup` wrote.")],
    study: StudyOption = Path("study.toml"),
) -> None:
    """Put back the keys of a backup, all or those that are missing; never overwrites.

    A key that is there must be the backup's; otherwise nothing is restored.

    A backup from before a rotation does not hold the key that the store is under now: it is
    restored, and the command fails with what `keys status` says.

    Example: brightline keys restore /media/safe/harbour-2026.keys
    """
    from brightline.custody.backup import restore_keys
    from brightline.custody.key_acts import note_done
    from brightline.custody.key_state import state_of
    from brightline.custody.typed import typed_passphrase
    from brightline.errors import CustodyError
    from brightline.privacy.key_files import CUSTODIAN_PRIVATE, refuse_none_missing

    found = _custody_of(study)
    refuse_none_missing(found.keys_directory)
    passphrase = typed_passphrase(twice=False)
    key_id, names = restore_keys(found, file, passphrase)
    done = f"Restored key {key_id} to {found.keys_directory} ({', '.join(names)})"
    note_done(found, "keys restored", {"key": key_id}, done)
    typer.echo(f"{done}.")
    if CUSTODIAN_PRIVATE in names:
        typer.echo(_FOR_THE_CUSTODIAN.format(found.keys_directory / CUSTODIAN_PRIVATE))
    if trouble := state_of(found).trouble:
        raise CustodyError(trouble)


@app.command()
def rotate(study: StudyOption = Path("study.toml")) -> None:
    """Renew every pseudonym under a second key; both keys are needed from then on.

    Makes it impossible to test numbers against the store with the old key alone, and to collect
    with the old key file. Back up the keys afterwards: older backups lack the new key. Copies of
    the store that were made before stay under the old key. Refused while a crawl's run is open;
    when it is interrupted, run it again.

    Example: brightline keys rotate --study study.toml
    """
    from brightline.custody.key_state import refuse_missing_keys
    from brightline.custody.rotation import rotate as renew
    from brightline.progress import progress_bar
    from brightline.store import Store
    from brightline.study import load_for_custody

    found = load_for_custody(study)  # whole: the study's record is brought up to date with it
    _with_keys_apart(found)
    refuse_missing_keys(found)
    with Store.for_study(found, any_copy=True) as store, progress_bar("Renewing") as advance:
        key_id = renew(found, store, advance=advance)
    typer.echo(f"The store is under key {key_id}. Back the keys up now: older backups lack it.")


@app.command()
def destroy(study: StudyOption = Path("study.toml")) -> None:
    """Destroy the study's keys for good, after its id has been typed at a prompt.

    Makes it impossible to compute any pseudonym again, so to recognise an advert or a contact, to
    collect further, or to honour an opt-out; and, unless the custodian's private key is kept
    elsewhere, to open any sealed URL. Backups are to be destroyed too. On flash disks and file
    systems that copy on write, overwriting is no proof: only an encrypted disk is.

    Example: brightline keys destroy --study study.toml
    """
    from brightline.custody.destruction import destroy_keys
    from brightline.errors import CustodyError
    from brightline.prompting import answered

    found = _custody_of(study)
    unanswered = CustodyError(
        f"Nothing was typed, so the keys of '{found.title}' are as they were; run this command at "
        f"a terminal and type the study's id there, {found.id}."
    )
    question = f"To destroy the keys of '{found.title}', type the study's id"
    typed = answered(question, unanswered, err=True)
    names = destroy_keys(found, typed)
    typer.echo(f"Overwritten and removed: {', '.join(names)}. Destroy the backups too.")


def _with_keys_apart(study: CustodyView) -> None:
    """CustodyError if the keys' place is one where keys must not be."""
    from brightline.privacy.keys import refuse_key_inside

    refuse_key_inside(study.keys_directory, study)


def _custody_of(study_file: Path) -> CustodyView:
    """What keys need of the protocol: they outlast its last day, and wait for no mend of it."""
    from brightline.study_mistaken import load_custody
    from brightline.terminal import say_beside

    study = load_custody(study_file, say_beside)
    _with_keys_apart(study)
    return study


def _custody_with_keys(study_file: Path) -> CustodyView:
    """As `_custody_of`; CustodyError if the store's keys are not here at all."""
    from brightline.custody.key_state import refuse_missing_keys

    study = _custody_of(study_file)
    refuse_missing_keys(study)
    return study
