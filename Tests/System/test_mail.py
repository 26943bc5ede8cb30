"""Messages go out by a real mail server that takes, refuses, delays, greylists and drops; a killed sender loses none."""
import datetime
import email.utils
import json
import random
import re
import signal
import ssl
import subprocess
import time
import urllib.request

from mail_server import AuthResult, MailServer, wait_until
from product import BINARY, ProductTest, environment, run, run_json
from visiting import Server

YEAR = "2023-24"


def agency(number):
    return f"Agency {chr(65 + number // 26)}{chr(65 + number % 26)}"


def address(number):
    return agency(number).lower().replace(" ", "") + "@agencies.example"


def plan(count):
    """A plan with so many agencies, each of which leads one action and has an address."""
    actions = "\n".join(f"| 1.{n + 1} | Visit {20 + n} streets | {agency(n)} | March 2024 |" for n in range(count))
    members = "\n".join(f"| {agency(n)} | Participating | {address(n)} |" for n in range(count))
    return (f"# Test Community Safety Partnership Plan {YEAR}\n\n## 1. Noise\n\n"
            f"| Ref | Action | Lead agency | By when |\n|---|---|---|---|\n{actions}\n\n"
            f"## Members of the partnership\n\n| Name | Role | E-mail |\n|---|---|---|\n{members}\n")


class MailTest(ProductTest):
    COUNT = 3

    def setUp(self):
        super().setUp()
        self.mail = MailServer().start()
        self.addCleanup(lambda: self.mail.stop())
        self.inbox = self.mail.inbox

    def begin(self, count=None, **settings):
        """A partnership with a plan and a mail server; its round isn't open yet."""
        self.initialise()
        document = self.folder / "plan.md"
        document.write_text(plan(count or self.COUNT), encoding="utf-8")
        run("plan", "import", document, "--year", YEAR, "--data", self.data)
        self.set_mail(**settings)

    def set_mail(self, port=None, security="none", **more):
        words = [word for name, value in more.items() for word in (f"--{name.replace('_', '-')}", value)]
        run("mail", "set", "--server", "127.0.0.1", "--mail-port", port or self.mail.port, "--security", security,
            "--sender", "safety@test.example", "--site", "http://safety.test.example", *words, "--data", self.data)

    def open_round(self, due=10, closes=20):
        today = datetime.datetime.now(datetime.timezone.utc).date()
        days = [(today + datetime.timedelta(days=count)).isoformat() for count in (0, due, closes)]
        return run("monitoring", "open", "--year", YEAR, "--round", "q1", "--opens", days[0], "--due", days[1],
                   "--closes", days[2], "--data", self.data)

    def send(self, *more):
        return run("mail", "send", *more, "--data", self.data).stdout.decode()

    def states(self):
        return {row["address"]: row["state"] for row in self.listed()}

    def listed(self):
        return run_json("mail", "list", "--data", self.data)


class SendingTest(MailTest):
    def test_each_lead_gets_a_sound_message_with_its_own_link(self):
        self.begin()
        self.assertIn(b"Messages written: 3", self.open_round().stderr)
        self.assertIn("sent 3,", self.send())
        self.assertEqual(sorted(to for to, _ in self.inbox.taken), [address(n) for n in range(3)])
        links = set()
        for number in range(3):
            [message] = self.inbox.messages(address(number))
            self.assertEqual(message.defects, [])
            self.assertEqual(email.utils.parseaddr(message["From"]), ("Test Community Safety Partnership", "safety@test.example"))
            self.assertEqual(email.utils.parseaddr(message["To"]), (agency(number), address(number)))
            self.assertEqual(message["Auto-Submitted"], "auto-generated")
            self.assertIsNotNone(email.utils.parsedate_to_datetime(message["Date"]))
            text = message.get_content()
            self.assertIn(f"{agency(number)}: action 1.{number + 1}", text)
            self.assertNotIn("streets", text)
            links |= set(re.findall(r"http://safety\.test\.example/u/\S+", text))
        self.assertEqual(len(links), 3)
        self.assertEqual(set(self.inbox.senders), {"safety@test.example"})
        self.assertIn("sent 0,", self.send())
        self.assertEqual(len(self.inbox.taken), 3)

    def test_refused_greylisted_full_and_dropped_messages_have_their_fates(self):
        self.begin(5)
        ways = ["refuse", "greylist", "full", "drop", "take"]
        for number, way in enumerate(ways):
            self.inbox.ways[address(number)] = way
        self.open_round()
        self.send()
        self.assertEqual([self.states()[address(n)] for n in range(5)], ["refused", "deferred", "deferred", "in-doubt", "sent"])
        replies = {row["address"]: (row["code"], row["reply"]) for row in self.listed()}
        self.assertEqual(replies[address(0)], (550, "5.1.1 No such user here"))
        self.assertEqual(replies[address(1)], (451, "4.7.1 Greylisted, come again"))
        self.assertEqual(replies[address(2)][0], 452)
        self.inbox.ways[address(2)] = "take"
        self.send("--now")
        self.assertEqual([self.states()[address(n)] for n in range(5)], ["refused", "sent", "sent", "in-doubt", "sent"])
        self.assertEqual(max(self.inbox.ids().values()), 1)
        # What was dropped had arrived: sending it again by itself would have doubled it.
        self.assertEqual(len(self.inbox.messages(address(3))), 1)

    def test_a_server_that_is_away_takes_everything_once_it_is_back(self):
        self.begin()
        self.open_round()
        port = self.mail.port
        self.mail.stop()
        self.assertIn("put off 1", self.send())
        self.assertEqual(sorted(self.states().values()), ["deferred", "waiting", "waiting"])
        self.mail = MailServer(self.inbox).start()
        self.set_mail(port=self.mail.port)
        self.assertNotEqual(port, 0)
        self.send("--now")
        self.assertEqual(set(self.states().values()), {"sent"})

    def test_nothing_is_said_in_the_open_to_a_server_without_encryption(self):
        secret = self.folder / "secret"
        secret.write_text("lantern\n")
        self.begin(security="starttls", user="safety", password_file=str(secret))
        self.open_round()
        self.assertIn("put off 1", self.send())
        self.assertEqual(self.inbox.taken, [])
        [row] = [row for row in self.listed() if row["state"] == "deferred"]
        self.assertNotIn("lantern", json.dumps(row))

    def test_a_certificate_that_nobody_vouches_for_stops_everything(self):
        key, certificate = self.folder / "key.pem", self.folder / "certificate.pem"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=127.0.0.1",
             "-keyout", key, "-out", certificate], check=True, capture_output=True)
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(certificate, key)
        secrets = []

        def judge(server, session, envelope, mechanism, data):
            secrets.append(data)
            return AuthResult(success=True)

        self.mail.stop()
        self.mail = MailServer(self.inbox, tls_context=context, require_starttls=True, authenticator=judge).start()
        secret = self.folder / "secret"
        secret.write_text("lantern\n")
        self.begin(security="starttls", user="safety", password_file=str(secret))
        self.open_round()
        self.assertIn("put off 1", self.send())
        self.assertEqual((self.inbox.taken, secrets), ([], []))
        [row] = [row for row in self.listed() if row["state"] == "deferred"]
        self.assertIn("certificate", row["reply"])

    def test_chasing_twice_writes_once_and_closing_stops_what_waits(self):
        self.begin()
        self.open_round(due=2)
        self.send()
        chase = ("monitoring", "chase", "--year", YEAR, "--round", "q1", "--data", self.data)
        self.assertIn(b"before: 3", run(*chase).stdout)
        self.assertEqual(run(*chase).stdout, b"")
        run("monitoring", "close", "--year", YEAR, "--round", "q1", "--data", self.data)
        self.assertIn("stopped 3", self.send())
        self.assertEqual(len(self.inbox.taken), 3)
        self.assertIn(b"closed", run(*chase, expect=3).stderr)


class ServingTest(MailTest):
    """A running server sends by itself; one press in a mail program ends reminders."""

    def test_reminders_end_by_one_press_and_not_by_looking(self):
        self.begin(1)
        server = Server(self.data, self.folder).start()
        self.addCleanup(server.stop)
        run("mail", "set", "--site", server.origin, "--data", self.data)
        self.open_round(due=2)
        self.assertTrue(wait_until(lambda: len(self.inbox.taken) >= 1))
        run("monitoring", "chase", "--year", YEAR, "--round", "q1", "--data", self.data)
        self.assertTrue(wait_until(lambda: any(m["List-Unsubscribe"] for m in self.inbox.messages())))
        [reminder] = [m for m in self.inbox.messages() if m["List-Unsubscribe"]]
        self.assertEqual(reminder["List-Unsubscribe-Post"], "List-Unsubscribe=One-Click")
        link = reminder["List-Unsubscribe"].strip("<>")
        for _ in range(2):
            with urllib.request.urlopen(link) as page:
                self.assertIn("Do you want no more reminders?", page.read().decode())
        request = urllib.request.Request(link, data=b"List-Unsubscribe=One-Click", method="POST")
        with urllib.request.urlopen(request) as page:
            self.assertIn("You get no more reminders", page.read().decode())


class KillTest(MailTest):
    COUNT, KILLS = 40, 12

    def test_a_sender_that_is_killed_sends_none_twice_and_loses_none(self):
        self.inbox.ways.default_factory = lambda: "delay"
        self.inbox.seconds = 0.03
        self.begin()
        self.open_round()
        chance = random.Random(23)
        for _ in range(self.KILLS):
            sender = subprocess.Popen(
                [BINARY, "mail", "send", "--now", "--data", str(self.data)], env=environment(),
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            before = len(self.inbox.taken)
            wait_until(lambda: len(self.inbox.taken) > before or sender.poll() is not None, 20)
            time.sleep(chance.uniform(0, 0.1))
            sender.send_signal(signal.SIGKILL)
            sender.wait()
        self.assertLess(len(self.inbox.taken), self.COUNT, "the kills came too late to mean anything")
        self.send("--now")
        states = self.states()
        self.assertEqual(len(states), self.COUNT)
        doubtful = {to for to, state in states.items() if state == "in-doubt"}
        self.assertEqual(set(states.values()) - {"sent", "in-doubt"}, set())
        self.assertLessEqual(len(doubtful), self.KILLS)
        arrived = {to for to, _ in self.inbox.taken}
        self.assertEqual(max(self.inbox.ids().values()), 1, "one was sent twice")
        self.assertEqual({to for to, state in states.items() if state == "sent"} - arrived, set(), "one was lost")
        self.assertEqual(set(states) - arrived - doubtful, set(), "one is neither there nor pointed at")


if __name__ == "__main__":
    import unittest
    unittest.main()
