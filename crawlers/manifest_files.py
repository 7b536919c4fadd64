"""Where manifests lie, and reading one: a sentence for its first mistake."""

from __future__ import annotations

import hashlib
import tomllib
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from brightline.datasets import datasets_folder
from brightline.errors import SiteError
from brightline.plain_mistakes import in_plain_words
from brightline.study_lines import no_toml
from crawlers.manifest import Manifest
from crawlers.rules import RULE_PLACES, Rule

_KINDS_OF_MISTAKE = {
    "missing": "the key is missing",
    "model_type": "a rule is a text ('h1') or a table ({ css = 'a', attr = 'href' })",
    "tuple_type": 'a list is wanted, as in ["en"]',
    "dict_type": "a table is wanted",
}
"""What pydantic says in words of its own, in ours."""


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
    """Read and validate one manifest file (see `load_manifest`), laid over its engine's preset."""
    data, table = _table(file)
    digest = hashlib.sha256(data)
    engine = table.get("engine")
    if engine:
        preset = _preset(file, str(engine))
        below, base = _table(preset)
        if base.get("engine"):
            raise SiteError(
                f"The manifest {file} names the engine '{engine}', which is itself laid over "
                "another; name that one."
            )
        table = _laid_over(base, table)
        digest.update(below)
    try:
        return Manifest.model_validate({**table, "name": file.stem, "sha256": digest.hexdigest()})
    except ValidationError as error:
        raise SiteError(_sentence(file, error)) from None


def _table(file: Path) -> tuple[bytes, dict[str, Any]]:
    try:
        data = file.read_bytes()
        return data, tomllib.loads(data.decode())
    except OSError as error:
        raise SiteError(
            f"The manifest {file} cannot be read: {error.strerror}; name a .toml file that is "
            f"there, or one of those that ship ({', '.join(manifest_files())})."
        ) from None
    except UnicodeDecodeError:
        raise SiteError(f"The manifest {file} is not UTF-8 text; save it as UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        raise SiteError(f"The manifest {no_toml(file, error, data.decode())}") from None


def _preset(file: Path, engine: str) -> Path:
    """The manifest of an engine, which never is the file itself (it may bear the same name)."""
    files = manifest_files()
    preset = files.get(engine)
    if preset is None or preset.resolve() == file.resolve():
        raise SiteError(
            f"The manifest {file} names the engine '{engine}', which is none "
            f"(there are: {', '.join(files)}); correct it there."
        )
    return preset


def _laid_over(base: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """The preset with what the manifest says itself; tables are merged, values replaced."""
    merged = dict(base)
    for key, value in own.items():
        below = merged.get(key)
        if isinstance(value, dict) and isinstance(below, dict) and not _is_rule(value):
            merged[key] = _laid_over(below, value)
        else:
            merged[key] = value
    return merged


def _is_rule(value: dict[str, Any]) -> bool:
    """Whether a table is one rule, which is replaced as a whole."""
    return bool(set(value) & RULE_PLACES)


def _sentence(file: Path, error: ValidationError) -> str:
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"])
    what = in_plain_words(first)
    if first["type"] == "extra_forbidden":
        what = f"there is no such key (there are: {', '.join(_keys_at(first['loc'][:-1]))})"
    what = _KINDS_OF_MISTAKE.get(first["type"], what)
    at = f" at '{where}'" if where else ""
    return f"The manifest {file} is wrong{at}: {what}; correct it there."


def _keys_at(place: tuple[int | str, ...]) -> list[str]:
    """The keys of the table that a mistake lies in; a number is a rule's place among several."""
    if place and (isinstance(place[-1], int) or place[-1] == "id"):
        return [name.rstrip("_") for name in Rule.model_fields]
    model: type[BaseModel] = Manifest
    for part in place:
        found = model.model_fields[str(part)].annotation
        inner = [kind for kind in (found, *get_args(found)) if _is_model(kind)]
        model = inner[0] if inner else Rule
    names = [name.rstrip("_") for name in model.model_fields]
    return [name for name in names if model is not Manifest or name not in {"name", "sha256"}]


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)
