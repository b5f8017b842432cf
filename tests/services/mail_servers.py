"""Real mail servers of a test's own: aiosmtpd takes mail, Dovecot keeps it; and one that breaks off."""

import grp
import imaplib
import logging
import os
import pwd
import shutil
import socket
import ssl
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import suppress
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any, cast

import pytest
import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from tests.services.buses import wait_until

USER, PASSWORD = "me@example.org", 'pass "word" $1'

_DOVECOT = """\
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <{folder}/cert.pem
ssl_key = <{folder}/key.pem
disable_plaintext_auth = no
auth_failure_delay = 0
default_internal_user = {internal}
default_login_user = {login}
default_internal_group = {group}
first_valid_uid = 1
mail_location = maildir:{folder}/mail
passdb {{
  driver = passwd-file
  args = scheme=PLAIN username_format=%u {folder}/users
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/home
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {plain}
  }}
  inet_listener imaps {{
    port = {tls}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
"""


class Certificates:
    """An authority of the test's own, and a certificate for localhost from it."""

    def __init__(self) -> None:
        self.authority = trustme.CA(key_type=trustme.KeyType.ECDSA)
        self.own = self.authority.issue_cert("localhost", key_type=trustme.KeyType.ECDSA)

    def server_context(self) -> ssl.SSLContext:
        """What a server encrypts with."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.own.configure_cert(context)
        return context


class Postbox:
    """What an SMTP server took, and how it behaves.

    Attributes:
        taken: Each mail, with the address it was for.
        refuses: The answer to a mail; empty to take it.
        refuses_address: The answer to an address; empty to take it.
        hangs_up: Break the connection off when the text has come.
    """

    def __init__(self) -> None:
        self.taken: list[tuple[str, EmailMessage]] = []
        self.refuses = ""
        self.refuses_address = ""
        self.hangs_up = False

    async def handle_RCPT(  # noqa: N802 - the library's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Take or refuse an address."""
        if self.refuses_address:
            return self.refuses_address
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802 - the library's name
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        """Take or refuse a mail."""
        if self.hangs_up:
            cast(Any, server.transport).abort()
            return "250 OK"
        if self.refuses:
            return self.refuses
        content = envelope.content
        assert isinstance(content, bytes)
        mail = message_from_bytes(content, policy=policy.default)
        self.taken += [(address, mail) for address in envelope.rcpt_tos]
        return "250 OK"

    def log_in(self, server: SMTP, session: Session, envelope: Envelope, way: str, told: Any) -> AuthResult:
        """Whether the name and the password are right."""
        assert isinstance(told, LoginPassword)
        right = (told.login.decode(), told.password.decode()) == (USER, PASSWORD)
        return AuthResult(success=right, handled=False)


class SmtpServer:
    """A running SMTP server; `taken` grows with each mail."""

    def __init__(self, encryption: str, certificates: Certificates, *, password: bool) -> None:
        self.postbox = Postbox()
        self.port = free_port()
        self.encryption = encryption
        self._stopped = False
        options: dict[str, Any] = {}
        if encryption == "tls":
            options["ssl_context"] = certificates.server_context()
        elif encryption == "starttls":
            options |= {"tls_context": certificates.server_context(), "require_starttls": True}
        if password:
            options |= {
                "authenticator": self.postbox.log_in,
                "auth_required": True,
                # Behind implicit TLS the library does not know that it is encrypted.
                "auth_require_tls": encryption == "starttls",
            }
        self._controller = Controller(self.postbox, hostname="127.0.0.1", port=self.port, **options)
        # It warns of what a test server may do, and of clients that hang up.
        logging.getLogger("mail.log").setLevel(logging.CRITICAL)
        self._controller.start()

    def stop(self) -> None:
        """End the server."""
        if not self._stopped:
            self._stopped = True
            self._controller.stop(no_assert=True)


class Mailbox:
    """Dovecot with one mailbox; `port` speaks plainly or with STARTTLS, `tls_port` in TLS."""

    def __init__(self, folder: Path, certificates: Certificates) -> None:
        self._folder = folder
        self.port, self.tls_port = free_port(), free_port()
        uid = os.geteuid() or pwd.getpwnam("nobody").pw_uid
        owner = pwd.getpwuid(uid)
        root = os.geteuid() == 0
        (folder / "cert.pem").write_bytes(b"".join(b.bytes() for b in certificates.own.cert_chain_pems))
        certificates.own.private_key_pem.write_to_path(folder / "key.pem")
        # Dovecot reads the fields of a line between colons.
        (folder / "users").write_text(f"{USER}:{{PLAIN}}{PASSWORD}\n")
        for name in ("run", "state", "mail", "home"):
            (folder / name).mkdir()
        for path in (folder, *folder.iterdir()):
            if root:
                os.chown(path, uid, owner.pw_gid)
            path.chmod(0o755)
        login = ("dovecot", "dovenull", "dovecot") if root else (owner.pw_name,) * 2 + (_group(owner.pw_gid),)
        text = _DOVECOT.format(
            folder=folder,
            internal=login[0],
            login=login[1],
            group=login[2],
            uid=uid,
            gid=owner.pw_gid,
            plain=self.port,
            tls=self.tls_port,
        )
        (folder / "dovecot.conf").write_text(text)
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the server, if it does not run."""
        if self._process is None:
            program = shutil.which("dovecot", path=f"{os.environ['PATH']}:/usr/sbin")
            assert program, "Dovecot is not installed (apt install dovecot-imapd)"
            command = [program, "-F", "-c", str(self._folder / "dovecot.conf")]
            self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            log = self._folder / "log"
            wait_until(
                lambda: _listens(self.port),
                f"Dovecot did not start: {log.read_text() if log.exists() else ''}",
            )

    def stop(self) -> None:
        """End the server, as when it dies."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(10)
            self._process = None

    def put(self, sender: str, subject: str, *, seen: bool = False, date: str = "", raw: bytes = b"") -> None:
        """Let a mail have come."""
        head = f"From: {sender}\r\nSubject: {subject}\r\n" + (f"Date: {date}\r\n" if date else "")
        with self._connected() as box:
            status, _ = box.append(
                "INBOX", "(\\Seen)" if seen else "", "", raw or f"{head}\r\nSome text.\r\n".encode()
            )
            assert status == "OK"

    def unseen(self) -> int:
        """How many mails are not marked as seen."""
        with self._connected() as box:
            box.select("INBOX", readonly=True)
            return len(box.search(None, "UNSEEN")[1][0].split())

    def empty(self) -> None:
        """Throw all mail away."""
        with self._connected() as box:
            _, count = box.select("INBOX")
            if count != [b"0"]:
                box.store("1:*", "+FLAGS", "\\Deleted")
                box.expunge()

    def _connected(self) -> imaplib.IMAP4:
        box = imaplib.IMAP4("127.0.0.1", self.port, timeout=10)
        box.login(USER, PASSWORD)
        return box


class BreakingServer:
    """Greets, and hangs up at the first thing that is said to it; or says nothing at all."""

    def __init__(self, greeting: bytes) -> None:
        self._greeting = greeting
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._socket.getsockname()[1])
        self._thread = threading.Thread(target=self._serve)
        self._ended = threading.Event()
        self._thread.start()

    def stop(self) -> None:
        """End the server."""
        self._ended.set()
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._socket.accept()
                with connection:
                    if not self._greeting:
                        self._ended.wait(20)
                        continue
                    connection.sendall(self._greeting)
                    connection.recv(100)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as trial:
        return int(trial.getsockname()[1])


def _listens(port: int) -> bool:
    with socket.socket() as trial:
        return trial.connect_ex(("127.0.0.1", port)) == 0


def _group(gid: int) -> str:
    return grp.getgrgid(gid).gr_name


@pytest.fixture(scope="session")
def certificates() -> Certificates:
    """An authority that nobody trusts yet."""
    return Certificates()


@pytest.fixture
def trusted(certificates: Certificates, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Certificates:
    """The authority, trusted by this computer."""
    bundle = tmp_path / "authority.pem"
    certificates.authority.cert_pem.write_to_path(bundle)
    monkeypatch.setenv("SSL_CERT_FILE", str(bundle))
    return certificates


@pytest.fixture(scope="session")
def _dovecot(certificates: Certificates) -> Iterator[Mailbox]:
    # Not in pytest's own directory, which is closed to the user that Dovecot reads mail as.
    with tempfile.TemporaryDirectory(prefix="octavox-mail-") as folder:
        box = Mailbox(Path(folder), certificates)
        try:
            yield box
        finally:
            box.stop()


@pytest.fixture
def mailbox(_dovecot: Mailbox) -> Mailbox:
    """An empty mailbox on a server that runs."""
    _dovecot.start()
    _dovecot.empty()
    return _dovecot


@pytest.fixture
def smtp(certificates: Certificates, request: pytest.FixtureRequest) -> Iterator[SmtpServer]:
    """An SMTP server that wants the password; its encryption is TLS unless the test says another."""
    server = SmtpServer(getattr(request, "param", "tls"), certificates, password=True)
    try:
        yield server
    finally:
        server.stop()


@pytest.fixture
def breaking_server(request: pytest.FixtureRequest) -> Iterator[BreakingServer]:
    """A server that greets with the bytes of the test's parameter and hangs up after the next word."""
    server = BreakingServer(request.param)
    try:
        yield server
    finally:
        server.stop()
