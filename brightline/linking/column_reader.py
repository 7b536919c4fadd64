"""A process of its own that reads long columns: a query in, Arrow record batches out.

The drivers of Arrow's database connectivity (ADBC) hand over millions of rows as columns in
seconds. That of SQLite brings a SQLite of its own, and two of them in one process let go of each
other's locks on the file (sqlite.org/howtocorrupt.html, 2.2.1): hence the process, which opens
nothing else.
"""

from __future__ import annotations

import json
import sys
from typing import Any

_ROWS_AT_ONCE = 65_536  # of SQLite; PostgreSQL's driver sizes its batches by itself


def main() -> None:
    """Read {url, statement} as JSON from standard input; write an Arrow stream to its output."""
    # Not the driver's DB-API: it loads all of pandas, which takes longer than a million rows.
    import adbc_driver_manager as adbc
    import pyarrow as pa

    asked = json.load(sys.stdin)
    sqlite = asked["url"].startswith("file:")
    try:
        with (
            _database(asked["url"], sqlite=sqlite) as database,
            adbc.AdbcConnection(database) as connection,
            adbc.AdbcStatement(connection) as statement,
        ):
            if sqlite:
                statement.set_options(**{"adbc.sqlite.query.batch_rows": str(_ROWS_AT_ONCE)})
            statement.set_sql_query(asked["statement"])
            _write(pa.RecordBatchReader.from_stream(statement.execute_query()[0]))
    except adbc.Error as error:
        sys.exit(f"The store's columns cannot be read: {error}.")


def _write(found: Any) -> None:
    import pyarrow as pa

    narrow = pa.schema([(field.name, _narrow(field.type)) for field in found.schema])
    output: Any = sys.stdout.buffer
    with pa.output_stream(output) as out, pa.ipc.new_stream(out, narrow) as stream:
        for batch in found:
            stream.write_batch(batch.cast(narrow))


def _database(url: str, *, sqlite: bool) -> Any:
    if sqlite:
        import adbc_driver_sqlite

        return adbc_driver_sqlite.connect(url)
    import adbc_driver_postgresql

    return adbc_driver_postgresql.connect(url)


def _narrow(kind: Any) -> Any:
    """Half the memory for numbers; SQLite knows integers of 64 bits alone, and no truth values."""
    import pyarrow as pa

    return pa.int32() if pa.types.is_integer(kind) or pa.types.is_boolean(kind) else kind


if __name__ == "__main__":
    main()
