"""Nothing gets in: the whole program does without network, shell, pickle and code from data."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SEALED = """
from tests.stress.seal import BreachError, Seal
seal = Seal()
try:
    {}
except BreachError as breach:
    print("refused", breach)
print(len(seal.breaches))
"""


def run(*arguments):
    command = [sys.executable, *map(str, arguments)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "OPENBLAS_NUM_THREADS": "1"}
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment, check=False)


def test_whatever_is_done_with_the_program_nothing_gets_in(tmp_path):
    ended = run("-m", "tests.stress.sealed", tmp_path)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert ended.stdout.endswith(" 0 breaches\n")
    (crashes,) = tmp_path.rglob("crash.log")
    assert not crashes.read_text()


@pytest.mark.parametrize(
    "breach",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
        "import pickle; pickle.loads(pickle.dumps(1))",
        "import numpy as np; np.save('/dev/null', np.array([{}]), allow_pickle=True); eval('1')",
        "exec('1')",
        "compile('1', 'text', 'eval')",
    ],
)
def test_the_seal_holds(breach):
    ended = run("-c", SEALED.replace("{}", breach, 1))
    assert ended.stdout.startswith("refused"), ended.stdout + ended.stderr


@pytest.mark.parametrize("fine", ["import dataclasses, scipy.ndimage", "import ast; ast.literal_eval('(1, 2)')"])
def test_the_seal_lets_modules_and_literals_pass(fine):
    assert run("-c", SEALED.replace("{}", fine, 1)).stdout == "0\n"


@pytest.mark.parametrize(
    "line",
    ["eval('1')", "exec('1')", "import pickle", "import marshal", "import shelve", "import subprocess",
     "import os\nos.system('ls')", "import socket", "import urllib.request", "import http.client",
     "from PySide6 import QtNetwork"],
)  # fmt: skip
def test_the_linter_refuses_it_in_our_code(line):
    ruff = [sys.executable, "-m", "ruff", "check", "--select", "S,TID", "--stdin-filename", "lenet_gui/new.py", "-"]
    ended = subprocess.run(ruff, input=f"{line}\n", capture_output=True, text=True, cwd=ROOT, check=False)
    assert ended.returncode == 1, ended.stdout
