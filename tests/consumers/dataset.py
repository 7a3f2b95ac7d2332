"""A dataset on disk, and plain Python rows of whatever a library read from it."""

import json

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet

TABLES = [
    "pages",
    "articles",
    "paragraphs",
    "sentences",
    "quotes",
    "mentions",
    "entities",
    "attributes",
    "quote_clusters",
    "reuse_clusters",
    "dropped",
    "failures",
]

# Every text that must be its slice of the page: table, text, start, end.
SLICES = [
    ("paragraphs", "text", "start", "end"),
    ("sentences", "text", "start", "end"),
    ("quotes", "text", "start", "end"),
    ("quotes", "speaker_text", "speaker_start", "speaker_end"),
    ("quotes", "cue_text", "cue_start", "cue_end"),
    ("quotes", "addressee_text", "addressee_start", "addressee_end"),
    ("mentions", "text", "start", "end"),
    ("attributes", "text", "start", "end"),
    ("dropped", "text", "start", "end"),
]

TYPES = {
    "string": pa.string(),
    "integer": pa.int32(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "array": pa.string(),
}


class Dataset:
    def __init__(self, folder):
        self.folder = folder
        self.package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
        self.schemas = {each["name"]: each["schema"] for each in self.package["resources"]}

    def path(self, table, ending):
        return self.folder / "tables" / f"{table}.{ending}"

    def fields(self, table):
        return self.schemas[table]["fields"]

    def feather(self, table):
        return pd.read_feather(self.path(table, "arrow"))

    def parquet(self, table):
        return pd.read_parquet(self.path(table, "parquet"))

    def rows(self, table):
        """The rows as plain Python values, lists and integers included."""
        return pa.parquet.read_table(self.path(table, "parquet")).to_pylist()

    def csv(self, table):
        """A pandas frame of the CSV, with null and "" kept apart and lists unpacked."""
        fields = self.fields(table)
        read = pa.csv.read_csv(
            self.path(table, "csv"),
            read_options=pa.csv.ReadOptions(block_size=1 << 30),
            parse_options=pa.csv.ParseOptions(newlines_in_values=True),
            convert_options=pa.csv.ConvertOptions(
                column_types={field["name"]: TYPES[field["type"]] for field in fields},
                null_values=[""],
                strings_can_be_null=True,
                quoted_strings_can_be_null=False,
            ),
        )
        frame = read.to_pandas()
        for field in fields:
            if field["type"] == "array":
                frame[field["name"]] = frame[field["name"]].map(json.loads)
        return frame


def rows_of(frame):
    """A pandas frame's rows as dicts of plain values: None for missing, lists for lists, numbers as numbers."""
    columns = {name: [plain(value) for value in frame[name]] for name in frame.columns}
    return [dict(zip(columns, values)) for values in zip(*columns.values())]


def plain(value):
    if isinstance(value, (list, np.ndarray)):
        return [plain(item) for item in value]
    if pd.isna(value):
        return None
    return value.item() if isinstance(value, np.generic) else value
