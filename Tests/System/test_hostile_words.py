"""Script planted in every field, file and address of the program, and every page looked through for it afterwards."""
import html
import re
import urllib.parse

from product import demonstration
from test_attacks import YEAR, AttackTest
from visiting import PageReader, Visitor

SCRIPT = "<script>alert(7351)</script>"
MARKER = f"\"'></textarea></title></option>{SCRIPT}<img src=x onerror=alert(7351)>"
LINK = "javascript:alert(7351)//https://example.org/"
KINDS = ("section", "priority", "action", "measure", "member")
LEFT = ("/sign-out", "/demonstration/role", "/account/devices", "/search")

# As a file holds it: once as tags, once as words that read like tags.
BOTH = f"{MARKER} {html.escape(MARKER)}"

PLAN = f"""# Eldermere {BOTH} Community Safety Plan 2030-31

The priorities, in ranked order, are:

1. Noise {BOTH}
2. Arson

## Noise {BOTH}

Text of 10% {BOTH} and [a link]({LINK}) ![a picture]({LINK}) `{BOTH}`

{BOTH}

| Ref | Action | Lead agency | Partners | By when |
|---|---|---|---|---|
| 1.1 {BOTH} | Visit the loudest streets {BOTH} | Wardens {BOTH} | Fire {BOTH} | May 2030 {BOTH} |
| {BOTH} | {BOTH} | {BOTH} | {BOTH} | {BOTH} |

| Measure | Baseline | Target |
|---|---|---|
| Complaints {BOTH} | 100 {BOTH} | 90 {BOTH} |

## Members

| Name | Role | E-mail | Website |
|---|---|---|---|
| Council {BOTH} | Responsible authority {BOTH} | {BOTH}@example.org | {LINK} |
"""


class HostileWordsTest(AttackTest):
    def setUp(self):
        super().setUp()
        demonstration(self.data)
        self.serve()
        self.manager = Visitor(self.server).become("manager")
        self.seen = 0

    def look(self, answer):
        """The page is sound, and the marker is in it as words only."""
        self.assertLess(answer.status, 500, answer.path)
        self.assert_sound(answer)
        if answer.is_page:
            self.assertNotIn(SCRIPT, answer.text, answer.path)
            self.assertNotIn("<img src=x", answer.text, answer.path)
            self.seen += "alert(7351)" in html.unescape(answer.text)
        return answer

    def settle(self, answer):
        """Follows a redirect within the site."""
        self.look(answer)
        if answer.status != 303:
            return answer
        self.assertRegex(answer.header("Location"), r"^/(?![/\\])")
        return self.look(self.manager.get(answer.header("Location")))

    def crawl(self, visitor, starts, most=900):
        pages, waiting = {}, list(starts)
        while waiting and len(pages) < most:
            path = waiting.pop(0)
            if path in pages:
                continue
            pages[path] = answer = self.look(visitor.get(path))
            if answer.is_page:
                links = [link.split("#")[0] for link in PageReader.of(answer.text).links]
                waiting += [link for link in links if link.startswith("/") and not link.startswith("//")]
        return pages

    def buttons(self, form):
        """How the form is sent: with each of its buttons that keeps words, or without one."""
        ending = ("remove", "up", "down", "undo", "renumber", "split", "merge")
        kept = [button for button in form.buttons if not button[1].startswith(ending)]
        return kept or ([] if form.buttons else [None])

    def plant_in(self, path):
        """Sends every form of a page with the marker in each field of words: one at a time, and then in all."""
        count = len(self.manager.get(path).forms)
        for number in range(count):
            form = self.form_at(path, number)
            if form is None or form.method != "post" or form.action.startswith(LEFT) or not form.typed:
                continue
            for names in [[name] for name in form.typed] + [form.typed]:
                for button in self.buttons(form):
                    self.plant(path, number, names, button)

    def form_at(self, path, number):
        answer = self.manager.get(path)
        forms = answer.forms if answer.status == 200 else []
        return forms[number] if number < len(forms) else None

    def plant(self, path, number, names, button):
        if (form := self.form_at(path, number)) is None:
            return
        fields = [(name, MARKER if name in names else value) for name, value in form.filled(button)]
        missing = set(names) - {name for name, _ in fields}
        self.settle(self.manager.post(form.action, fields + [(name, MARKER) for name in missing]))

    def record_pages(self):
        draft = self.manager.get(f"/plan/{YEAR}/draft").text
        for kind in KINDS:
            found = sorted(set(re.findall(rf"/plan/{YEAR}/draft/{kind}/[0-9a-f-]{{36}}", draft)))
            self.assertTrue(found, kind)
            yield from found[:2]
            yield f"/plan/{YEAR}/draft/{kind}/new"

    def test_script_in_every_form_of_the_draft_stays_words_on_every_page(self):
        for path in list(self.record_pages()):
            self.plant_in(path)
            parts = [link for link in PageReader.of(self.manager.get(path).text).links if link.startswith((path + "?", "?"))]
            for part in sorted(set(parts))[:3]:
                self.plant_in(urllib.parse.urljoin(path, part))
        for path in (f"/plan/{YEAR}/findings", f"/plan/{YEAR}/draft"):
            form = next((form for form in self.manager.get(path).forms if "reason" in form.typed), None)
            if form:
                self.settle(self.manager.send(form, ("do", "dismiss"), reason=MARKER))
        pages = self.crawl(self.manager, ["/", "/desk", f"/plan/{YEAR}/draft", f"/plan/{YEAR}/findings"])
        pages |= self.crawl(Visitor(self.server), ["/"])
        histories = [path for path in pages if path.endswith("/history")]
        self.assertGreater(len(histories), 5)
        marked = [path for path, answer in pages.items() if answer.is_page and "alert(7351)" in html.unescape(answer.text)]
        for wanted in ("/history", f"/plan/{YEAR}/draft", f"/plan/{YEAR}/actions", "/partners", f"/plan/{YEAR}/priorities"):
            self.assertTrue([path for path in marked if wanted in path], f"nothing planted shows on {wanted}")

    def test_a_link_that_is_a_script_is_never_a_link(self):
        for path in self.record_pages():
            if "/member/" in path:
                form = self.manager.get(path).form(links=None, do="save")
                for link in (LINK, f"JaVaScRiPt:{LINK}", "data:text/html,x", f"java\tscript:alert(7351)", f"[x]({LINK})"):
                    self.settle(self.manager.send(form, ("do", "save"), links=link))
        self.crawl(self.manager, ["/partners", f"/plan/{YEAR}/draft"], most=120)

    def test_script_in_a_file_and_its_name_stays_words(self):
        self.settle(self.manager.upload("/check", [], "file", "plan <script>alert(7351)<.md", PLAN.encode()))
        self.settle(self.manager.upload("/check", [("text", PLAN)], "file", "", b""))
        for name in (f"{SCRIPT}.md", "%22'>" + SCRIPT + ".md", "a\\\"b" + SCRIPT + ".md", SCRIPT):
            answer = self.manager.upload("/import", [("token", self.manager.token("/import"))], "file", name, PLAN.encode())
            proposal = self.settle(answer)
        pages = self.crawl(self.manager, [proposal.path, "/import"], most=80)
        self.assertGreater(self.seen, 3)
        self.take_in(proposal)
        self.crawl(self.manager, ["/plan/2030-31", "/plan/2030-31/draft", "/plan/2030-31/findings", "/import"], most=200)
        self.assertGreater(len(pages), 3)

    def take_in(self, proposal):
        form = next(form for form in self.manager.get(proposal.path).forms if form.action.startswith("/import/"))
        seen = self.seen
        self.settle(self.manager.post(form.action, form.filled(next(iter(form.buttons), None))))
        self.assertEqual(self.manager.get("/plan/2030-31/draft").status, 200)
        self.assertGreaterEqual(self.seen, seen)

    def test_what_an_address_says_is_only_repeated_as_words(self):
        quoted, raw = urllib.parse.quote(MARKER, safe=""), MARKER.replace(" ", "%20")
        for words in (quoted, raw):
            for path in (f"/search?q={words}", f"/sign-in?next={words}", f"/sign-in?next=/{words}", f"/sign-in?ended={words}",
                         f"/{words}", f"/plan/{words}", f"/plan/{YEAR}/actions/{words}", f"/invite/{words}", f"/import/{words}",
                         f"/plan/{YEAR}/draft/action/new?priority={words}", f"/plan/{YEAR}/draft/{words}/x", f"/assets/{words}",
                         f"/plan/{YEAR}/draft?kind={words}&sort={words}", f"/plan/{YEAR}/findings?rule={words}", f"/?{words}"):
                self.look(self.manager.get(path))
                self.look(Visitor(self.server).get(path))
        for search in (MARKER, SCRIPT, "burglary " + MARKER):
            self.look(self.manager.get("/search?" + urllib.parse.urlencode({"q": search})))
        self.assertGreater(self.seen, 0, "the search repeats what was asked")

    def test_accounts_and_signing_in_repeat_only_words(self):
        self.manager.become("administrator")
        for path in ("/settings/accounts", "/account", "/account/password"):
            self.plant_in(path)
        self.crawl(self.manager, ["/settings/accounts", "/account"], most=60)
        visitor = Visitor(self.server)
        form = visitor.get("/sign-in").form(email=None)
        self.assertIn("alert(7351)", html.unescape(self.look(visitor.send(form, email=MARKER, password=MARKER)).text))
