"""The datasets every test reads: the run named by WORTLAUT_OUT, a small one of awkward texts, and one without a row."""

import os
import subprocess
from pathlib import Path

import pytest
from dataset import Dataset

REPOSITORY = Path(__file__).parents[2]


def written(folder, *size):
    subprocess.run(
        ["node", "--import", "tsx", "tests/export/write-sample.ts", folder, *size],
        cwd=REPOSITORY,
        check=True,
    )
    return folder


@pytest.fixture(scope="session")
def folders(tmp_path_factory):
    run = os.environ.get("WORTLAUT_OUT")
    if run is None:
        pytest.exit("WORTLAUT_OUT must name the out folder of a run", returncode=2)
    return {
        "run": Path(run).resolve(),
        "sample": written(tmp_path_factory.mktemp("sample")),
        "empty": written(tmp_path_factory.mktemp("empty"), "empty"),
    }


@pytest.fixture(scope="session", params=["run", "sample", "empty"])
def dataset(request, folders):
    return Dataset(folders[request.param])


@pytest.fixture(scope="session")
def sample(folders):
    return Dataset(folders["sample"])


@pytest.fixture(scope="session")
def run(folders):
    return Dataset(folders["run"])


@pytest.fixture(scope="session")
def empty(folders):
    return Dataset(folders["empty"])
