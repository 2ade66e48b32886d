"""What gatewayd is measured beside: Postfix as a relay, and bare loops of libcurl."""

import os
import pathlib
import shutil
import time

from .processes import PROGRAMS, BenchError, free_port, is_listening, output, running, tool, wait_until
from .sinks import mail_sink

# As Debian sets it up, but for what keeps it to this folder and this machine.
MAIN = """
compatibility_level = 3.6
queue_directory = {folder}/queue
data_directory = {folder}/data
maillog_file_prefixes = {folder}
maillog_file = {folder}/postfix.log
myhostname = relay.example.org
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
smtpd_relay_restrictions = permit_mynetworks, reject
relayhost = [127.0.0.1]:{sink}
alias_maps =
alias_database =
local_recipient_maps =
"""
MASTER = """
127.0.0.1:{port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"""


def can_run_postfix() -> bool:
    return os.geteuid() == 0


def postfix(folder: pathlib.Path, mail: bytes, count: int, sessions: int) -> dict:
    """From the first mail injected until the sink has all: taken, put on disk, relayed."""
    folder.mkdir()
    with mail_sink(folder) as sink:
        port = free_port()
        settings = folder / "postfix"
        settings.mkdir()
        (settings / "main.cf").write_text(MAIN.format(folder=folder, sink=sink.port), encoding="ascii")
        (settings / "master.cf").write_text(MASTER.format(port=port), encoding="ascii")
        (folder / "queue").mkdir()
        (folder / "data").mkdir()
        shutil.chown(folder / "data", "postfix")
        lines = folder / "mail"
        lines.write_bytes(mail.replace(b"\r\n", b"\n"))
        output(tool("postfix"), "-c", str(settings), "check")
        # The master itself, as our child and in the foreground: `postfix start` would leave one behind if we were killed.
        master = output(tool("postconf"), "-c", str(settings), "-h", "daemon_directory").strip() + "/master"
        with running(master, "-d", "-c", str(settings), log=folder / "master.log", patience=10):
            wait_until("Postfix", 30, lambda: is_listening(port))
            begin = time.monotonic()
            output(
                tool("smtp-source"), "-4", "-d", "-N", "-s", str(sessions), "-m", str(count), "-F", str(lines),
                "-f", "swyddfa@ysgol-enghraifft.example.org", "-t", "rhiant@example.org", f"127.0.0.1:{port}")
            end = sink.wait_for(count, 300)
            left = output(tool("postqueue"), "-c", str(settings), "-j")
            if sink.count() != count or left.count('"queue_name": "deferred"'):
                raise BenchError(f"Postfix relayed {sink.count()} of {count}")
    return {"rate": count / (end - begin)}


def curl(way: str, folder: pathlib.Path, mail: bytes, count: int, connections: int) -> dict:
    """The loop's own clock: no queue, no disk."""
    folder.mkdir()
    (folder / "mail").write_bytes(mail)
    with mail_sink(folder) as sink:
        seconds = float(output(
            str(PROGRAMS["curl_upload"]), way, str(sink.port), str(folder / "mail"), str(count), str(connections)))
        sink.wait_for(count, 5)
    return {"rate": count / seconds}
