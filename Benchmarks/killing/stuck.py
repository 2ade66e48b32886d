"""One destination that hangs: how long the others wait, beside a run without it."""

import asyncio
import contextlib
import pathlib
import sqlite3
import statistics
import time

from bench.processes import BenchError

from . import school
from .daemon import Daemon
from .mail import MailManners, MailServer
from .moments import Trap

FAMILIES = 1000
# Of a hundred families.
STUCK = 20
# Longer than the silence of the destination, so that a second mail in the same slot is seen too.
PATIENCE = 100.0
TARGET = 2.0
CONNECTIONS = 8


async def stuck(program: str, share: pathlib.Path, folder: pathlib.Path, wanted) -> dict:
    """By turns, the run that hangs second: both send the same number of mails to the others."""
    free = [await _others(program, share, folder / f"free-{run}", hangs=False) for run in range(2)]
    held = await _others(program, share, folder / "held", hangs=True)
    baseline = {name: statistics.mean(run[name] for run in free) for name in ("p50", "p99")}
    ratio = held["p99"] / baseline["p99"]
    failures = []
    if ratio >= TARGET or held["missing"]:
        failures.append({
            "kind": "stuck destination", "story": f"with it the others' p99 is {held['p99']:.2f} s, without {baseline['p99']:.2f} s: "
            f"{ratio:.1f} times; {held['missing']} of {held['others']} had not arrived after {PATIENCE:.0f} s"})
    return {"free": free, "held": held, "ratio": ratio, "failures": failures}


async def _others(program: str, share: pathlib.Path, folder: pathlib.Path, hangs: bool) -> dict:
    """From the row of a delivery to its final dot at the far side, of all who are not at the domain that hangs."""
    folder.mkdir()
    manners = MailManners(stuck_domain="stuck.example.org") if hangs else MailManners()
    mail = MailServer(Trap(), manners)
    await mail.open()
    daemon = Daemon(program, share, folder, folder / "state", mail.port, connections=CONNECTIONS)
    # In the control run the same others are there and no more.
    others = FAMILIES * (100 - STUCK) // 100
    try:
        school.families(folder / "families.csv", FAMILIES, stuck_share=STUCK)
        if not hangs:
            lines = (folder / "families.csv").read_text(encoding="utf-8").splitlines(keepends=True)
            (folder / "families.csv").write_text("".join(line for line in lines if "@stuck." not in line), encoding="utf-8")
        await daemon.launch()
        await daemon.ready()
        message = school.message(folder / "neges", "neges", "4h", question=False)
        for words in [("import", "--yes", str(folder / "families.csv")), ("send", str(message))]:
            status, _, errors = await daemon.command(*words)
            if status != 0:
                raise BenchError(f"{words[0]}: {errors}")
        end = time.monotonic() + PATIENCE
        while len({copy.delivery for copy in mail.copies}) < others and time.monotonic() < end:
            await asyncio.sleep(0.05)
    finally:
        daemon.kill()
        if daemon.process:
            await daemon.process.wait()
        daemon.close()
        mail.close()
    with contextlib.closing(sqlite3.connect(f"file:{folder}/state/gatewayd.sqlite?mode=ro", uri=True)) as store:
        created = {
            delivery: at / 1000 for delivery, family, at in store.execute("SELECT id, family, created FROM delivery")
            if not hangs or int(family[1:]) % 100 >= STUCK}
    arrived = {copy.delivery: copy.arrived for copy in reversed(mail.copies)}
    # One that did not arrive waited at least as long as we did.
    waits = sorted(arrived[one] - at if one in arrived else PATIENCE for one, at in created.items())
    waits += [PATIENCE] * (others - len(waits))
    quantiles = statistics.quantiles(waits, n=100)
    return {"others": others, "p50": quantiles[49], "p99": quantiles[98], "missing": sum(wait >= PATIENCE for wait in waits)}


def table(result: dict) -> str:
    held, free = result["held"], result["free"]
    lines = [
        f"One destination of {FAMILIES * STUCK // 100} mails says nothing for 30 s to each RCPT; {held['others']} mails to others,"
        f" {CONNECTIONS} connections; from queued to arrived", ""]
    for name, one in [("without it", free[0]), ("without it, again", free[1]), ("with it", held)]:
        lines.append(f"  {name:20} p50 {one['p50']:8.3f} s   p99 {one['p99']:8.3f} s   not arrived {one['missing']}")
    return "\n".join(lines + ["", f"  p99 with it / without it: {result['ratio']:.2f} (target: under {TARGET:g})"])
