"""gatewayd from the accepted request to the last mail taken, with its store on disk as in a school."""

import contextlib
import os
import pathlib
import sqlite3
import time

from . import school
from .api import API, is_answering
from .configuration import configuration
from .processes import BenchError, free_port, output, running, wait_until
from .sinks import Sink, mail_sink, text_sink

TICKS = os.sysconf("SC_CLK_TCK")


class Process:
    """What the kernel says about a running program."""

    def __init__(self, number: int):
        self._folder = pathlib.Path(f"/proc/{number}")

    def resident_mb(self) -> float:
        lines = (self._folder / "status").read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))

    def seconds(self) -> float:
        """Processor time so far, user and system."""
        fields = (self._folder / "stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def percent_over(self, seconds: float) -> float:
        """Processor time of the next so many seconds, of one core."""
        before = self.seconds()
        time.sleep(seconds)
        return (self.seconds() - before) / seconds * 100


class Daemon:
    """One `gatewayd serve` on a fresh store."""

    def __init__(self, program: str, folder: pathlib.Path, sink: Sink, channel: str, connections: int):
        self.program = program
        self.folder = folder
        self.sink = sink
        self.listen = free_port()
        self.ready_after = 0.0
        channels = {
            "email": {"port": sink.port, "connections": connections},
            "text": {"url": f"http://127.0.0.1:{sink.port}", "sender": "Ysgol", "connections": connections}}
        self.configuration = folder / "gatewayd.yaml"
        self.configuration.write_text(
            configuration(
                {"listen": f"127.0.0.1:{self.listen}", "socket": folder / "d.sock", "state": folder / "state"},
                **{channel: channels[channel]}), encoding="utf-8")

    @property
    def socket(self) -> pathlib.Path:
        return self.folder / "d.sock"

    @contextlib.contextmanager
    def serving(self):
        """Runs it until the block ends. `ready_after` then says how many seconds went from its start to its first answer."""
        begin = time.monotonic()
        with running(self.program, "serve", "--config", str(self.configuration), log=self.folder / "gatewayd.log") as process:
            def answers():
                if process.poll() is not None:
                    raise BenchError("gatewayd stopped: " + (self.folder / "gatewayd.log").read_text(errors="replace"))
                return is_answering(self.socket)
            self.ready_after = wait_until("gatewayd", 60, answers, 0.002) - begin
            yield Process(process.pid)

    def command(self, *words: str) -> str:
        return output(self.program, *words, "--socket", str(self.socket), "--json")

    @contextlib.contextmanager
    def api(self):
        with contextlib.closing(API(self.socket)) as api:
            yield api

    def ask_store(self, question: str) -> tuple:
        """One row of the store, which is only read, and briefly: a long reader would keep its log from shrinking."""
        with contextlib.closing(sqlite3.connect(f"file:{self.folder}/state/gatewayd.sqlite?mode=ro", uri=True)) as store:
            return store.execute(question).fetchone()

    def figures(self, count: int) -> dict:
        """What the store says, after the daemon has stopped: nothing but read."""
        accepted, last = self.ask_store("SELECT count(*), max(accepted) FROM delivery WHERE state = 'accepted' AND attempt = 1")
        (requested,) = self.ask_store("SELECT max(created) FROM message")
        (begun,) = self.ask_store("SELECT min(started) FROM attempt")
        if accepted != count or self.sink.count() != count:
            raise BenchError(f"of {count}, {accepted} are accepted by the store and {self.sink.count()} by the sink")
        return {"rate": count / (last - requested) * 1000, "queue_rate": count / (last - begun) * 1000}


def environment() -> None:
    """Secrets that protect nothing: everything here is on the loopback address and of the benchmark's own."""
    for name in ["LINK_KEY", "TEXT_TOKEN", "TEXT_WEBHOOK"]:
        os.environ[f"GATEWAYD_CREDENTIAL_{name}"] = "0" * 64
    for name in ["CONFIG", "LISTEN", "SOCKET", "STATE", "PUBLIC_URL"]:
        os.environ.pop(f"GATEWAYD_{name}", None)


def send(program: str, folder: pathlib.Path, channel: str, count: int, sentences: int, connections: int, idle: float) -> dict:
    """One run on a fresh store: import, send, wait until the sink has all, stop, read the store."""
    folder.mkdir()
    sinks = {"email": mail_sink, "text": text_sink}
    with sinks[channel](folder) as sink:
        daemon = Daemon(program, folder, sink, channel, connections)
        school.families(folder / "families.csv", count, channel)
        message = school.message(folder / "message", sentences)
        with daemon.serving() as process:
            time.sleep(1)
            figures = {"memory_at_start_mb": process.resident_mb()}
            if idle:
                figures["idle_at_start_percent"] = process.percent_over(idle)
            daemon.command("import", "--yes", str(folder / "families.csv"))
            before, begin = process.seconds(), time.monotonic()
            daemon.command("send", str(message))
            end = sink.wait_for(count, 300)
            figures["wall_rate"] = count / (end - begin)
            time.sleep(1)
            figures["processor_us"] = (process.seconds() - before) / count * 1e6
            figures["memory_after_mb"] = process.resident_mb()
            if idle:
                figures["idle_percent"] = process.percent_over(idle)
        return figures | daemon.figures(count)


def one_mail(program: str, folder: pathlib.Path, sentences: int) -> bytes:
    """The very mail that gatewayd sends, CR LF, so that the others relay and upload the same."""
    folder.mkdir()
    dumps = folder / "dumps"
    dumps.mkdir()
    dumps.chmod(0o777)
    with mail_sink(folder, dump=dumps / "mail") as sink:
        daemon = Daemon(program, folder, sink, "email", 1)
        school.families(folder / "families.csv", 1, "email")
        message = school.message(folder / "message", sentences)
        with daemon.serving():
            daemon.command("import", "--yes", str(folder / "families.csv"))
            daemon.command("send", str(message))
            sink.wait_for(1, 30)
    dump = (dumps / "mail").read_bytes().replace(b"\r\n", b"\n")
    # The sink puts fields of its own before ours.
    mail = dump[dump.index(b"\nFrom: ") + 1:].strip(b"\n") + b"\n"
    return mail.replace(b"\n", b"\r\n")
