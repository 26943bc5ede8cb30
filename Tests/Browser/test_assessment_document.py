"""The assessment's document: what is missing, words added, issued for the partnership and for everybody, read on a phone without scripts."""

import io
import sys
import unittest
import zipfile
from pathlib import Path
from urllib.parse import urljoin

sys.path.insert(0, str(Path(__file__).parent))

from site_under_test import DESK, PHONE, BrowserTest, base_url  # noqa: E402

DOCUMENT = "assessment/2023-24/document"


class AssessmentDocumentTest(BrowserTest):
    def stranger(self, path, viewport=PHONE):
        """Somebody who has never signed in, without scripts."""
        context = self.browser.new_context(viewport=viewport, java_script_enabled=False)
        self.addCleanup(context.close)
        page = context.new_page()
        page.goto(urljoin(base_url(), path))
        return page

    def fetched(self, page, name):
        """A file as the links of a page give it."""
        address = page.get_by_role("link", name=name, exact=True).first.get_attribute("href")
        return page.request.get(urljoin(base_url(), address)).body()

    def row(self, page, heading):
        table = page.locator("section:has(#checklist) table")
        return table.locator("tbody tr").filter(has=page.get_by_role("rowheader", name=heading, exact=True)).inner_text()

    def test_it_is_written_issued_in_both_versions_and_read_by_everybody(self):
        self.assertIn("Page not found", self.stranger(DOCUMENT).locator("h1").inner_text())
        office = self.work_as("manager", "assessment/2023-24")
        office.get_by_role("link", name="The document", exact=True).click()
        self.assertIn("It isn’t issued yet", office.locator("main").inner_text())
        self.assert_sound(office, "document-not-issued")
        office.get_by_role("link", name="Write it").click()
        self.assertIn("Missing", self.row(office, "What residents said"))
        self.assertIn("Present", self.row(office, "Levels and patterns"))
        self.assert_sound(office, "document-draft")
        self.write(office)
        self.assertIn("Present", self.row(office, "What residents said"))
        self.assertIn("Present", self.row(office, "Why it changed"))
        office.get_by_role("button", name="Issue the document").click()
        self.assertIn("Issued", office.locator(".ww-notice--done").inner_text())
        inside = office.locator(".ww-pack").inner_text()
        for words in ("Between us, in March.", "Losses are serious and families move rooms for fear"):
            self.assertIn(words, inside)
        self.assert_sound(office, "document-inside")
        self.assertIn("Page not found", self.stranger(DOCUMENT).locator("h1").inner_text())
        self.for_everybody(office)

    def write(self, office):
        for words in ("To each heading", "To each issue", "How residents were asked"):
            office.get_by_text(words, exact=True).click()
        self.assert_sound(office, "document-words")
        office.get_by_label("Why it changed").fill("The forum thinks that **dark evenings** play a part.")
        office.get_by_label("For the partnership only").fill("Between us, in March.")
        office.get_by_label("Anti-social behaviour", exact=True).fill("Nights by the quay are loud.")
        first = office.locator("fieldset").first
        first.get_by_label("What they said").fill("Quiet nights come first.")
        first.get_by_label("How many answered").fill("many")
        office.get_by_role("button", name="Keep these words").click()
        problems = office.locator("#error-summary").inner_text()
        self.assertIn("It isn’t said how they were asked", problems)
        self.assertIn("can’t be a number of answers", problems)
        self.assert_sound(office, "document-words-refused")
        first.get_by_label("How they were asked").fill("Residents’ panel")
        first.get_by_label("How many answered").fill("412")
        office.get_by_role("button", name="Keep these words").click()
        self.assertIn("Kept", office.locator(".ww-notice--done").inner_text())

    def for_everybody(self, office):
        office.goto(urljoin(base_url(), "monitoring/2023-24/packs/assessment"))
        self.assertNotIn("Between us", office.locator(".ww-pack").inner_text())
        self.assert_sound(office, "document-open-draft")
        office.get_by_role("button", name="Issue the document").click()
        number = office.url.split("?")[0].rsplit("/", 1)[1]
        why = self.stranger("assessment/2023-24/why")
        why.get_by_role("link", name="Read the whole strategic assessment").click()
        for viewport in (PHONE, DESK):
            page = self.stranger(DOCUMENT, viewport)
            words = page.locator("main").inner_text()
            # 1,337 incidents after 1,296, and 53 reports after 39.
            for told in ("1,337, little changed from 1,296", "53, up from 39", "Quiet nights come first.", "412 answered", "dark evenings"):
                self.assertIn(told, words)
            for inside in ("Between us", "families move rooms for fear", "Why each score is as it is"):
                self.assertNotIn(inside, words)
            self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), viewport["width"])
        self.assertTrue(self.fetched(page, "PDF").startswith(b"%PDF-"))
        word = zipfile.ZipFile(io.BytesIO(self.fetched(page, "Word")))
        self.assertIn("Quiet nights come first.", word.read("word/document.xml").decode())
        self.assertIn("Quiet nights come first.", self.fetched(page, "Plain text").decode())
        guest = self.new_page()
        guest.goto(urljoin(base_url(), DOCUMENT))
        self.assert_sound(guest, "document-public")
        guest.goto(urljoin(base_url(), f"monitoring/2023-24/packs/{number}"))
        self.assert_sound(guest, "document-issue")

    def test_before_it_is_agreed_nothing_goes_to_everybody(self):
        office = self.work_as("officer", "monitoring/2024-25/packs/assessment")
        self.assertEqual(office.get_by_role("button", name="Issue the document").count(), 0)
        self.assertIn("once the strategy group has agreed", office.locator("section:has(#issue)").inner_text())
        self.assertIn("The plan for 2023-24 set out 39 actions", office.locator(".ww-pack").inner_text())
        self.assert_sound(office, "document-not-agreed")
        self.assertIn("Page not found", self.stranger("assessment/2024-25/document").locator("h1").inner_text())


if __name__ == "__main__":
    unittest.main()
