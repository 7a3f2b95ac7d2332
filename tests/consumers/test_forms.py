"""Each form of `export-as`, read by the tool it is for or by the library that knows the form."""

import csv
import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


@pytest.fixture(scope="module")
def form(folders, tmp_path_factory):
    made = {}

    def folder_of(name, dataset="run"):
        if (name, dataset) not in made:
            folder = tmp_path_factory.mktemp(name)
            command = ["node", "--import", "tsx", "pipeline/cli.ts", "export-as", name]
            subprocess.run([*command, folders[dataset], "--out", folder], cwd=REPOSITORY, check=True)
            made[name, dataset] = folder
        return made[name, dataset]

    return folder_of


def rows(dataset, table):
    return dataset.feather(table).to_dict("records")


def test_hugging_face_reads_every_configuration(form, run, tmp_path):
    os.environ["HF_HUB_OFFLINE"] = "1"
    datasets = pytest.importorskip("datasets", reason="the package datasets is not installed")
    folder = str(form("huggingface"))
    assert "quotes" in datasets.get_dataset_config_names(folder)
    quotes = datasets.load_dataset(folder, "quotes", split="train", cache_dir=str(tmp_path))
    assert list(quotes["quote_id"]) == [row["quote_id"] for row in rows(run, "quotes")]


def test_croissant_is_valid_and_its_records_are_the_rows(form, run):
    mlcroissant = pytest.importorskip("mlcroissant", reason="the package mlcroissant is not installed")
    file = form("croissant") / "croissant.json"
    dataset = mlcroissant.Dataset(str(file))
    records = list(dataset.records("entities"))
    names = {record["entities/name"].decode() for record in records}
    assert names == {row["name"] for row in rows(run, "entities")}


@pytest.mark.parametrize(("name", "file", "text"), [("quanteda", "quanteda.csv", "text"), ("amcat", "amcat.csv", "text"), ("4cat", "4cat.csv", "body")])
def test_csv_forms_hold_a_row_and_a_text_an_article(form, run, name, file, text):
    with open(form(name) / file, encoding="utf-8", newline="") as lines:
        found = list(csv.DictReader(lines))
    articles = rows(run, "articles")
    assert len(found) == len(articles)
    key = {"quanteda": "doc_id", "amcat": "external_id", "4cat": "id"}[name]
    assert {row[key] for row in found} == {row["article_id"] for row in articles}
    assert all(len(row[text]) > 100 for row in found)


# With readtext where it is installed, as quanteda's users read it; else with R's own reader, which must see the same.
READ_IN_R = """
file <- commandArgs(TRUE)[1]
texts <- if (requireNamespace("readtext", quietly = TRUE)) {
  readtext::readtext(file, text_field = "text", docid_field = "doc_id", encoding = "UTF-8")
} else read.csv(file, encoding = "UTF-8", colClasses = "character")
texts <- texts[order(texts$doc_id, method = "radix"), ]
writeLines(paste(texts$doc_id, nchar(texts$text, "chars"), texts$headline), useBytes = TRUE)
"""


def test_r_reads_a_document_a_row(form, run):
    if shutil.which("Rscript") is None:
        pytest.skip("R is not installed (Debian: r-base-core)")
    file = form("quanteda") / "quanteda.csv"
    made = subprocess.run(["Rscript", "-e", READ_IN_R, file], capture_output=True, check=True, encoding="utf-8")
    with open(file, encoding="utf-8", newline="") as lines:
        found = sorted(csv.DictReader(lines), key=lambda row: row["doc_id"])
    assert made.stdout.splitlines() == [f"{row['doc_id']} {len(row['text'])} {row['headline']}" for row in found]


@pytest.fixture(scope="module")
def tei_schema(form):
    etree = pytest.importorskip("lxml.etree", reason="the package lxml is not installed")
    return etree.RelaxNG(file=str(form("tei") / "wortlaut.rng"))


@pytest.mark.parametrize("dataset", ["run", "sample"])
def test_tei_is_valid_and_holds_paragraphs_and_quotes(form, tei_schema, request, dataset):
    etree = pytest.importorskip("lxml.etree")
    read = request.getfixturevalue(dataset)
    said, paragraphs = {}, {}
    for file in (form("tei", dataset) / "tei").iterdir():
        document = etree.parse(str(file))
        tei_schema.assertValid(document)
        root = document.getroot()
        ids = [each.get(XML_ID) for each in root.iter(etree.Element) if each.get(XML_ID)]
        assert len(ids) == len(set(ids))
        pointers = [each.get(name) for each in root.iter(etree.Element) for name in ("who", "ana", "prev") if each.get(name)]
        assert {pointer[1:] for pointer in pointers} <= set(ids)
        text = root.find(f"{TEI}text")
        paragraphs |= {p.get(XML_ID): "".join(p.itertext()) for p in text.iter(f"{TEI}p", f"{TEI}head") if p.get(XML_ID)}
        for element in root.iter(f"{TEI}said"):
            key = element.get(XML_ID) or element.get("prev")[1:]
            said.setdefault(key, []).append("".join(element.itertext()))
    wanted = {row["paragraph_id"]: row["text"] for row in rows(read, "paragraphs")}
    if dataset == "run":
        assert paragraphs == wanted
        quotes = {row["quote_id"]: row["text"] for row in rows(read, "quotes")}
        assert said and all(part in quotes[key] for key, parts in said.items() for part in parts)
    else:
        assert set(paragraphs) == set(wanted)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (' ana="#lead">', ' type="lead">'),
        ('<sourceDesc>', '<sourceDesc/><sourceDesc>'),
        (' direct="true"', ' direct="perhaps"'),
        ('</div>\n</body>', '</div>\n<p/></body>'),
    ],
)
def test_tei_schema_refuses_what_tei_does_not_know(form, tei_schema, right, wrong):
    etree = pytest.importorskip("lxml.etree")
    texts = [file.read_text(encoding="utf-8") for file in (form("tei") / "tei").iterdir()]
    text = next(each for each in texts if right in each)
    assert not tei_schema.validate(etree.fromstring(text.replace(right, wrong, 1).encode()).getroottree())


def test_conllu_tokens_make_up_the_sentences(form, run):
    conllu = pytest.importorskip("conllu", reason="the package conllu is not installed")
    text = (form("conllu") / "wortlaut.conllu").read_text(encoding="utf-8")
    found = conllu.parse(text)
    wanted = {row["sentence_id"]: " ".join(row["text"].split()) for row in rows(run, "sentences")}
    assert {each.metadata["sent_id"]: each.metadata["text"] for each in found} == wanted
    for sentence in found:
        made = "".join(
            token["form"] + ("" if (token["misc"] or {}).get("SpaceAfter") == "No" else " ") for token in sentence
        )
        assert made.strip() == sentence.metadata["text"]
    names = sum((token["misc"] or {}).get("Name", "").startswith("B-") for each in found for token in each)
    assert names > 0


def test_web_annotations_point_to_their_words(form, run):
    lines = (form("web-annotation") / "annotations.jsonl").read_text(encoding="utf-8").splitlines()
    pages = {row["article_id"]: row["text"] for row in rows(run, "pages")}
    quotes = {row["quote_id"]: row for row in rows(run, "quotes")}
    assert len(lines) == len(quotes)
    for annotation in map(json.loads, lines):
        quote = quotes[annotation["id"].removeprefix("urn:wortlaut:")]
        words, place = annotation["target"]["selector"]
        page = pages[quote["article_id"]]
        assert page[place["start"] : place["end"]] == words["exact"] == quote["text"]
        assert page[: place["start"]].endswith(words["prefix"])
        assert page[place["end"] :].startswith(words["suffix"])
