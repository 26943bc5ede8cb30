"""What attackers try, against the running program."""
import re
import socket
import threading
import time
import urllib.parse

from product import ProductTest, demonstration
from visiting import FORM, PageReader, Server, Visitor, code_now, invited

YEAR = "2023-24"
PASSWORD = "three lamps by the river"
EMAIL = "p.quill@eldermere.example"
POLICY = {
    "default-src": "'none'", "script-src": "'self'", "style-src": "'self'", "form-action": "'self'",
    "base-uri": "'none'", "frame-ancestors": "'none'",
}


def policy_of(answer):
    """The Content-Security-Policy of an answer, by directive."""
    parts = [part.split(None, 1) for part in (answer.header("Content-Security-Policy") or "").split(";") if part.strip()]
    return {part[0]: part[1].strip() if len(part) > 1 else "" for part in parts}


class AttackTest(ProductTest):
    def serve(self, *arguments):
        self.server = Server(self.data, self.folder, *arguments).start()
        self.addCleanup(self.server.stop)
        return self.server

    def assert_sound(self, answer):
        """A page that runs no script but the site's own, and says so to the browser."""
        if not answer.is_page:
            return
        own = policy_of(answer)
        self.assertEqual({name: own.get(name) for name in POLICY}, POLICY, answer.path)
        self.assertEqual(answer.header("X-Content-Type-Options"), "nosniff", answer.path)
        dangers = PageReader.of(answer.text).dangers
        if "/downloads/" in answer.path:
            self.assertTrue(answer.header("Content-Disposition").startswith("attachment"), answer.path)
        if (answer.header("Content-Disposition") or "").startswith("attachment"):
            # A file of ours to keep: it brings its own style, and the browser shows it outside this site.
            dangers = [danger for danger in dangers if danger != "<style> {}"]
        self.assertEqual(dangers, [], answer.path)


class GuessingTest(AttackTest):
    """Accounts with passwords and a second factor."""

    def setUp(self):
        super().setUp()
        self.initialise()
        self.link = invited(self.data, "Perpetua Quill", EMAIL, "manager")
        self.spare = invited(self.data, "Tobias Reed", "t.reed@eldermere.example", "reader")
        self.serve()
        self.user = Visitor(self.server, "203.0.113.5")
        self.set_up()

    def set_up(self):
        form = self.user.get(self.link).form(password=None)
        self.assertEqual(self.user.send(form, password=PASSWORD).status, 303)
        self.assertEqual(self.give(self.user, PASSWORD).header("Location"), "/account/second-factor")
        page = self.user.get("/account/second-factor")
        self.secret = re.search(r'id="secret">([^<]+)<', page.text).group(1).replace(" ", "")
        codes = self.user.send(page.form(code=None), code=code_now(self.secret))
        codes = self.user.get(codes.header("Location")) if codes.status == 303 else codes
        self.codes = re.findall(r'<span class="ww-secret">([^<]+)</span>', codes.text)
        self.assertGreaterEqual(len(self.codes), 8)

    def give(self, visitor, password, email=EMAIL):
        fields = [("token", visitor.token("/sign-in")), ("email", email), ("password", password)]
        return visitor.post("/sign-in", fields)

    def sign_out(self, visitor):
        self.assertEqual(visitor.post("/sign-out", [("token", visitor.token("/account"))]).status, 303)

    def guess_until_slowed(self, visitor, email=EMAIL, least=8):
        """Guesses as fast as it may until it must wait so many seconds; how many guesses were looked at."""
        looked_at = 0
        for number in range(60):
            answer = self.give(visitor, f"wrong guess number {number}", email)
            looked_at += answer.status == 422
            wait = int(answer.header("Retry-After") or 0)
            self.assertEqual(answer.status, 429 if wait else 422)
            if wait >= least:
                return looked_at
            time.sleep(wait)
        raise AssertionError("sixty guesses, and no wait")

    def test_guessing_a_password_is_slowed_and_the_rightful_user_still_gets_in(self):
        self.sign_out(self.user)
        attacker = Visitor(self.server, "198.51.100.9")
        self.assertLessEqual(self.guess_until_slowed(attacker), 12)
        self.assertEqual(self.give(attacker, PASSWORD).status, 429, "even the right guess has to wait")
        elsewhere = Visitor(self.server, "198.51.100.77")
        self.assertEqual(self.give(elsewhere, PASSWORD).status, 429, "another address gains nothing")
        self.assertEqual(self.give(self.user, PASSWORD).header("Location").split("?")[0], "/sign-in/code")
        answer = self.user.send(self.user.get("/sign-in/code").form(code=None), code=self.codes[0])
        self.assertEqual((answer.status, answer.header("Location")), (303, "/desk"))

    def test_many_guesses_at_once_gain_nothing(self):
        attacker = Visitor(self.server, "198.51.100.9")
        token, statuses = attacker.token("/sign-in"), []

        def guess(number):
            own = Visitor(self.server, f"198.51.100.{number}")
            fields = [("token", token), ("email", EMAIL), ("password", f"wrong guess number {number}")]
            statuses.append(own.post("/sign-in", fields).status)

        started = time.monotonic()
        threads = [threading.Thread(target=guess, args=(number,)) for number in range(40)]
        [thread.start() for thread in threads]
        [thread.join() for thread in threads]
        # Five are free; then each wait is twice the last, beginning with a second.
        most = 6 + int(time.monotonic() - started)
        self.assertLessEqual(statuses.count(422), most, statuses)
        self.assertEqual(set(statuses), {422, 429})

    def test_an_address_without_an_account_answers_like_one_with(self):
        looked_at = [
            self.guess_until_slowed(Visitor(self.server, f"198.51.100.{number}"), email, least=4)
            for number, email in enumerate((EMAIL, "nobody@eldermere.example"))]
        self.assertAlmostEqual(looked_at[0], looked_at[1], delta=1, msg="but for how long a busy machine takes to answer")

    def test_guessing_the_second_factor_is_slowed(self):
        self.sign_out(self.user)
        self.assertEqual(self.give(self.user, PASSWORD).status, 303)
        form = self.user.get("/sign-in/code").form(code=None)
        statuses = [self.user.send(form, code=f"{number:06}").status for number in range(9)]
        self.assertEqual(statuses[0], 422)
        self.assertIn(429, statuses)
        self.assertNotIn(303, statuses)

    def test_guessing_links_is_slowed_and_the_holder_elsewhere_still_gets_in(self):
        attacker = Visitor(self.server, "198.51.100.9")
        statuses = [attacker.get(f"/invite/{'A' * 30}{number:013}").status for number in range(24)]
        self.assertEqual(set(statuses[:15]), {404})
        self.assertIn(429, statuses)
        self.assertEqual(attacker.get(self.spare).status, 429)
        self.assertEqual(Visitor(self.server, "203.0.113.6").get(self.spare).status, 200)

    def test_a_used_link_opens_nothing(self):
        self.assertEqual(Visitor(self.server, "203.0.113.6").get(self.link).status, 404)

    def test_a_session_planted_by_somebody_else_is_not_taken_over(self):
        self.sign_out(self.user)
        attacker = Visitor(self.server, "198.51.100.9")
        attacker.jar["watchward"] = planted = "A" * 43
        victim = Visitor(self.server, "203.0.113.5")
        victim.jar = {"watchward": planted, "watchward-device": self.user.jar.get("watchward-device", "")}
        self.assertEqual(self.give(victim, PASSWORD).status, 303)
        self.assertNotEqual(victim.jar["watchward"], planted)
        self.assertNotIn("Perpetua", attacker.get("/account").text)

    def test_signing_in_and_the_second_factor_change_the_session(self):
        self.sign_out(self.user)
        self.give(self.user, PASSWORD)
        half = self.user.jar["watchward"]
        answer = self.user.send(self.user.get("/sign-in/code").form(code=None), code=self.codes[0])
        self.assertEqual(answer.status, 303)
        self.assertNotEqual(self.user.jar["watchward"], half)
        thief = Visitor(self.server)
        thief.jar["watchward"] = half
        self.assertNotIn("Perpetua", thief.get("/account").text, "the id from before the second factor opens nothing")

    def test_a_session_that_was_signed_out_opens_nothing(self):
        thief = Visitor(self.server)
        thief.jar = dict(self.user.jar)
        self.assertIn("Perpetua", thief.get("/account").text)
        self.sign_out(self.user)
        self.assertNotIn("Perpetua", thief.get("/account").text)

    def test_nothing_leads_elsewhere_after_signing_in(self):
        self.sign_out(self.user)
        for number, aim in enumerate((
            "//evil.example", "/\\evil.example", "\\\\evil.example", "http://evil.example", "https:evil.example",
            "javascript:alert(7351)", "/%2F%2Fevil.example", "%2F%2Fevil.example", "///evil.example",
            "/\t/evil.example", "/plan\r\nX-Planted: yes", "/plan%0d%0aX-Planted: yes", "/sign-out", "//evil.example/plan",
            "/plan/2023-24/../../../evil", "data:text/html,<script>alert(7351)</script>",
        )):
            page = self.user.get("/sign-in?" + urllib.parse.urlencode({"next": aim}))
            self.assert_sound(page)
            kept = dict(page.form(email=None).values)["next"]
            self.assertRegex(kept, r"^/([a-z0-9]|$)", aim)
            if number < 4:
                self.follow(page.form(email=None), aim)

    def follow(self, form, aim):
        """Signs in with the aim put into the hidden field by force, both times."""
        answer = self.user.send(form, email=EMAIL, password=PASSWORD, next=aim)
        self.assertRegex(answer.header("Location"), r"^/sign-in/code(\?next=(/|%2F)[a-z]*)?$", aim)
        form = self.user.get(answer.header("Location")).form(code=None)
        answer = self.user.send(form, code=self.codes.pop(), next=aim)
        self.assertEqual((answer.status, answer.header("Location")), (303, "/desk"), aim)
        self.assertIsNone(answer.header("X-Planted"))
        self.sign_out(self.user)


class ForgeryTest(AttackTest):
    """Forms that another site makes a signed-in visitor send."""

    def setUp(self):
        super().setUp()
        demonstration(self.data)
        self.serve()
        self.manager = Visitor(self.server).become("manager")
        draft = self.manager.get(f"/plan/{YEAR}/draft").text
        self.path = re.search(rf"/plan/{YEAR}/draft/action/[0-9a-f-]{{36}}", draft).group()
        self.form = self.manager.get(self.path).form(words=None, do="save")

    def forged(self, token, **headers):
        fields = [(name, value) for name, value in self.form.filled(("do", "save"), words="forged words") if name != "token"]
        return self.manager.post(self.path, fields + ([("token", token)] if token is not None else []), **headers)

    def assert_refused(self, answer):
        self.assertEqual(answer.status, 403, answer.text[:300])
        self.assert_sound(answer)
        self.assertNotIn("forged words", self.manager.get(f"/plan/{YEAR}/draft").text)

    def test_a_form_without_the_visitors_own_token_is_refused(self):
        other = Visitor(self.server).become("officer")
        nobody = Visitor(self.server)
        for token in (None, "", "A" * 43, other.token("/desk"), nobody.token("/")):
            self.assert_refused(self.forged(token))

    def test_a_form_from_elsewhere_is_refused_even_with_the_token(self):
        token = self.manager.token("/desk")
        for headers in (
            {"Origin": "https://evil.example"}, {"Origin": "null"}, {"Origin": self.server.origin + ".evil.example"},
            {"Origin": "http://127.0.0.1:1"}, {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"},
        ):
            self.assert_refused(self.forged(token, **headers))

    def test_a_form_in_the_dress_of_plain_text_or_json_is_refused(self):
        fields = urllib.parse.urlencode(self.form.filled(("do", "save"), words="forged words"))
        for kind in ("text/plain", "application/json", "text/plain; application/x-www-form-urlencoded", ""):
            answer = self.manager.ask("POST", self.path, fields, {"Content-Type": kind, "Origin": self.server.origin})
            self.assertIn(answer.status, (400, 403, 415), kind)
            self.assertNotIn("forged words", self.manager.get(f"/plan/{YEAR}/draft").text)

    def test_every_form_of_the_site_needs_the_token(self):
        paths = ["/sign-out", "/demonstration/role", "/import", "/account/password", "/account/devices",
                 "/account/recovery-codes", f"/plan/{YEAR}/draft", f"/plan/{YEAR}/findings", self.path,
                 f"{self.path}/history"]
        for path in paths:
            for body in ("", "do=remove&version=1", "role=administrator&undo=1&do=dismiss"):
                answer = self.manager.ask("POST", path, body, {"Content-Type": FORM, "Origin": self.server.origin})
                self.assertEqual(answer.status, 403, f"{path} {body}")
        self.assertEqual(self.manager.get(self.path).status, 200)

    def test_no_address_changes_anything_by_being_opened(self):
        before = self.manager.get(f"/plan/{YEAR}/draft").text
        query = urllib.parse.urlencode(self.form.filled(("do", "remove"), words="forged words"))
        for path in (self.path, f"/plan/{YEAR}/draft", f"{self.path}/history", "/import", "/account"):
            self.manager.get(f"{path}?{query}")
        self.assertEqual(self.manager.get("/sign-out").status, 405)
        self.assertEqual(self.manager.get(f"/plan/{YEAR}/draft").text, before)

    def test_a_method_in_a_header_or_field_is_not_obeyed(self):
        token = self.manager.token("/desk")
        for name in ("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"):
            self.manager.ask("GET", f"{self.path}?words=forged+words&do=save&token={token}", None, {name: "POST"})
            self.manager.get("/sign-out", **{name: "POST"})
        self.manager.get(f"{self.path}?_method=POST&words=forged+words&do=save&token={token}")
        for method in ("PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "CONNECT", "NONSENSE"):
            answer = self.manager.ask(method, self.path)
            self.assertIn(answer.status, (400, 405, 501), method)
        self.assertNotIn("forged words", self.manager.get(f"/plan/{YEAR}/draft").text)
        self.assertEqual(self.manager.get("/account").status, 200)


class SlowClientTest(AttackTest):
    """Clients that keep the server waiting, over real sockets."""

    HEAD = "POST /check HTTP/1.1\r\nHost: {host}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: {length}\r\n"

    def setUp(self):
        super().setUp()
        demonstration(self.data)
        self.serve()

    def connect(self, *lines, length=19_000_000, address="203.0.113.5"):
        own = socket.create_connection(("127.0.0.1", self.server.port), timeout=120)
        self.addCleanup(own.close)
        head = self.HEAD.format(host=f"127.0.0.1:{self.server.port}", length=length)
        own.sendall((head + f"X-Forwarded-For: {address}\r\n" + "".join(f"{line}\r\n" for line in lines) + "\r\n").encode())
        return own

    def drip(self, own, piece, seconds=110):
        """Sends a piece a second until the server answers or hangs up; the answer and how long that took."""
        started = time.monotonic()
        own.settimeout(1)
        while (spent := time.monotonic() - started) < seconds:
            try:
                own.sendall(piece)
                if answer := own.recv(65_536):
                    return answer.decode(errors="replace"), spent
                return "", spent
            except TimeoutError:
                continue
            except OSError:
                return "", spent
        return None, seconds

    def test_clients_that_drip_are_answered_or_cut_off(self):
        found = {}
        body, host = self.connect(), f"127.0.0.1:{self.server.port}"
        refused, heads = (socket.create_connection(("127.0.0.1", self.server.port), timeout=120) for _ in range(2))
        self.addCleanup(refused.close)
        self.addCleanup(heads.close)
        # It is answered before its body has come; what comes of it later is for nobody.
        refused.sendall(f"POST /nowhere HTTP/1.1\r\nHost: {host}\r\nContent-Length: 9000\r\n\r\n".encode())
        while b"</html>" not in refused.recv(65_536):
            pass
        heads.sendall(f"GET / HTTP/1.1\r\nHost: {host}\r\nX-Slow: ".encode())
        work = {"body": (body, b"-"), "answered": (refused, b"-"), "head": (heads, b"a")}
        threads = [
            threading.Thread(target=lambda name=name, own=own: found.update({name: self.drip(*own)}))
            for name, own in work.items()]
        [thread.start() for thread in threads]
        [thread.join() for thread in threads]
        answer, spent = found["body"]
        self.assertIn("408", answer.split("\r\n")[0])
        self.assertIn("Too slow", answer)
        self.assertLess(spent, 45)
        for name in ("answered", "head"):
            answer, spent = found[name]
            self.assertIsNotNone(answer, f"{name}: never cut off")
            self.assertLess(spent, 75, name)

    def test_many_slow_uploads_fill_their_share_and_no_more(self):
        """Each sends 18 MB of its form and then waits."""
        piece = b"a" * 1_000_000
        held = [self.connect(address="203.0.113.5") for _ in range(5)]
        answers = []
        for own in held:
            own.settimeout(20)
            try:
                for _ in range(18):
                    own.sendall(piece)
            except OSError:
                pass
        for own in held:
            own.settimeout(2)
            try:
                answers.append(own.recv(200).decode(errors="replace").split("\r\n")[0])
            except OSError:
                answers.append("waits")
        self.assertEqual(answers.count("waits"), 3, answers)
        self.assertEqual(sum("503" in answer for answer in answers), 2, answers)
        # Others, and ordinary forms of the same address, are served meanwhile.
        for address in ("203.0.113.5", "203.0.113.6"):
            self.assertEqual(Visitor(self.server, address).get("/check").status, 200)
        self.assertEqual(Visitor(self.server, "203.0.113.5").post("/check", [("text", "Ten rose to 12.")]).status, 400)
