"""Filling the invitation of Benchmarks/templates, by gatewayd's own Fluent and by Python's, each on one core."""

import json
import pathlib
import sys

from .processes import BenchError, output

HERE = pathlib.Path(__file__).resolve().parent.parent
# Where scripts/bootstrap puts Python's Fluent.
PEERS = HERE.parent / ".build/peers"


def gatewayd(program: str, seconds: float) -> dict:
    if not pathlib.Path(program).exists():
        raise BenchError(f"{program} is not built; make bench builds it")
    return json.loads(output(program, str(HERE / "templates"), str(seconds)))


def fluent_runtime(seconds: float) -> dict:
    return json.loads(output(sys.executable, str(HERE / "templates/fluent_runtime.py"), str(PEERS), str(seconds)))
