"""Where mail and texts end: Postfix's smtp-sink, a mail server of our own that notes the time of each mail, and nginx as a provider
that says yes to everything."""

import contextlib
import os
import pathlib

from .processes import PROGRAMS, BenchError, free_port, is_listening, running, tool, wait_until

# One process, one line a text: the time with milliseconds, so that the size of the log is the count. What it says is what
# providers/generic.yaml takes for a yes, with a name of its own for each text.
NGINX = """
daemon off;
master_process off;
pid {folder}/nginx.pid;
error_log {folder}/nginx.log;
events {{ worker_connections 512; }}
http {{
    client_body_temp_path {folder}/nginx-body;
    proxy_temp_path {folder}/nginx-proxy;
    fastcgi_temp_path {folder}/nginx-fastcgi;
    uwsgi_temp_path {folder}/nginx-uwsgi;
    scgi_temp_path {folder}/nginx-scgi;
    log_format text $msec;
    access_log off;
    keepalive_requests 100000000;
    keepalive_timeout 600s;
    server {{
        listen 127.0.0.1:{port};
        location / {{
            access_log {counter} text;
            default_type application/json;
            return 200 '{{"id": "$request_id"}}';
        }}
    }}
}}
"""
# "1700000000.123" and a line feed.
NGINX_LINE = 15
# What mail_sink writes for each mail.
MAIL_LINE = 32


class Sink:
    """Counts what arrives."""

    def __init__(self, port: int, counter: pathlib.Path, read):
        self.port = port
        self._counter = counter
        self._read = read

    def count(self) -> int:
        return self._read(self._counter)

    def wait_for(self, number: int, limit: float) -> float:
        """When the last of so many had arrived, by the monotonic clock."""
        try:
            return wait_until(f"{number} in the sink", limit, lambda: self.count() >= number, 0.002)
        except BenchError as error:
            raise BenchError(f"{error} (there are {self.count()})") from error


def _last_count(path: pathlib.Path) -> int:
    """smtp-sink -c writes "sess=1 quit=1 mesg=1" and a carriage return, again and again."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 200))
        counts = [part for part in file.read().split(b"mesg=") if b"\r" in part]
    return int(counts[-1].split(b"\r")[0]) if counts else 0


@contextlib.contextmanager
def mail_sink(folder: pathlib.Path, dump: pathlib.Path | None = None):
    """smtp-sink. Run as root it wants another user to be."""
    port, counter = free_port(), folder / "smtp-sink.counter"
    command = [tool("smtp-sink"), "-c", *(["-u", "nobody"] if os.geteuid() == 0 else [])]
    command += ["-D", str(dump)] if dump else []
    with running(*command, f"127.0.0.1:{port}", "256", log=counter, patience=5):
        wait_until("smtp-sink", 10, lambda: is_listening(port))
        yield Sink(port, counter, _last_count)


class TimedMailSink(Sink):
    """Knows when each mail arrived, by the monotonic clock, and for whom it was."""

    def __init__(self, port: int, counter: pathlib.Path):
        super().__init__(port, counter, lambda path: path.stat().st_size // MAIL_LINE)

    def arrival(self, number: int) -> float:
        """When mail `number` arrived, counted from 0."""
        with self._counter.open("rb") as file:
            file.seek(number * MAIL_LINE)
            return int(file.read(19)) / 1e9

    def arrivals(self, recipient: str, after: int) -> list[float]:
        """When those for one recipient arrived, of all mails from number `after` on. Names are known by their first eleven characters."""
        with self._counter.open("rb") as file:
            file.seek(after * MAIL_LINE)
            lines = file.read().decode("ascii", "replace").splitlines()
        return [int(line[:19]) / 1e9 for line in lines if len(line) == MAIL_LINE - 1 and line[20:].rstrip() == recipient]


@contextlib.contextmanager
def timed_mail_sink(folder: pathlib.Path):
    """Takes every mail at once; faster than smtp-sink, and it keeps the times."""
    port, counter = free_port(), folder / "mail-sink.counter"
    with running(str(PROGRAMS["mail_sink"]), str(port), log=counter, patience=5):
        wait_until("the mail sink", 10, lambda: is_listening(port))
        yield TimedMailSink(port, counter)


@contextlib.contextmanager
def text_sink(folder: pathlib.Path):
    """A text-message provider that takes every text, whoever asks and however: nginx."""
    port, counter = free_port(), folder / "nginx-sink.counter"
    settings = folder / "nginx.conf"
    settings.write_text(NGINX.format(folder=folder, port=port, counter=counter), encoding="ascii")
    with running(
            tool("nginx"), "-e", str(folder / "nginx.log"), "-p", str(folder), "-c", str(settings), log=folder / "nginx.out", patience=10):
        wait_until("nginx", 10, lambda: is_listening(port))
        yield Sink(port, counter, lambda path: path.stat().st_size // NGINX_LINE)
