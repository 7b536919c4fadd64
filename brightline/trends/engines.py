"""One SQL text, two engines: DuckDB on one machine, Spark past it (through sqlglot).

The text is written in DuckDB's words and only transpiled, never written twice; a test compares
the engines' values. Spark and sqlglot are the extra `spark`, imported when asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd


def run_duckdb(sql: str, tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Run `sql` over `tables` in a DuckDB of its own; nothing touches a disk."""
    import duckdb

    with duckdb.connect(":memory:") as connection:
        for name, frame in tables.items():
            connection.register(name, frame)
        return connection.execute(sql).df()


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
