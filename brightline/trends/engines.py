"""One SQL text, two engines: DuckDB on one machine, Spark past it (through sqlglot).

The text is written in DuckDB's words and only transpiled, never written twice; a test compares
the engines' values. Spark and sqlglot are the extra `spark`, imported when asked for.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

import pandas as pd

if TYPE_CHECKING:
    import duckdb


def run_duckdb(sql: str, tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Run `sql` over `tables`, which no other query sees; nothing touches a disk."""
    with _database(os.getpid()).cursor() as cursor:
        for name, frame in tables.items():
            cursor.register(name, frame)
        return cursor.execute(sql).df()


@cache
def _database(process: int) -> duckdb.DuckDBPyConnection:
    """A database in memory that stays open: to open one takes longer than most queries.

    Each process has its own, also after a fork, which copies none of the threads of another's.
    """
    import duckdb

    # Without this it would spill into a folder `.tmp` wherever the command happens to be run.
    return duckdb.connect(":memory:", config={"temp_directory": ""})


def spark_sql(sql: str) -> str:
    """The same statement in Spark's words."""
    import sqlglot

    (statement,) = sqlglot.transpile(sql, read="duckdb", write="spark")
    return str(statement)


def run_spark(sql: str, tables: Mapping[str, pd.DataFrame], session: Any) -> pd.DataFrame:
    """Run `sql` over `tables` in a Spark session that the caller opened and will stop."""
    import pyarrow as pa

    for name, frame in tables.items():
        table = pa.Table.from_pandas(frame, preserve_index=False)
        session.createDataFrame(table).createOrReplaceTempView(name)
    result: pd.DataFrame = session.sql(spark_sql(sql)).toArrow().to_pandas()
    return result
