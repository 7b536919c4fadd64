"""Where manifests lie, and reading one: a sentence for its first mistake."""

from __future__ import annotations

import hashlib
import tomllib
from importlib.metadata import entry_points
from pathlib import Path

from pydantic import ValidationError

from brightline.datasets import datasets_folder
from brightline.errors import SiteError
from crawlers.manifest import Manifest


def manifest_folders() -> list[Path]:
    """Folders of manifests: those that ship, then those that installed plug-ins name."""
    folders = [datasets_folder() / "sites"]
    for point in entry_points(group="brightline.sites"):
        named = point.load()
        folders.append(Path(named() if callable(named) else named))
    return folders


def manifest_files() -> dict[str, Path]:
    """{name: file} of every manifest that can be named in a study."""
    files: dict[str, Path] = {}
    for folder in manifest_folders():
        for file in sorted(folder.glob("*.toml")):
            files.setdefault(file.stem, file)
    return files


def load_manifest(name: str, *, beside: Path | None = None) -> Manifest:
    """Read the manifest called `name`, or at the path `name` (relative to the folder `beside`).

    Raises:
        SiteError: it is not there, or a sentence for its first mistake.
    """
    if name.endswith(".toml"):
        return read_manifest((beside or Path.cwd()) / name)
    files = manifest_files()
    if name not in files:
        raise SiteError(
            f"There is no site manifest '{name}' (there are: {', '.join(files)}); "
            "name one of these, or the path of a .toml file."
        )
    return read_manifest(files[name])


def read_manifest(file: Path) -> Manifest:
    """Read and validate one manifest file (see `load_manifest`)."""
    try:
        data = file.read_bytes()
        table = tomllib.loads(data.decode())
    except OSError as error:
        raise SiteError(f"The manifest {file} cannot be read: {error.strerror}.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SiteError(f"The manifest {file} is not valid TOML ({error}).") from None
    try:
        return Manifest.model_validate(
            {**table, "name": file.stem, "sha256": hashlib.sha256(data).hexdigest()}
        )
    except ValidationError as error:
        raise SiteError(_sentence(file, error)) from None


def _sentence(file: Path, error: ValidationError) -> str:
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"])
    what = str(first["msg"]).removeprefix("Value error, ")
    return f"The manifest {file} is wrong at '{where}': {what}; correct it there."
