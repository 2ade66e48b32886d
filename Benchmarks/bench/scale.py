"""Full queues: how fast mails leave with a million waiting beside ten thousand, how the daemon starts with them, what memory a large
send takes, and how soon an urgent message comes through."""

import contextlib
import os
import math
import pathlib
import statistics
import threading
import time

from . import school
from .daemon import Daemon, Process
from .processes import BenchError, output, wait_until
from .sinks import TimedMailSink, timed_mail_sink

# A whole authority: more are sent several messages.
MOST_FAMILIES = 40_000
# Mails whose rate is compared: fewer than the short queue, whose last mails would leave on connections that have begun to idle.
COMPARED = 8_000
# Mails over which the long queue's rate is taken as well.
STEADY = 20_000


class School:
    """As many families as are needed, and messages that go to all of them."""

    def __init__(self, daemon: Daemon, mails: int, category: str):
        self._daemon = daemon
        self._category = category
        self.messages = math.ceil(mails / MOST_FAMILIES)
        self.families = math.ceil(mails / self.messages)
        self.mails = self.families * self.messages
        self._file = daemon.folder / "families.csv"
        school.families(self._file, self.families, "email")
        school.urgent_family(self._file)

    def join(self) -> None:
        output(
            self._daemon.program, "import", "--yes", str(self._file), "--socket", str(self._daemon.socket), "--json", limit=900)

    def send(self) -> float:
        """Hands in all messages; answers when the first was taken up, by the monotonic clock."""
        begin = time.monotonic()
        with self._daemon.api() as api:
            for number in range(self.messages):
                folder = self._daemon.folder / f"message-{number}"
                api.send(school.message(folder, 1, f"mesur-{number}", self._category, "years: [3]"))
        return begin


class Memory(threading.Thread):
    """Looks at a program's resident memory five times a second."""

    def __init__(self, process: Process):
        super().__init__(daemon=True)
        self._process = process
        self._done = threading.Event()
        self.samples: list[float] = []

    def run(self) -> None:
        while not self._done.wait(0.2):
            self.samples.append(self._process.resident_mb())

    def __enter__(self):
        self.start()
        self.samples.append(self._process.resident_mb())
        return self

    def __exit__(self, *_):
        self._done.set()
        self.join()


@contextlib.contextmanager
def _fresh(program: str, folder: pathlib.Path, mails: int, connections: int, category: str):
    folder.mkdir()
    with timed_mail_sink(folder) as sink:
        daemon = Daemon(program, folder, sink, "email", connections)
        yield daemon, sink, School(daemon, mails, category)


def _check(daemon: Daemon, sink: TimedMailSink) -> None:
    """After the daemon has stopped: what it says it sent, at the first attempt, is what arrived."""
    (accepted,) = daemon.ask_store("SELECT count(*) FROM delivery WHERE state = 'accepted' AND attempt = 1")
    (begun,) = daemon.ask_store("SELECT count(*) FROM delivery WHERE attempt > 0")
    if not accepted == begun == sink.count():
        raise BenchError(f"{begun} begun, {accepted} accepted by the store and {sink.count()} by the sink")


def pause(daemon: Daemon) -> None:
    daemon.command("pause", "email", "--reason", "bench")


def resume(daemon: Daemon) -> None:
    daemon.command("resume", "email")


def _queue_up(daemon: Daemon, people: School) -> dict:
    """Imports, and plans all with the route paused."""
    def are_planned() -> bool:
        return daemon.ask_store("SELECT count(*) FROM delivery")[0] >= people.mails
    with daemon.serving() as process:
        begin = time.monotonic()
        people.join()
        joined = time.monotonic()
        pause(daemon)
        with Memory(process) as seen:
            begun = people.send()
            # Counting a million takes time too, and would be taken from the daemon.
            end = wait_until(f"{people.mails} planned", 60 + people.mails / 500, are_planned, min(2, max(0.1, people.mails / 200_000)))
    return {
        "imported_rate": people.families / (joined - begin), "planned_rate": people.mails / (end - begun),
        "planning_peak_mb": max(seen.samples)}


def _leave(daemon: Daemon, sink: TimedMailSink, counts: list[int], status: bool) -> dict:
    """Starts the daemon on the queue that it left, lets mails go, perhaps asks how it stands, and stops it. Rates are of the first so
    many mails to arrive."""
    before = sink.count()
    with daemon.serving() as process:
        figures = {
            "ready_ms": daemon.ready_after * 1000, "start_processor_ms": process.seconds() * 1000, "start_memory_mb": process.resident_mb()}
        begin = time.monotonic()
        # What planning left for the kernel to write is no part of sending.
        os.sync()
        resume(daemon)
        sink.wait_for(before + max(counts), 60 + max(counts) / 100)
        pause(daemon)
        figures["memory_mb"] = process.resident_mb()
        if status:
            asked = time.monotonic()
            with daemon.api() as api:
                api.ask("GET", "status")
            figures["status_ms"] = (time.monotonic() - asked) * 1000
            figures["memory_after_status_mb"] = process.resident_mb()
    first = sink.arrival(before)
    figures["first_ms"] = (first - begin) * 1000
    for count in counts:
        figures[f"rate_{count}"] = (count - 1) / (sink.arrival(before + count - 1) - first)
    return figures


def queues(program: str, folder: pathlib.Path, short: int, long: int, runs: int, connections: int) -> dict[str, list[dict]]:
    """In turns; the short queue is made anew for each run, the long one once, since it hardly shrinks. Of category essential, which no
    limit of messages a week holds back."""
    compared = min(COMPARED, short * 4 // 5)
    steady = max(compared, min(STEADY, long // (2 * runs)))
    results = {"short": [], "long": []}
    with _fresh(program, folder / "long", long, connections, "essential") as (daemon, sink, people):
        planned = _queue_up(daemon, people)
        planned["store_mb"] = sum(file.stat().st_size for file in (daemon.folder / "state").iterdir() if file.is_file()) / 1e6

        def leave_long(run: int) -> dict:
            return planned | _leave(daemon, sink, [compared, steady], run == 0)

        def leave_short(run: int) -> dict:
            with _fresh(program, folder / f"short-{run}", short, connections, "essential") as (daemon, sink, people):
                planned = _queue_up(daemon, people)
                figures = _leave(daemon, sink, [compared], run == 0)
                _check(daemon, sink)
            return planned | figures
        ways = [("short", leave_short), ("long", leave_long)]
        for run in range(runs):
            for name, leave in ways if run % 2 == 0 else reversed(ways):
                results[name].append(leave(run))
        _check(daemon, sink)
    for figures in results["short"] + results["long"]:
        figures["rate"] = figures[f"rate_{compared}"]
    for figures in results["long"]:
        figures["steady_rate"] = figures[f"rate_{steady}"]
    return results


def memory(program: str, folder: pathlib.Path, mails: int, connections: int, idle: float) -> dict:
    """What a large send takes, from the request until the last mail, and what is left of it at rest."""
    with _fresh(program, folder, mails, connections, "general") as (daemon, sink, people):
        with daemon.serving() as process:
            time.sleep(1)
            figures = {"memory_at_start_mb": process.resident_mb()}
            people.join()
            figures["memory_after_import_mb"] = process.resident_mb()
            with Memory(process) as seen:
                begin = people.send()
                end = sink.wait_for(people.mails, 60 + people.mails / 100)
            half = len(seen.samples) // 2
            if half == 0:
                raise BenchError(f"{mails} mails are too few to look at memory")
            figures |= {
                "wall_rate": people.mails / (end - begin), "peak_mb": max(seen.samples),
                "first_half_mb": statistics.mean(seen.samples[:half]), "second_half_mb": statistics.mean(seen.samples[half:])}
            time.sleep(1)
            figures["memory_after_mb"] = process.resident_mb()
            if idle:
                figures["idle_percent"] = process.percent_over(idle)
        _check(daemon, sink)
    return figures


def urgent(program: str, folder: pathlib.Path, bulk: int, probes: int, connections: int) -> dict:
    """One emergency message after another to one family, while a large send is under way."""
    from_request, from_answer = [], []
    with _fresh(program, folder, bulk, connections, "general") as (daemon, sink, people):
        with daemon.serving(), daemon.api() as api:
            people.join()
            message = school.message(daemon.folder / "brys", 1, "brys", "emergency", f"classes: [{school.URGENT_CLASS}]")
            people.send()
            sink.wait_for(min(1000, bulk // 10), 60)
            # No probe is begun when the bulk is nearly through: it would have the connections for itself.
            while len(from_answer) < probes and sink.count() < people.mails * 9 // 10:
                seen = sink.count()
                asked = time.monotonic()
                api.send(message, again=True)
                answered = time.monotonic()

                def is_there() -> bool:
                    return bool(sink.arrivals(school.URGENT_NAME, seen))
                wait_until("an emergency message", 60, is_there, 0.001)
                arrived = sink.arrivals(school.URGENT_NAME, seen)[0]
                from_request.append((arrived - asked) * 1000)
                # It may be there before its sender has heard that it was taken.
                from_answer.append(max(0, arrived - answered) * 1000)
                time.sleep(0.01)
            left = people.mails + len(from_answer) - sink.count()
            sink.wait_for(people.mails + len(from_answer), 60 + people.mails / 100)
            time.sleep(0.5)
        _check(daemon, sink)
        if len(sink.arrivals(school.URGENT_NAME, 0)) != len(from_answer):
            raise BenchError("an emergency message arrived twice, or not at all")
    if not from_answer:
        raise BenchError(f"{bulk} mails had left before the first emergency message; ask for a larger --bulk")
    return {
        "probes": len(from_answer), "bulk_left": left, "from_answer": spread(from_answer), "from_request": spread(from_request)}


def spread(values: list[float]) -> dict:
    """Median, 99th percentile (by nearest rank) and the most, as they were given."""
    ordered = sorted(values)
    return {"median": statistics.median(ordered), "p99": ordered[math.ceil(len(ordered) * 0.99) - 1], "max": ordered[-1]}
