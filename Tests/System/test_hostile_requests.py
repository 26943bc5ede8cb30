"""Requests that no browser sends: planted headers, paths that climb, what is too large, and what comes too slowly."""
import contextlib
import re
import socket
import threading
import time
import urllib.parse

from product import demonstration
from test_attacks import YEAR, AttackTest
from visiting import Visitor

ENDS = ("%0d%0aX-Planted:%20yes", "%0D%0A%0D%0AHTTP/1.1%20200%20OK", "%0aX-Planted:yes", "%0dX-Planted:yes",
        "%E5%98%8D%E5%98%8AX-Planted:yes", "%E2%80%A8X-Planted:yes", "%00%0d%0aSet-Cookie:watchward=planted")


class HostileRequestsTest(AttackTest):
    def setUp(self):
        super().setUp()
        demonstration(self.data)
        self.serve()
        self.visitor = Visitor(self.server).become("manager")

    def raw(self, data, timeout=20):
        """Everything that the server answers to these bytes."""
        with socket.create_connection(("127.0.0.1", self.server.port), timeout=timeout) as connection:
            with contextlib.suppress(OSError):
                connection.sendall(data)
            answer = b""
            with contextlib.suppress(OSError):
                while piece := connection.recv(65_536):
                    answer += piece
            return answer

    def assert_serving(self):
        started = time.monotonic()
        self.assertEqual(Visitor(self.server).get("/").status, 200)
        self.assertLess(time.monotonic() - started, 5)

    def assert_unsplit(self, answer):
        self.assertIsNone(answer.header("X-Planted"), answer.path)
        self.assertNotIn("planted", " ".join(value for name, value in answer.headers if name.lower() == "set-cookie"))
        self.assertLess(answer.status, 500, answer.path)

    def test_no_header_can_be_planted_by_an_address(self):
        for end in ENDS:
            for path in (f"/sign-in?next=/plan{end}", f"/plan/{end}", f"/actions/{end}", f"/{end}", f"/search?q={end}",
                         f"/plan/{YEAR}/downloads/plan-{YEAR}.pdf{end}", f"/plan/{YEAR}/draft/action/new?priority={end}",
                         f"/sign-in/kept/{end}", f"/assets/{end}"):
                self.assert_unsplit(self.visitor.ask("GET", path))
                self.assert_unsplit(Visitor(self.server).ask("GET", path))

    def test_no_header_can_be_planted_by_a_form_or_a_file_name(self):
        token = self.visitor.token("/import")
        for end in (urllib.parse.unquote(end) for end in ENDS):
            self.assert_unsplit(self.visitor.post("/sign-in", [("token", token), ("next", "/plan" + end), ("email", end)]))
            self.assert_unsplit(self.visitor.post(f"/plan/{YEAR}/draft/action/new", [("token", token), ("words", end),
                                                                                   ("priority", end), ("do", "save")]))
            self.assert_unsplit(self.visitor.post("/import", [("token", token), ("undo", end)]))
            answer = self.visitor.upload("/import", [("token", token), ("year", "2030-31" + end)], "file", f"a{end}.md", b"# A plan\n\nText\n")
            self.assert_unsplit(answer)
            if answer.status == 303:
                self.assert_unsplit(self.visitor.get(answer.header("Location")))

    def test_a_path_leads_to_nothing_but_the_site(self):
        secrets = [path.read_bytes()[:32] for path in (self.data / "watchward.sqlite", self.folder / "data.key")]
        climbs = ["../", "..%2f", "%2e%2e/", "%2e%2e%2f", "%252e%252e%252f", "..\\", "..%5c", "....//", "%c0%ae%c0%ae/", "..;/",
                  "..%00/", "%2e%2e%00%2f"]
        for climb in climbs:
            for base in ("/", "/assets/", f"/plan/{YEAR}/downloads/", "/plan/", "/import/"):
                for aim in ("data.key", "data/watchward.sqlite", "etc/passwd", "Package.swift"):
                    for times in (1, 3, 8):
                        answer = self.raw(f"GET {base}{climb * times}{aim} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".encode())
                        self.assertRegex(
                            answer, rb"^HTTP/1.1 (400|404) |(?s:^HTTP/1.1 303 .*\r\nLocation: /sign-in\?next=%2F)", f"{base}{climb}{aim}")
                        for secret in (*secrets, b"root:x:", b"swift-tools-version"):
                            self.assertNotIn(secret, answer)

    def test_targets_that_are_no_paths_are_refused(self):
        for target in ("http://evil.example/", "//evil.example/", "*", "evil.example:80", "/\x00", "/%", "/%zz", "/%ff%fe", "\\..\\",
                       "/" + "a" * 15_000, "/" + "a/" * 5_000):
            answer = self.raw(f"GET {target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".encode("latin-1"))
            self.assertNotRegex(answer, rb"(?i)\r\nlocation: *(https?:)?//evil")
            self.assertNotRegex(answer[:20], rb"^HTTP/1.1 5")
        self.assert_serving()

    def test_a_host_of_the_visitors_own_is_not_repeated(self):
        for path in ("/", "/plan", "/actions/1-1", "/sign-in", "/desk"):
            answer = self.visitor.ask("GET", path, headers={"Host": "evil.example", "X-Forwarded-Host": "evil.example"})
            self.assertNotIn("evil.example", answer.text + str(answer.headers))

    def test_huge_headers_are_refused(self):
        for lines in ("X-Big: " + "a" * 1_000_000, "\r\n".join(f"X-{number}: a" for number in range(20_000)), "Cookie: " + "a=b;" * 50_000):
            answer = self.raw(f"GET / HTTP/1.1\r\nHost: a\r\n{lines}\r\nConnection: close\r\n\r\n".encode())
            self.assertNotRegex(answer[:20], rb"^HTTP/1.1 (2|5)")
        self.assert_serving()

    def test_huge_forms_are_refused(self):
        token = self.visitor.token("/desk")
        path = f"/plan/{YEAR}/draft/action/new"
        for fields in ([("words", "a" * 21_000_000)], [(f"f{number}", "") for number in range(50_000)]):
            answer = self.visitor.post(path, [("token", token), *fields])
            self.assertIn(answer.status, (400, 413))
        self.assertIn(self.visitor.post(path, [("token", token), ("words", "é" * 500_000), ("do", "save")]).status, (400, 413, 422))
        nobody = Visitor(self.server)
        fields = [("token", nobody.token("/sign-in")), ("email", "a"), ("password", "a" * 1_000_000)]
        self.assertEqual(nobody.post("/sign-in", fields).status, 413)
        lie = f"POST {path} HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\na"
        self.assertRegex(self.raw(lie.encode(), timeout=5)[:20], rb"^(HTTP/1.1 4..|)")
        self.assert_serving()

    def test_two_lengths_or_ways_of_sending_are_not_both_believed(self):
        inner = b"GET /accessibility HTTP/1.1\r\nHost: a\r\nX-Smuggled: yes\r\n\r\n"
        for heads in (b"Content-Length: 0\r\nContent-Length: %d", b"Content-Length: %d\r\nTransfer-Encoding: chunked",
                      b"Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\nContent-Length: %d"):
            head = heads % len(inner) if b"%d" in heads else heads
            answer = self.raw(b"POST /check HTTP/1.1\r\nHost: a\r\n" + head + b"\r\nConnection: close\r\n\r\n" + inner, timeout=5)
            self.assertLessEqual(answer.count(b"HTTP/1.1 "), 1)

    def test_slow_visitors_do_not_keep_others_waiting(self):
        over = threading.Event()
        heads = (b"GET / HTTP/1.1\r\nX-Slow: ", b"POST /check HTTP/1.1\r\nHost: a\r\nContent-Length: 5000\r\n"
                 b"Content-Type: application/x-www-form-urlencoded\r\n\r\n", b"G")

        def drip(head):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.server.port)) as connection:
                connection.sendall(head)
                while not over.wait(1):
                    connection.sendall(b"a")

        threads = [threading.Thread(target=drip, args=(heads[number % 3],)) for number in range(150)]
        for thread in threads:
            thread.start()
        try:
            for _ in range(4):
                time.sleep(0.5)
                self.assert_serving()
                answer = self.visitor.upload("/check", [], "file", "plan.md", b"We plan 10 visits.\n")
                self.assertEqual(answer.status, 200)
        finally:
            over.set()
            for thread in threads:
                thread.join(timeout=10)
