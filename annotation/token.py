"""The study's token in the server's own database, put back where somebody changed it.

Whoever is logged in can reset the account's token, or turn tokens of its kind off, with a click on
the server's pages. Nothing of ours gets in any more then, and answers that were not pulled would
stay there. The server takes a token from its settings at its very first start only.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from annotation.credentials import Credentials
from brightline.errors import ServerError

_TURNED_ON = "UPDATE jwt_auth_jwtsettings SET legacy_api_tokens_enabled = 1"
_OURS = "user_id = (SELECT id FROM htx_user WHERE email = :email)"
_CHANGED = f"UPDATE authtoken_token SET key = :token WHERE {_OURS}"  # noqa: S608
_ADDED = """
    INSERT INTO authtoken_token (key, created, user_id)
    SELECT :token, CURRENT_TIMESTAMP, id FROM htx_user WHERE email = :email
"""


def restore_token(database: Path, credentials: Credentials) -> None:
    """Make the account's token the study's, in the database of a server that is stopped.

    Raises:
        ServerError: the database cannot be read or written.
    """
    given = {"token": credentials.token, "email": credentials.email}
    try:
        with closing(sqlite3.connect(database)) as connection, connection:
            connection.execute(_TURNED_ON)
            if not connection.execute(_CHANGED, given).rowcount:
                connection.execute(_ADDED, given)
    except sqlite3.Error as error:
        raise ServerError(
            f"Label Studio's database {database} cannot be used ({error}); put back a copy from "
            f"{database.parent} and run `brightline annotate up` again."
        ) from None
