"""Packs: written, issued, read without scripts, corrected by another issue, and closed to whoever they aren't for."""

import io
import sys
import unittest
import zipfile
from pathlib import Path
from urllib.parse import urljoin

sys.path.insert(0, str(Path(__file__).parent))

from site_under_test import DESK, PHONE, BrowserTest, base_url  # noqa: E402

PACKS = "monitoring/2023-24/packs"


class PacksTest(BrowserTest):
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

    def test_a_meeting_pack_is_written_issued_and_corrected(self):
        office = self.work_as("manager", "monitoring")
        office.get_by_role("link", name="Packs", exact=True).click()
        self.assert_sound(office, "packs")
        row = office.get_by_role("row", name="Partnership meeting pack").first
        row.get_by_role("link", name="Third quarter").click()
        self.assertEqual(office.locator("h1").inner_text(), "Partnership meeting pack")
        self.assert_sound(office, "pack-draft")
        self.read_the_draft(office)
        self.write_in_it(office)
        number = self.issue(office)
        self.correct(office, number)
        self.assertIn("Page not found", self.stranger(f"{PACKS}/{number}").locator("h1").inner_text())

    def test_what_each_output_came_to_goes_out_once_the_manager_releases_it(self):
        officer = self.work_as("officer", f"{PACKS}/annual")
        self.assertIn("The manager can release it", officer.locator("section:has(#cost)").inner_text())
        officer.get_by_text("Add an introduction").click()
        self.assertEqual(officer.get_by_label("Was it good value?").count(), 0)
        office = self.work_as("manager", f"{PACKS}/annual")
        pack = office.locator("section:has(#preview)")
        self.assertIn("Community safety grant 2023-24", pack.inner_text())
        self.assertNotIn("own budget", pack.inner_text())
        self.assertNotIn("Counted", pack.inner_text())
        self.assert_sound(office, "pack-cost-inside")
        office.get_by_text("Add an introduction").click()
        office.get_by_label("Who may read what each output came to?").select_option("yes")
        office.get_by_label("Was it good value?").fill("A hall costs **twice** that.")
        office.get_by_role("button", name="Keep these words").click()
        # £5,400 was spent by the end of September, when the second quarter’s count was made.
        self.assertIn("£5,400", pack.inner_text())
        self.assertIn("A hall costs twice that.", pack.inner_text())
        self.assertIn("It is no price", pack.inner_text())
        self.assert_sound(office, "pack-cost-released")
        office.get_by_role("button", name="Issue the pack").click()
        number = office.url.split("?")[0].rsplit("/", 1)[1]
        words = self.stranger(f"{PACKS}/{number}").locator(".ww-pack").inner_text()
        self.assertIn("about £", words)
        self.assertIn("A hall costs twice that.", words)

    def read_the_draft(self, office):
        words = office.locator(".ww-pack").inner_text()
        # 19 of the demonstration's 31 actions are answered, and the register of dealers is off track.
        self.assertIn("19 of 31 actions are answered", words)
        places = [words.index(part) for part in (
            "Read these first", "Go through the register with trading standards.", "Waiting for", "How this was made")]
        self.assertEqual(places, sorted(places))

    def write_in_it(self, office):
        office.get_by_text("Add an introduction").click()
        office.get_by_label("Introduction").fill("It was **{{nothing.at.all}}**.")
        office.get_by_role("button", name="Keep these words").click()
        self.assertIn("Kept", office.locator(".ww-notice--done").inner_text())
        office.get_by_role("button", name="Issue the pack").click()
        self.assertIn("There is a problem", office.locator("#error-summary").inner_text())
        self.assert_sound(office, "pack-error")
        if not office.get_by_label("Introduction").is_visible():
            office.get_by_text("Change what you wrote").click()
        office.get_by_label("Introduction").fill("A quarter of **long nights**.")
        office.get_by_role("button", name="Keep these words").click()

    def issue(self, office):
        office.get_by_role("button", name="Issue the pack").click()
        self.assertIn("Issued", office.locator(".ww-notice--done").inner_text())
        self.assertIn("long nights", office.locator(".ww-pack").inner_text())
        self.assert_sound(office, "pack-issued")
        self.assertTrue(self.fetched(office, "PDF").startswith(b"%PDF-"))
        word = zipfile.ZipFile(io.BytesIO(self.fetched(office, "Word")))
        self.assertIn("long nights", word.read("word/document.xml").decode())
        self.assertIn("long nights", self.fetched(office, "Plain text").decode())
        return office.url.split("?")[0].rsplit("/", 1)[1]

    def correct(self, office, number):
        office.get_by_role("link", name="Correct it by another issue").click()
        office.get_by_role("button", name="Issue it again").click()
        self.assertIn("what this issue puts right", office.locator("#error-summary").inner_text())
        office.get_by_label("What does another issue put right?").fill("The introduction was wrong.")
        office.get_by_role("button", name="Issue it again").click()
        self.assertIn("The introduction was wrong.", office.locator(".ww-pack").inner_text())
        office.goto(urljoin(base_url(), f"{PACKS}/{number}"))
        self.assertIn("This issue has been replaced", office.locator("main").inner_text())

    def test_a_public_page_is_read_by_a_stranger_without_scripts(self):
        office = self.work_as("officer", f"{PACKS}/quarterly-q2")
        self.assert_sound(office, "pack-quarterly")
        office.get_by_label("What does another issue put right?").fill("Nothing: this is a test.")
        office.get_by_role("button", name="Issue it again").click()
        number = office.url.split("?")[0].rsplit("/", 1)[1]
        for viewport in (PHONE, DESK):
            page = self.stranger(f"{PACKS}/{number}", viewport)
            words = page.locator("main").inner_text()
            self.assertIn("Nineteen homes have new locks and lights.", words)
            # For partners only, what the figures say, and who answered.
            for inside in ("Two dealers haven't answered", "The figures say", "Waiting for", "Team manager"):
                self.assertNotIn(inside, words)
            self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), viewport["width"])
        listed = self.stranger(PACKS).locator("main").inner_text()
        self.assertIn("Public quarterly page, second quarter", listed)
        self.assertNotIn("Partnership meeting pack", listed)
        self.assertNotIn("Write one", listed)
        guest = self.new_page()
        guest.goto(urljoin(base_url(), f"{PACKS}/{number}"))
        self.assert_sound(guest, "pack-public")

    def test_the_other_packs_can_be_read(self):
        office = self.work_as("manager", PACKS)
        for key, words in (
            ("scrutiny-q2", "Recommendations and responses"), ("annual", "What it cost"),
            ("summary-q2", "By priority"), ("commissioner", "What was funded"),
        ):
            office.goto(urljoin(base_url(), f"{PACKS}/{key}"))
            # What each output came to stands apart, until the manager releases it.
            self.assertIn(words, "\n".join(office.locator(".ww-pack").all_inner_texts()))
            self.assert_sound(office, f"pack-{key}")
        office.goto(urljoin(base_url(), PACKS))
        office.get_by_text("Choose a place").click()
        office.get_by_role("link", name="Saltwell", exact=True).click()
        self.assertIn("Saltwell and Quay are finished", office.locator(".ww-pack").inner_text())
        self.assert_sound(office, "pack-place")


if __name__ == "__main__":
    unittest.main()
