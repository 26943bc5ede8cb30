"""Messages go out encrypted and signed in, to a mail server whose certificate an authority made for the test vouches for."""
import json
import os
import ssl
import subprocess
import unittest

from mail_server import AuthResult, MailServer
from product import BINARY, environment, run
from test_mail import MailTest

# The list of authorities that libcurl is built to read on Debian and its kin.
BUNDLE = "/etc/ssl/certs/ca-certificates.crt"
USER, PASSWORD = b"safety", b"lantern & quay"
# The program trusts what the machine trusts. In a view of the files of its own, that is the test's authority alone.
APART = ["unshare", "--mount", *([] if os.geteuid() == 0 else ["--map-root-user"]), "sh", "-c",
         'mount --bind "$0" "$1" && shift && exec "$@"']


class Authority:
    """Signs certificates that nobody else would."""

    def __init__(self, folder):
        self.folder, self.certificate, self.key = folder, folder / "authority.pem", folder / "authority.key"
        self.make("authority", "basicConstraints=critical,CA:TRUE", "keyUsage=critical,keyCertSign")

    def make(self, name, *extensions, signed=()):
        subject = {"authority": "Test authority"}.get(name, name)
        words = [word for extension in extensions for word in ("-addext", extension)]
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={subject}",
             "-keyout", self.folder / f"{name}.key", "-out", self.folder / f"{name}.pem", *words, *signed],
            check=True, capture_output=True)

    def server(self, alternative):
        """What a server shows that is called so: `IP:127.0.0.1`."""
        self.make("server", f"subjectAltName={alternative}", "basicConstraints=critical,CA:FALSE",
                  signed=("-CA", self.certificate, "-CAkey", self.key))
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(self.folder / "server.pem", self.folder / "server.key")
        return context


class EncryptedMailTest(MailTest):
    def setUp(self):
        super().setUp()
        probe = subprocess.run([*APART, os.devnull, BUNDLE, "true"], capture_output=True, check=False)
        if probe.returncode:
            self.skipTest("this machine gives a test no view of the files of its own")
        self.authority = Authority(self.folder)
        self.seen, self.right = [], PASSWORD

    def judge(self, server, session, envelope, mechanism, data):
        self.seen.append((mechanism, data.login, data.password, session.ssl is not None))
        return AuthResult(success=(data.login, data.password) == (USER, self.right), handled=False)

    def serve(self, alternative="IP:127.0.0.1", is_implicit=False, without=()):
        self.mail.stop()
        context = self.authority.server(alternative)
        how = {"ssl_context": context} if is_implicit else {"tls_context": context, "require_starttls": True}
        self.mail = MailServer(
            self.inbox, authenticator=self.judge, auth_required=True, auth_exclude_mechanism=without,
            auth_require_tls=not is_implicit, **how).start()

    def sign_in_with(self, password, security="starttls"):
        (self.folder / "secret").write_bytes(password + b"\n")
        self.set_mail(user=USER.decode(), password_file=str(self.folder / "secret"), security=security)

    def ready(self, security="starttls"):
        self.begin(security=security)
        self.sign_in_with(PASSWORD, security=security)
        self.open_round()

    def send(self, *more):
        done = subprocess.run(
            [*APART, self.authority.certificate, BUNDLE, BINARY, "mail", "send", *more, "--data", str(self.data)],
            env=environment(), capture_output=True, check=True, timeout=120)
        return done.stdout.decode()

    def assert_all_arrived(self):
        self.assertEqual(set(self.states().values()), {"sent"})
        self.assertEqual(len(self.inbox.taken), 3)
        self.assertEqual(max(self.inbox.ids().values()), 1)

    def test_both_ways_of_signing_in_work_once_the_talk_is_encrypted(self):
        for other, mechanism in (("LOGIN", "PLAIN"), ("PLAIN", "LOGIN")):
            with self.subTest(mechanism=mechanism):
                self.setUp()
                self.serve(without=[other])
                self.ready()
                self.assertIn("sent 3,", self.send())
                self.assert_all_arrived()
                self.assertEqual(set(self.seen), {(mechanism, USER, PASSWORD, True)})

    def test_a_server_that_is_encrypted_from_the_first_byte_takes_them(self):
        self.serve(is_implicit=True)
        self.ready(security="tls")
        self.assertIn("sent 3,", self.send())
        self.assert_all_arrived()
        self.assertEqual({seen[1:3] for seen in self.seen}, {(USER, PASSWORD)})

    def test_a_certificate_for_another_name_gets_no_password_and_no_message(self):
        self.serve(alternative="DNS:mail.elsewhere.example")
        self.ready()
        self.assertIn("put off 1", self.send())
        self.assertEqual((self.inbox.taken, self.seen), ([], []))
        [row] = [row for row in self.listed() if row["state"] == "deferred"]
        self.assertIn("certificate isn’t trusted", row["reply"])
        self.assertEqual(sorted(self.states().values()), ["deferred", "waiting", "waiting"])

    def test_a_wrong_password_loses_nothing_and_is_said_in_plain_words(self):
        self.serve()
        self.ready()
        self.sign_in_with(b"wrong lamp")
        self.assertIn("put off 1", self.send())
        self.assertEqual(self.inbox.taken, [])
        self.assertEqual(sorted(self.states().values()), ["deferred", "waiting", "waiting"])
        [row] = [row for row in self.listed() if row["state"] == "deferred"]
        self.assertIn("doesn’t take the user’s name or password", row["reply"])
        self.assertEqual(row["code"], 535)
        self.assertNotIn("lamp", json.dumps(self.listed()))
        self.sign_in_with(PASSWORD)
        self.assertIn("sent 3,", self.send("--now"))
        self.assert_all_arrived()

    def test_without_trust_in_the_authority_nothing_is_said(self):
        self.serve()
        self.ready()
        self.assertIn("put off 1", run("mail", "send", "--data", self.data).stdout.decode())
        self.assertEqual((self.inbox.taken, self.seen), ([], []))


if __name__ == "__main__":
    unittest.main()
