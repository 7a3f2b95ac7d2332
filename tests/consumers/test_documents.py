"""What stands beside the tables is true: the data package, the data dictionary, the JSON Schemas."""

import json
import re
import shutil

import frictionless
from dataset import TABLES


def test_the_data_package_is_valid_and_so_are_its_tables(dataset, tmp_path):
    copied = shutil.copytree(dataset.folder, tmp_path / "copy", ignore=shutil.ignore_patterns("stages", "cache"))
    package = frictionless.Package(str(copied / "datapackage.json"))
    assert [resource.name for resource in package.resources] == TABLES
    report = package.validate()
    assert report.valid, report.flatten(["taskName", "rowNumber", "fieldName", "type", "message"])


def test_a_changed_table_is_not_valid(sample, tmp_path):
    copied = shutil.copytree(sample.folder, tmp_path / "copy")
    table = copied / "tables" / "mentions.csv"
    table.write_bytes(table.read_bytes().replace(b'"ent_', b'"xxx_'))
    report = frictionless.Package(str(copied / "datapackage.json")).validate()
    types = {type for [type] in report.flatten(["type"])}
    assert types == {"foreign-key", "hash-count"}


def test_the_code_of_the_data_dictionary_runs(dataset, monkeypatch):
    text = (dataset.folder / "DATA_DICTIONARY.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    assert len(blocks) == 4
    monkeypatch.chdir(dataset.folder)
    for block in blocks:
        names = {}
        exec(block, names)
        for table in {"quotes", "entities"} & names.keys():
            assert len(names[table]) == len(dataset.rows(table))


def test_every_column_is_in_the_data_dictionary(dataset):
    text = (dataset.folder / "DATA_DICTIONARY.md").read_text(encoding="utf-8")
    for table in TABLES:
        [section] = re.findall(rf"^## {table}$(.*?)(?=^## |\Z)", text, re.DOTALL | re.MULTILINE)
        columns = re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)
        assert columns == [field["name"] for field in dataset.fields(table)]


def test_json_schemas_name_the_same_columns(dataset):
    for table in TABLES:
        schema = json.loads((dataset.folder / "tables" / "json-schema" / f"{table}.json").read_text(encoding="utf-8"))
        assert list(schema["properties"]) == [field["name"] for field in dataset.fields(table)]


def test_no_output_names_a_folder_of_this_machine(dataset):
    told = [path for path in (dataset.folder / "tables").rglob("*") if path.is_file()]
    told += [dataset.folder / name for name in ("datapackage.json", "DATA_DICTIONARY.md", "dataset.duckdb")]
    for path in told:
        assert str(dataset.folder).encode() not in path.read_bytes(), path
