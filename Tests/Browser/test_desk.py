"""The home page of those who work on the plan, and a round typed in a call, in a real browser."""

import sys
import unittest
from pathlib import Path
from urllib.parse import urljoin

sys.path.insert(0, str(Path(__file__).parent))

from site_under_test import PHONE, BrowserTest, base_url  # noqa: E402

CALL = "monitoring/2023-24/q3/call"


class DeskTest(BrowserTest):
    def test_each_role_finds_what_awaits_it(self):
        manager = self.work_as("manager", "desk")
        self.assertIn("await you", manager.locator("h1").inner_text())
        self.assertIn("19 of 31 answered", manager.locator("#round").locator("xpath=../..").inner_text())
        self.assertTrue(manager.get_by_role("link", name="Approve", exact=False).first.is_visible())
        self.assertTrue(manager.get_by_role("heading", name="Waiting for").is_visible())
        self.assert_sound(manager, "desk-manager")
        self.assertGreater(manager.locator("section:has(#overdue) tbody tr").count(), 0)
        lead = self.work_as("partner-lead", "desk")
        self.assert_sound(lead, "desk-lead")
        self.assertIn("Waiting for", lead.locator("main").inner_text())
        reader = self.work_as("reader", "desk")
        self.assertNotIn("Waiting for", reader.locator("main").inner_text())
        reader.get_by_role("link", name="second quarter", exact=False).click()
        self.assertIn("What was done", reader.locator("h1").inner_text())

    def test_three_answers_are_typed_in_a_call_by_keyboard_alone(self):
        office = self.work_as("officer", CALL + "?lead=Aldmere%20District%20Council")
        self.assert_sound(office, "call")
        before = office.locator("h1").inner_text()
        office.get_by_label("Who says it").fill("Head of community safety")
        office.get_by_label("How", exact=True).select_option("phone")
        rows = office.locator("[data-row]")
        rows.nth(0).locator("select").focus()
        # A number key chooses; Enter keeps the row and leads on to the next.
        for number, words in (("2", "On track"), ("3", "At risk")):
            place = office.evaluate("document.activeElement.closest('[data-row]').dataset.row")
            office.keyboard.type(number)
            office.keyboard.press("Tab")
            office.keyboard.type(f"Said in the call about {place}.")
            office.keyboard.press("Enter")
            row = office.locator(f"[data-row='{place}']")
            office.wait_for_function(
                "place => document.activeElement.closest('[data-row]')?.dataset.row !== place", arg=place)
            self.assertIn(words, row.locator(".ww-state").inner_text())
            self.assertIn("Head of community safety, by phone", row.inner_text())
        self.assertNotEqual(office.locator("h1").inner_text(), "")
        self.assertIn("kept", office.locator("#said").inner_text())
        # Off track needs more: it is told at its field, and the words stay.
        place = office.evaluate("document.activeElement.closest('[data-row]').dataset.row")
        office.keyboard.type("4")
        office.keyboard.press("Enter")
        office.wait_for_function("() => document.activeElement.id.startsWith('corrective-')")
        self.assertIn("Off track needs what is done about it", office.locator(f"[data-row='{place}']").inner_text())
        office.keyboard.type("Ask for a second quote")
        office.keyboard.press("Tab")
        office.keyboard.type("Estates manager")
        office.keyboard.press("Tab")
        office.keyboard.type("28 February 2024")
        office.keyboard.press("Enter")
        office.wait_for_function(
            "place => document.querySelector(`[data-row='${place}'] .ww-state`).textContent.includes('Off track')",
            arg=place)
        self.assert_sound(office, "call-filled")
        office.get_by_role("link", name="A copy for them", exact=False).click()
        copy = office.locator(".ww-copy").inner_text()
        self.assertIn("Ask for a second quote", copy)
        self.assertIn("/u/", copy)
        self.assert_sound(office, "call-copy")
        self.assertTrue(before)

    def test_a_lost_connection_keeps_what_was_typed(self):
        office = self.work_as("officer", CALL + "?lead=Merrowshire%20Police")
        office.get_by_label("Who says it").fill("Inspector on duty")
        office.get_by_label("How", exact=True).select_option("teams")
        row = office.locator("[data-row]").first
        row.locator("select").select_option("at-risk")
        row.locator(".ww-call__public").fill("Fewer patrols this month.")
        office.context.set_offline(True)
        row.get_by_role("button", name="Save").click()
        office.get_by_text("Not kept: no answer from the server", exact=False).wait_for()
        self.assertEqual(row.locator(".ww-call__public").input_value(), "Fewer patrols this month.")
        office.context.set_offline(False)
        row.get_by_role("button", name="Save").click()
        office.get_by_text("One answer is kept", exact=False).wait_for()

    def test_without_scripts_every_row_that_is_filled_in_is_kept(self):
        context = self.browser.new_context(viewport=PHONE, java_script_enabled=False)
        self.addCleanup(context.close)
        page = context.new_page()
        page.goto(base_url())
        page.locator("details.ww-roles > summary").click()
        page.locator("details.ww-roles button[value='officer']").click()
        page.goto(urljoin(base_url(), CALL + "?lead=Harbour%20Light"))
        page.get_by_label("Who says it").fill("Team leader")
        page.get_by_label("How", exact=True).select_option("meeting")
        page.locator("[data-row] select").first.select_option("unchanged")
        page.get_by_role("button", name="Save").first.click()
        self.assertIn("kept", page.locator("#said").inner_text())
        # Who said it stands there for the next row.
        self.assertEqual(page.get_by_label("Who says it").input_value(), "Team leader")


if __name__ == "__main__":
    unittest.main()
