"""`brightline site`: which manifests there are, and whether they read their fixtures."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="Site manifests: what a page of a site holds where.", no_args_is_help=True)

JsonOption = Annotated[bool, typer.Option("--json", help="For scripts.")]


@app.command("list")
def list_manifests(as_json: JsonOption = False) -> None:
    """List the manifests that a study can name.

    Example: brightline site list
    """
    from crawlers.manifest_files import manifest_files, read_manifest

    found = [read_manifest(file) for file in manifest_files().values()]
    if as_json:
        rows = [{"name": m.name, "title": m.title, "sha256": m.sha256} for m in found]
        typer.echo(json.dumps(rows, indent=2))
        return
    for manifest in found:
        typer.echo(f"{manifest.name}: {manifest.title}. {manifest.purpose}")


@app.command()
def check(
    manifest: Annotated[
        str | None, typer.Argument(help="A manifest's name or file; all of them when none.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Run the page objects on the manifests' fixtures and show what they read.

    Example: brightline site check django-classified
    """
    from brightline.errors import SiteError
    from crawlers.fixtures import check_fixtures
    from crawlers.manifest_files import load_manifest, manifest_files

    names = [manifest] if manifest else list(manifest_files())
    checked = [
        (name, value)
        for name in names
        for value in check_fixtures(load_manifest(name), _folder_of(name))
    ]
    if as_json:
        rows = [
            {"manifest": name, "page": v.page, "field": v.field, "found": v.found, "ok": v.agrees}
            for name, v in checked
        ]
        typer.echo(json.dumps(rows, indent=2))
    else:
        from crawlers.fixtures import show_checked

        show_checked(checked)
    wrong = [f"{name}/{value.page}: {value.field}" for name, value in checked if not value.agrees]
    if wrong:
        raise SiteError(
            f"{len(wrong)} values are not read as expected, first {wrong[0]}; "
            "correct the manifest or the fixture."
        )


def _folder_of(name: str) -> Path | None:
    """The folder of a manifest that is named by its file; None for one that ships."""
    return Path(name).absolute().parent if name.endswith(".toml") else None
