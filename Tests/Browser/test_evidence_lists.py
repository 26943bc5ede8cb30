"""Measures, sources, places, sets and notes on quality in a real browser: read by axe, kept by hand and by keyboard."""

import sys
import unittest
from pathlib import Path
from urllib.parse import urljoin

sys.path.insert(0, str(Path(__file__).parent))

from site_under_test import DESK, PHONE, BrowserTest, base_url, become  # noqa: E402


class EvidenceListsTest(BrowserTest):
    def open(self, path, role="manager", size=DESK):
        context = self.browser.new_context(viewport=size)
        self.addCleanup(context.close)
        page = context.new_page()
        become(page, role)
        page.goto(urljoin(base_url(), path))
        return page

    def test_every_list_and_form_is_sound(self):
        page = self.open("evidence/measures")
        paths = ["measures", "sources", "areas", "sets", "quality", "measures/new/edit", "sources/new/edit", "sets/new/edit",
                 "quality/new/edit", "measures/prevent.channel/edit"]
        for path in paths:
            page.goto(urljoin(base_url(), f"evidence/{path}"))
            self.assert_sound(page, "evidence-" + path.replace("/", "-"))

    def test_a_measure_is_added_by_keyboard(self):
        page = self.open("evidence/measures/new/edit", "analyst", PHONE)
        page.get_by_label("Key").focus()
        page.keyboard.type("asb.patrols-by-keyboard")
        page.keyboard.press("Tab")
        page.keyboard.type("Patrols typed in")
        page.keyboard.press("Tab")
        page.keyboard.type("asb")
        page.keyboard.press("Enter")
        self.assertIn("Saved.", page.locator(".ww-notice").inner_text())
        self.assertIn("asb.patrols-by-keyboard, our own", page.locator("main").inner_text())

    def test_a_never_public_measure_stays_so_and_what_was_typed_stays(self):
        page = self.open("evidence/measures/prevent.channel/edit")
        page.get_by_label("Who may see it?").select_option(label="Everybody")
        page.get_by_label("What must a reader know before comparing? (optional)").fill("Typed with care")
        page.get_by_role("button", name="Save").click()
        self.assertIn("never shown to anybody but those who work with them", page.locator(".govuk-error-summary").inner_text())
        self.assertEqual(
            page.get_by_label("What must a reader know before comparing? (optional)").input_value(), "Typed with care")
        self.assert_sound(page, "evidence-measure-refused")

    def test_a_note_is_written_removed_and_put_back(self):
        page = self.open("evidence/quality/new/edit")
        page.get_by_label("Which source?").select_option(label="Figures given by partners")
        page.get_by_label("First day").fill("2023-04-01")
        page.get_by_label("Last day").fill("2023-06-30")
        page.get_by_label("Reason").fill("Half the desk was away")
        page.get_by_role("button", name="Save").click()
        self.assertIn("Half the desk was away", page.locator("table").inner_text())
        page.get_by_role("button", name="Remove the note on Figures given by partners").click()
        page.get_by_role("button", name="Undo the removal").click()
        self.assertIn("It is back.", page.locator(".ww-notice").inner_text())
        self.assertIn("Half the desk was away", page.locator("table").inner_text())

    def test_whoever_may_only_read_sees_no_tools_and_is_told_who_can(self):
        page = self.open("evidence/sets", "officer")
        self.assertEqual(page.get_by_role("link", name="Make a set").count(), 0)
        answer = page.goto(urljoin(base_url(), "evidence/sets/new/edit"))
        self.assertEqual(answer.status, 403)
        self.assertIn("the manager or the analyst", page.locator("main").inner_text())


if __name__ == "__main__":
    unittest.main()
