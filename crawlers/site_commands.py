"""`brightline site`: which manifests there are, and whether they read their fixtures."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from brightline.counted import counted

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
    accepted: Annotated[
        bool,
        typer.Option(
            "--accept", help="Write what is read now as expected, of a manifest of your own."
        ),
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Run the page objects on the manifests' fixtures and show what they read.

    Example: brightline site check django-classified
    """
    from brightline.errors import SiteError
    from crawlers.fixtures import check_fixtures
    from crawlers.manifest_files import load_manifest, manifest_files

    if accepted:
        _accept(manifest)
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
            f"{counted(len(wrong), 'value is', 'values are')} not read as expected, first "
            f"{wrong[0]}; correct the manifest "
            "or the fixture (where the new values are right: `--accept`)."
        )


@app.command()
def new(
    urls: Annotated[
        list[str] | None,
        typer.Argument(metavar="[URL] [URL_OF_A_LIST]", help="An advert, a list, or both."),
    ] = None,
    site: Annotated[str | None, typer.Option("--site", help="The site's key in the study.")] = None,
    study: Annotated[Path, typer.Option("--study", help="The study protocol.")] = Path(
        "study.toml"
    ),
    name: Annotated[str | None, typer.Option("--name", help="Of the manifest; the key.")] = None,
    into: Annotated[
        Path | None, typer.Option("--into", help="Folder to write to; the study's.")
    ] = None,
    from_file: Annotated[
        list[Path] | None,
        typer.Option("--from-file", help="A saved page instead of a request; may be repeated."),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Draft a manifest, fixture and test from the structure of one page (or a list and an advert).

    Nothing of the page but its structure is kept: texts, addresses and values are invented.

    Example: brightline site new https://example.org/ad/12345 https://example.org/ads --site harbour
    """
    from brightline.errors import SiteError
    from brightline.study import load_study
    from crawlers.drafting.command import draft_from_files, draft_from_site, next_steps

    called = name or site
    if called is None or (not urls and not from_file) or len(urls or ()) > 2:
        raise SiteError(
            "Give one page, or an advert and a list, and the site's key in the study with --site "
            "(for a saved page: --from-file FILE --name NAME)."
        )
    if from_file:
        done = draft_from_files(from_file, urls or [], called, into or Path.cwd())
    elif site is None:
        raise SiteError("Name the site of the study with --site: its scope says what may be asked.")
    else:
        done = draft_from_site(load_study(study), site, urls or [], called, into)
    if as_json:
        typer.echo(json.dumps(done.report(), indent=2, ensure_ascii=False))
        return
    from crawlers.fixtures import show_checked

    show_checked([(called, value) for value in done.checked])
    for line in next_steps(done, site):
        typer.echo(line)


def _accept(manifest: str | None) -> None:
    """Make what is read now the expected values of a manifest that is named by its file."""
    from brightline.errors import SiteError
    from crawlers.fixtures import accept
    from crawlers.manifest_files import load_manifest

    folder = _folder_of(manifest) if manifest else None
    if manifest is None or folder is None:
        raise SiteError("--accept is for a manifest of your own; name its .toml file.")
    accept(load_manifest(manifest), folder)


def _folder_of(name: str) -> Path | None:
    """The folder of a manifest that is named by its file; None for one that ships."""
    return Path(name).absolute().parent if name.endswith(".toml") else None
