"""A mail server on this machine, which takes, refuses, delays, greylists or drops, and remembers what it took."""
import asyncio
import collections
import email
import email.policy
import socket
import threading
import time

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult


class Inbox:
    """What the server is told to do, by the recipient's address, and every message that it took."""

    def __init__(self):
        self.lock = threading.Lock()
        self.taken = []
        self.senders = []
        self.ways = collections.defaultdict(lambda: "take")
        self.seconds = 0.0
        self.seen = collections.Counter()

    async def handle_RCPT(self, server, session, envelope, address, options):
        self.seen[address] += 1
        way = self.ways[address]
        if way == "refuse":
            return "550 5.1.1 No such user here"
        if way == "greylist" and self.seen[address] == 1:
            return "451 4.7.1 Greylisted, come again"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        way = self.ways[envelope.rcpt_tos[0]]
        if way == "delay":
            await asyncio.sleep(self.seconds)
        if way == "full":
            return "452 4.2.2 The mailbox is full"
        if way == "spam":
            return "554 5.7.1 Looks like spam"
        self.take(envelope)
        if way == "drop":
            # It has the message, and its answer never comes.
            server.transport.abort()
            return "250 OK"
        return "250 OK queued"

    def take(self, envelope):
        with self.lock:
            self.taken.append((envelope.rcpt_tos[0], bytes(envelope.content)))
            self.senders.append(envelope.mail_from)

    def messages(self, address=None):
        with self.lock:
            taken = list(self.taken)
        return [email.message_from_bytes(content, policy=email.policy.default)
                for to, content in taken if address in (None, to)]

    def ids(self):
        return collections.Counter(message["Message-ID"] for message in self.messages())


class MailServer:
    """Runs an inbox at a free port of this machine until it is stopped."""

    def __init__(self, inbox=None, **options):
        self.inbox = inbox or Inbox()
        self.options = options
        self.controller = None

    def start(self):
        self.controller = Controller(self.inbox, hostname="127.0.0.1", port=0, **self.options)
        # The controller's own check of whether it listens asks at port 0, so the port is found first.
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.controller.port = probe.getsockname()[1]
        self.controller.start()
        return self

    @property
    def port(self):
        return self.controller.port

    def stop(self):
        if self.controller:
            self.controller.stop()
            self.controller = None


def wait_until(holds, seconds=30):
    """Whether something comes to hold within so many seconds."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if holds():
            return True
        time.sleep(0.05)
    return holds()


__all__ = ["AuthResult", "Inbox", "MailServer", "wait_until"]
