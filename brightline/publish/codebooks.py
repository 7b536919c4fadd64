"""The codebook that a release is read with: in the words that its labels were made with.

Where nothing is labelled yet it comes from the study's own file, or from a shipped one. Making and
checking codebooks is `annotation`'s work; here one is only passed on.
"""

from __future__ import annotations

import tomllib
from typing import Any

import sqlalchemy as sa

from brightline.datasets import codebook_file, codebook_folders
from brightline.errors import BrightlineError, PublishError
from brightline.schema import CodebookVersion
from brightline.store import Store, table_of
from brightline.study import Study


def codebook_of(study: Study, store: Store) -> dict[str, Any]:
    """The study's codebook as plain data, with the names that its TOML file has.

    Raises:
        PublishError: it is neither in the store nor in a file, or the file cannot be read.
    """
    table = table_of(CodebookVersion)
    query = sa.select(table.c.content).where(table.c.name == study.estimand.codebook)
    with store.begin() as connection:
        kept: dict[str, Any] | None = connection.execute(query).scalar()
    return kept if kept is not None else _from_file(study)


def _from_file(study: Study) -> dict[str, Any]:
    named = study.estimand.codebook
    try:
        path = codebook_file(named, codebook_folders(study.folder))
    except BrightlineError as error:
        raise PublishError(str(error)) from None
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:  # TOML's and Unicode's errors are of this kind
        raise PublishError(f"The codebook {path} cannot be read ({error}); mend it.") from None
    if f"{found.get('name')}@{found.get('version')}" != named or not found.get("indicator"):
        raise PublishError(
            f"{path} is not the codebook {named} or holds no indicator; check it with `brightline "
            "annotate codebook check`."
        )
    return found
