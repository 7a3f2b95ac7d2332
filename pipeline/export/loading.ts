/** A part of the data dictionary. The consumer tests run its code in the folder of a run, block by block. */
export const LOADING = `## Loading

Parquet and Arrow files carry their types; CSV has none, and readers guess differently: pandas takes the text "NA" for
null, DuckDB takes "" for null, both guess at quotation marks in the text. The calls below read every value as it was written.

pandas, from Parquet, Arrow, or CSV (by pyarrow: \`pandas.read_csv\` cannot tell null from ""):

\`\`\`python
import json

import pandas as pd
import pyarrow as pa
import pyarrow.csv

quotes = pd.read_parquet("tables/quotes.parquet")
quotes = pd.read_feather("tables/quotes.arrow")

TYPES = {"string": pa.string(), "integer": pa.int32(), "number": pa.float64(), "boolean": pa.bool_(), "array": pa.string()}


def read_table(name):
    package = json.load(open("datapackage.json", encoding="utf-8"))
    resource = next(each for each in package["resources"] if each["name"] == name)
    fields = resource["schema"]["fields"]
    table = pa.csv.read_csv(
        resource["path"],
        read_options=pa.csv.ReadOptions(block_size=1 << 30),
        parse_options=pa.csv.ParseOptions(newlines_in_values=True),
        convert_options=pa.csv.ConvertOptions(
            column_types={field["name"]: TYPES[field["type"]] for field in fields},
            null_values=[""],
            strings_can_be_null=True,
            quoted_strings_can_be_null=False,
        ),
    )
    frame = table.to_pandas()
    for field in fields:
        if field["type"] == "array":
            frame[field["name"]] = frame[field["name"]].map(json.loads)
    return frame


quotes = read_table("quotes")
\`\`\`

pandas alone, every column a text, where null and "" may be one and the same:

\`\`\`python
import pandas as pd

entities = pd.read_csv("tables/entities.csv", dtype="str", keep_default_na=False, na_values=[""], encoding="utf-8")
\`\`\`

polars:

\`\`\`python
import polars as pl

quotes = pl.read_parquet("tables/quotes.parquet")
quotes = pl.read_ipc("tables/quotes.arrow")
quotes = pl.read_csv("tables/quotes.csv", infer_schema=False)  # every column a text, null and "" kept apart
\`\`\`

DuckDB, from its own file, from Parquet with or without the views, or from CSV:

\`\`\`python
import duckdb

connection = duckdb.connect("dataset.duckdb", read_only=True)
assert connection.sql("SELECT * FROM proof").fetchall() == []
said = connection.sql("SELECT speaker_name, text FROM quotes WHERE type = 'direct' ORDER BY article_id, seq").df()

views = duckdb.connect()
views.execute(open("dataset.sql", encoding="utf-8").read())
assert views.sql("SELECT * FROM proof").fetchall() == []

quotes = duckdb.sql("SELECT * FROM 'tables/quotes.parquet'").df()
quotes = duckdb.sql("""
    SELECT * FROM read_csv('tables/quotes.csv', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"',
                           nullstr = '', allow_quoted_nulls = false, max_line_size = 100000000)
""").df()
\`\`\`
`;
