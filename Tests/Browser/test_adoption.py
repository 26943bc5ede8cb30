"""A plan's way to adoption and on to the next year, in a real browser: the committee report with its sign-offs, the
checklist, the adoption, an amendment by delegation, and next year's plan with some actions carried over."""

import io
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path
from urllib.parse import urljoin

sys.path.insert(0, str(Path(__file__).parent))

from site_under_test import DESK, ROOT, BrowserTest, announced_address, chromium, picture_folder, stop  # noqa: E402

SIGNED = {
    "financial": "Chief Finance Officer", "legal": "Head of Legal", "risk": "Head of Communities",
    "equality": "Equality Officer", "section-17": "Head of Communities", "equality-assessment": "Equality Officer",
}
WRITTEN = ["summary", "recommendation", "background", "consultation", "options", "wards"]


class AdoptionTest(BrowserTest):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="watchward-adoption-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        cls.data = cls.folder / "data"
        cls.binary = os.environ.get("WATCHWARD_BINARY", str(ROOT / ".build/debug/watchward"))
        cls.settings = {name: value for name, value in os.environ.items() if not name.startswith("WATCHWARD_")}
        cls.run_program("init", "--demo")
        log = cls.folder / "log"
        with log.open("wb") as messages:
            server = subprocess.Popen(
                [cls.binary, "serve", "--data", cls.data, "--port", "0"], env=cls.settings,
                stdout=subprocess.DEVNULL, stderr=messages)
        cls.addClassCleanup(stop, server)
        cls.base = announced_address(server, log) + "/"
        cls.browser = cls.enterClassContext(chromium())

    @classmethod
    def run_program(cls, *words):
        subprocess.run(
            [cls.binary, *words, "--data", str(cls.data)], check=True, env=cls.settings, capture_output=True)

    @classmethod
    def hold_meeting(cls):
        """A cabinet that had the newest version before it and agreed: the route has pages of its own and tests of theirs."""
        with sqlite3.connect(next(cls.data.glob("*.sqlite")), timeout=10) as store:
            version, plan = store.execute("SELECT id, plan_id FROM plan_version ORDER BY number DESC LIMIT 1").fetchone()
            at = "2023-03-01T09:00:00.000Z"
            store.execute("UPDATE plan_version SET submitted_at = ? WHERE id = ?", (at, version))
            store.execute(
                "INSERT INTO route_meeting (id, plan_id, body, power, held_on, plan_version_id, submitted_at, outcome,"
                " decision, minute, link) VALUES ('01-test', ?, 'Cabinet', 'decides', '2023-03-16', ?, ?, 'agreed',"
                " 'Agreed as set out.', 'minute 6', '')", (plan, version, at))
        store.close()

    def visitor(self, role="manager", **options):
        context = self.browser.new_context(viewport=DESK, **options)
        self.addCleanup(context.close)
        page = context.new_page()
        if role:
            page.goto(self.base)
            page.locator("details.ww-roles > summary").click()
            page.locator(f"details.ww-roles button[value='{role}']").click()
            page.wait_for_url("**/desk")
        return page

    def go(self, page, path):
        answer = page.goto(urljoin(self.base, path))
        self.assertEqual(answer.status, 200, path)


    def press(self, page, name):
        """Presses a button as somebody does who has no mouse."""
        page.get_by_role("button", name=name, exact=True).first.focus()
        with page.expect_navigation():
            page.keyboard.press("Enter")

    def test_from_the_report_to_next_year(self):
        page = self.visitor()
        self.write_report(page)
        self.download_report(page)
        self.settle_checklist(page)
        self.adopt(page)
        self.publish()
        self.amend(page)
        self.start_next_year(page)

    def write_report(self, page):
        self.go(page, "plan/2023-24/report")
        self.assertIn("Six parts aren’t signed off. 12 parts aren’t written.", page.locator(".ww-answer").inner_text())
        self.assert_sound(page, "report-empty")
        for key in WRITTEN + list(SIGNED):
            page.locator(f"section[aria-labelledby='part-{key}'] .ww-section__head a").click()
            page.get_by_role("textbox", name="Text", exact=True).fill(f"What is to be said on {key}.\n\n- One point")
            if key == "legal":
                self.refuse_half_a_signature(page)
            if key in SIGNED:
                page.get_by_role("textbox", name="Signed off by").fill(SIGNED[key])
                page.get_by_role("textbox", name="On", exact=True).fill("9 February 2023")
            self.press(page, "Save")
            self.assertIn("Saved.", page.locator(".ww-notice").inner_text())
        self.assertEqual(page.locator(".ww-answer").inner_text(), "Every part is written and signed off.")
        self.assertIn("Signed off by Head of Legal, 9 February 2023.", page.locator("main").inner_text())
        self.assert_sound(page, "report-signed")

    def refuse_half_a_signature(self, page):
        page.get_by_role("textbox", name="Signed off by").fill("Head of Legal")
        self.press(page, "Save")
        self.assertIn("Give the day", page.locator("#error-summary").inner_text())
        self.assertIn("on legal", page.get_by_role("textbox", name="Text", exact=True).input_value())
        self.assert_sound(page, "report-error")

    def download_report(self, page):
        file = lambda name: self.file(page, f"plan/2023-24/report/{name}")  # noqa: E731
        with zipfile.ZipFile(io.BytesIO(file("committee-report-2023-24.docx"))) as word:
            text = word.read("word/document.xml").decode()
        headings = re.findall(r'<w:pStyle w:val="Heading(\d)"/>.*?</w:p>', text)
        self.assertEqual(headings[0], "1")
        self.assertLess(text.index("Signed off by Head of Legal"), text.rindex("Appendix: the plan"))
        self.assertLess(text.rindex("Appendix: the plan"), text.rindex("More fixed penalties"), "the plan is its appendix")
        html = file("committee-report-2023-24.html").decode()
        levels = [int(level) for level in re.findall(r"<h([1-6])", html)]
        self.assertTrue(all(after - before <= 1 for before, after in zip(levels, levels[1:])), levels)
        self.assertIn("What is to be said on equality-assessment", file("equality-assessment-2023-24.txt").decode())
        self.check_prints(page, "2023-24", ["committee-report-2023-24-large-print.pdf", "equality-assessment-2023-24.pdf"])

    def file(self, page, path):
        answer = page.context.request.get(urljoin(self.base, path))
        self.assertEqual(answer.status, 200, path)
        return answer.body()

    def check_prints(self, page, year, names):
        """Every printed form keeps to PDF/UA; where no PDF can be made, none is offered."""
        if "PDF" not in page.locator("main").inner_text():
            return
        paths = []
        for name in names:
            paths.append(self.folder / name)
            paths[-1].write_bytes(self.file(page, f"plan/{year}/report/{name}"))
        done = subprocess.run(
            [sys.executable, ROOT / "Tests/Documents/check-pdfua", *paths], capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        if folder := picture_folder():
            for path in paths:
                shutil.copy(path, folder)

    def settle_checklist(self, page):
        self.go(page, "plan/2023-24/adoption")
        self.assertIn("The body that decides", page.locator("main").inner_text().replace("the body", "The body"))
        self.assert_sound(page, "adoption-open")
        row = page.get_by_role("row").filter(has_text="Preventing and reducing serious violence")
        row.locator("summary").focus()
        page.keyboard.press("Enter")
        row.get_by_role("textbox").fill("The county’s strategy covers it.")
        row.get_by_role("textbox").press("Enter")
        page.wait_for_url("**done=reasoned**")
        self.assertIn("Left out", page.get_by_role("row").filter(has_text="serious violence").inner_text())
        page.locator("section[aria-labelledby='consulted'] summary").click()
        page.get_by_role("textbox", name="Who", exact=True).fill("Merrowshire Police")
        page.get_by_role("textbox", name="What they said").fill("More lights at Quay")
        page.get_by_role("textbox", name="What was done").fill("Action 2.6")
        self.assert_sound(page, "adoption-asked")
        self.press(page, "Record it")
        self.assertIn("More lights at Quay", page.locator("main").inner_text())
        self.go(page, "plan/2023-24/report")
        self.assertIn("More lights at Quay", page.locator("main").inner_text())

    def adopt(self, page):
        self.hold_meeting()
        officer = self.visitor("officer")
        self.go(officer, "plan/2023-24/adoption")
        self.assertIn("Ask the manager", officer.locator("main").inner_text())
        self.go(page, "plan/2023-24/adoption")
        self.assertIn("Under the decision of Cabinet, 16 March 2023, minute 6.", page.locator("main").inner_text())
        self.assert_sound(page, "adoption-decided")
        self.press(page, "Adopt version 1")
        self.assertIn("This version never changes any more", page.locator("main").inner_text())
        self.assertIn("Findings of the proofreader", page.locator("section[aria-labelledby='adopted']").inner_text())
        page.get_by_role("textbox", name="To whom").fill("Police and Crime Commissioner for Merrowshire")
        page.get_by_role("textbox", name="How, and where the proof is").fill("By e-mail, receipt in the file")
        self.press(page, "Record the copy")
        self.assertIn("Merrowshire (local policing body)", page.locator("main").inner_text())
        self.assert_sound(page, "adopted")
        self.go(page, "plan/2023-24/report")
        self.check_prints(page, "2023-24", ["committee-report-2023-24.pdf"])

    def publish(self):
        out = self.folder / "out"
        self.run_program("plan", "publish", "--year", "2023-24", "--to", str(out))
        [text] = out.glob("plan-2023-24.txt")
        self.assertNotIn("DRAFT", text.read_text(encoding="utf-8"))
        self.run_program("site", "export", "--to", str(self.folder / "site"))
        self.assertIn("Adopted 16 March 2023", (self.folder / "site/plan/2023-24/index.html").read_text(encoding="utf-8"))
        reader = self.visitor(None)
        self.go(reader, "plan/2023-24")
        self.assertIn("Adopted 16 March 2023", reader.locator("main").inner_text())

    def amend(self, page):
        self.go(page, "plan/2023-24/amendments")
        page.get_by_role("textbox", name="Why the plan is amended").fill("The lease of the cameras was late.")
        self.press(page, "Start the amendment")
        self.assertIn("Nothing yet", page.locator("main").inner_text())
        self.go(page, "plan/2023-24/draft/action/2.6")
        page.get_by_role("textbox", name="By when").fill("February 2024")
        self.press(page, "Save")
        self.go(page, "plan/2023-24/amendments")
        self.assertIn("Action 2.6: By when", page.locator("main").inner_text())
        page.get_by_text("Minor: decide it by delegation").click()
        self.press(page, "Adopt the amendment")
        self.assertIn("It isn’t said who decides", page.locator("#error-summary").inner_text())
        page.get_by_role("textbox", name="Who decides").fill("Head of Communities")
        page.get_by_role("textbox", name="Under which decision").fill("Council, 23 April 2023, minute 12")
        page.get_by_role("textbox", name="Decided on").fill("3 July 2023")
        self.assert_sound(page, "amendment-writing")
        self.press(page, "Adopt the amendment")
        self.assertIn("Head of Communities, under Council, 23 April 2023, minute 12", page.locator("main").inner_text())
        self.assert_sound(page, "amended")
        reader = self.visitor(None)
        self.go(reader, "plan/2023-24")
        self.assertIn("Adopted 16 March 2023. Amendment 1, 3 July 2023", reader.locator("main").inner_text())

    def start_next_year(self, page):
        self.go(page, "plan/2023-24/next")
        self.assert_sound(page, "next-choice")
        page.locator("button[value^='none '][value$='stalking-and-harassment']").focus()
        with page.expect_navigation():
            page.keyboard.press("Enter")
        self.assertIn("34 actions carried over, five left", page.locator("main").inner_text())
        page.locator("#carry-1\\.4").focus()
        page.keyboard.press("Space")
        page.locator("#numbers-new").focus()
        page.keyboard.press("Space")
        self.press(page, "Show the new dates and references")
        self.assertIn("1.5 → 1.4", page.locator("main").inner_text())
        self.assertIn("33 actions carried over, six left", page.locator("main").inner_text())
        self.press(page, "Start the plan for 2024-25")
        shown = page.locator("main").inner_text()
        self.assertIn("33 actions were carried over into 2024-25; six were left.", shown)
        self.assertIn("1.5 of 2023-24", shown)
        self.assertIn("Trace stolen tools", page.locator("section[aria-labelledby='left']").inner_text())
        self.assert_sound(page, "next-started")
        page.get_by_role("link", name="Work on the plan for 2024-25").click()
        self.assertIn("2024-25", page.locator("h1").inner_text())
        self.go(page, "plan/2024-25/report")
        self.assertIn("Compared with the plan adopted for 2023-24", page.locator("main").inner_text())
        self.assert_sound(page, "report-next-year")
        self.check_prints(page, "2024-25", ["committee-report-2024-25.pdf", "committee-report-2024-25-large-print.pdf"])

    def test_the_form_of_reports_follows_the_council(self):
        page = self.visitor()
        self.go(page, "settings/report")
        self.assert_sound(page, "report-form")
        page.locator("#new-heading").fill("Climate")
        self.press(page, "Add a part that somebody signs")
        self.assertIn("Added.", page.locator(".ww-notice").inner_text())
        self.go(page, "plan/2023-24/report")
        self.assertIn("Climate", page.locator("main").inner_text())
        self.go(page, "settings/report")
        self.press(page, "Leave out Climate")
        self.go(page, "plan/2023-24/report")
        self.assertNotIn("Climate", page.locator("main").inner_text())


if __name__ == "__main__":
    unittest.main()
