"""A mail server that asks for TLS and a password: the real peer of the e-mail channel's tests.

    aiosmtpd_sink.py FOLDER starttls|tls

Makes a certificate of its own in FOLDER (certificate.pem), listens on a free port of 127.0.0.1, writes the port on standard
output, keeps each mail as FOLDER/N.eml, and ends when standard input does. User "swyddfa", password "cyfrinach ŵ".
"""

import asyncio
import pathlib
import ssl
import subprocess
import sys

from aiosmtpd.smtp import SMTP, AuthResult

USER, PASSWORD = b"swyddfa", "cyfrinach ŵ".encode()


class Keeper:
    def __init__(self, folder):
        self.folder, self.count = folder, 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("unknown@"):
            return "550 5.1.1 <%s>: no such user" % address
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):
        self.count += 1
        (self.folder / f"{self.count}.eml").write_bytes(envelope.original_content)
        return f"250 2.0.0 OK: queued as KEPT{self.count}"


def authenticate(server, session, envelope, mechanism, data):
    good = mechanism in ("PLAIN", "LOGIN") and (data.login, data.password) == (USER, PASSWORD)
    return AuthResult(success=good, handled=good)


async def serve(keeper, context, implicit):
    def session():
        return SMTP(
            keeper,
            hostname="sink.example.org",
            require_starttls=not implicit,
            tls_context=None if implicit else context,
            auth_required=True,
            # aiosmtpd counts only STARTTLS as TLS.
            auth_require_tls=not implicit,
            authenticator=authenticate,
        )

    loop = asyncio.get_running_loop()
    server = await loop.create_server(session, "127.0.0.1", 0, ssl=context if implicit else None)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


def main():
    folder, mode = pathlib.Path(sys.argv[1]), sys.argv[2]
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
         "-keyout", key, "-out", certificate],
        check=True, stderr=subprocess.DEVNULL)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate, key)
    asyncio.run(serve(Keeper(folder), context, mode == "tls"))


main()
