"""pandas and polars read every format, and read the same."""

import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.feather
import pyarrow.parquet
import pytest
from dataset import TABLES, rows_of

TYPES = {
    "integer": pa.int32(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
}


@pytest.mark.parametrize("table", TABLES)
def test_pandas_reads_csv_arrow_and_parquet_to_equal_frames(dataset, table):
    csv, feather, parquet = dataset.csv(table), dataset.feather(table), dataset.parquet(table)
    names = [field["name"] for field in dataset.fields(table)]
    assert list(csv.columns) == list(feather.columns) == list(parquet.columns) == names
    assert rows_of(csv) == rows_of(feather) == rows_of(parquet) == dataset.rows(table)
    # Parquet keeps the categories that occur only, and CSV knows none: types are compared as far as they can agree.
    pd.testing.assert_frame_equal(feather, parquet, check_categorical=False, check_dtype=False)


@pytest.mark.parametrize("table", TABLES)
def test_polars_reads_arrow_and_parquet_as_pandas_does(dataset, table):
    expected = dataset.rows(table)
    assert pl.read_ipc(dataset.path(table, "arrow")).to_dicts() == expected
    assert pl.scan_ipc(dataset.path(table, "arrow")).collect().to_dicts() == expected
    assert pl.read_parquet(dataset.path(table, "parquet")).to_dicts() == expected


@pytest.mark.parametrize("table", TABLES)
def test_arrow_and_parquet_have_the_types_and_nulls_of_the_schema(dataset, table):
    arrow = pa.feather.read_table(dataset.path(table, "arrow"))
    parquet = pa.parquet.read_table(dataset.path(table, "parquet"))
    arrow.validate(full=True)
    parquet.validate(full=True)
    assert [each.name for each in arrow.schema] == [each.name for each in parquet.schema]
    assert [each.metadata for each in arrow.schema] == [each.metadata for each in parquet.schema]
    # DuckDB, which writes Parquet, lets each column be null, and has a name of its own for the items of a list.
    types = [str(each.type).replace(" not null", "").replace("item: ", "element: ") for each in arrow.schema]
    assert types == [str(each.type) for each in parquet.schema]
    for field in dataset.fields(table):
        column = arrow.schema.field(field["name"])
        assert column.nullable is not field["constraints"]["required"], column
        if "enum" in field["constraints"]:
            assert pa.types.is_dictionary(column.type), column
            for chunk in arrow.column(field["name"]).chunks:
                assert chunk.dictionary.to_pylist() == field["constraints"]["enum"]
        elif field["type"] == "array":
            assert pa.types.is_list(column.type), column
        else:
            assert column.type == TYPES.get(field["type"], pa.string()), column


def test_a_table_without_rows_is_a_table(empty):
    for table in TABLES:
        for frame in (empty.csv(table), empty.feather(table), empty.parquet(table)):
            assert frame.shape == (0, len(empty.fields(table)))
