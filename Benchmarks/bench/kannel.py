"""Kannel, the reference for texts: bearerbox and smsbox with their spool on disk, pushing to the same provider as gatewayd."""

import pathlib
import time
import urllib.parse

from .processes import PROGRAMS, BenchError, free_port, is_listening, output, running, tool, wait_until
from .sinks import text_sink

# As Kannel comes, but for the spool (without one it keeps what it accepted in memory only) and for what keeps it to this folder and
# this machine. It writes each text into a file of its own before it answers, and does not wait for the disk.
CONFIGURATION = """
group = core
admin-port = {admin}
admin-interface = 127.0.0.1
admin-password = bench
smsbox-port = {boxes}
smsbox-interface = 127.0.0.1
box-allow-ip = 127.0.0.1
store-type = spool
store-location = {folder}/spool
log-level = 3

group = smsc
smsc = http
smsc-id = sink
system-type = generic
send-url = "http://127.0.0.1:{sink}/messages?to=%p&from=%P&text=%a"
status-success-regex = "id"
port = {incoming}
connect-allow-ip = 127.0.0.1

group = smsbox
bearerbox-host = 127.0.0.1
sendsms-port = {sendsms}
sendsms-interface = 127.0.0.1
log-level = 3

group = sendsms-user
username = bench
password = bench
max-messages = 1
"""
# The text that gatewayd sends of the same message.
TEXT = "Gweithdy ffoneg i deulu Ifan: nos Fawrth, 6pm."
# Enough that Kannel is never without work; with more of them it was slower.
CONNECTIONS = 16


def kannel(folder: pathlib.Path, count: int) -> dict:
    """From the first request handed in until the provider has all."""
    folder.mkdir()
    (folder / "spool").mkdir()
    with text_sink(folder) as sink:
        ports = {name: free_port() for name in ["admin", "boxes", "incoming", "sendsms"]}
        settings = folder / "kannel.conf"
        settings.write_text(CONFIGURATION.format(folder=folder, sink=sink.port, **ports), encoding="ascii")
        words = {"username": "bench", "password": "bench", "from": "Ysgol", "to": "+447700900123", "text": TEXT}
        target = "/cgi-bin/sendsms?" + urllib.parse.urlencode(words)
        with running(tool("bearerbox"), str(settings), log=folder / "bearerbox.log", patience=10):
            wait_until("bearerbox", 30, lambda: is_listening(ports["boxes"]))
            with running(tool("smsbox"), str(settings), log=folder / "smsbox.log", patience=10):
                wait_until("smsbox", 30, lambda: is_listening(ports["sendsms"]))
                # The link between the two boxes, and the one to the provider, which it opens by itself.
                time.sleep(1)
                begin = time.monotonic()
                output(str(PROGRAMS["text_load"]), str(ports["sendsms"]), target, str(count), str(CONNECTIONS))
                end = sink.wait_for(count, 300)
        if sink.count() != count:
            raise BenchError(f"of {count} texts the provider has {sink.count()} from Kannel")
    return {"rate": count / (end - begin)}
