"""What stands beside a round: risks, milestones, comments, what keeps itself while somebody types, and calendars."""

import sys
import unittest
from pathlib import Path
from urllib.parse import urljoin

sys.path.insert(0, str(Path(__file__).parent))

from site_under_test import PHONE, BrowserTest, base_url  # noqa: E402

ROUND = "monitoring/2023-24/q3"


class BesideTest(BrowserTest):
    def test_a_risk_is_written_down_noted_and_closed(self):
        office = self.work_as("officer", "monitoring/2023-24/risks")
        self.assertIn("past the day", office.locator(".ww-answer").inner_text())
        self.assert_sound(office, "risks")
        office.get_by_text("Write one down", exact=True).click()
        office.get_by_role("button", name="Write it down").click()
        self.assertIn("It isn’t said whose it is", office.locator("#error-summary").inner_text())
        office.get_by_label("In a sentence").fill("The county’s <b>lighting</b> team hasn’t answered.")
        office.get_by_label("Whose it is").fill("Merrowshire County Council")
        office.get_by_label("By when", exact=True).first.fill("9 February 2024")
        office.get_by_role("button", name="Write it down").click()
        row = office.get_by_role("row").filter(has_text="lighting")
        self.assertIn("The county’s <b>lighting</b> team", row.inner_text())
        row.get_by_text("Note or close").click()
        row.get_by_label("What was heard or done").fill("Answered by letter")
        row.get_by_role("button", name="Close it").click()
        closed = office.locator("section:has(#closed)").get_by_role("row").filter(has_text="lighting")
        self.assertIn("Last heard: Answered by letter", closed.inner_text())
        closed.get_by_text("How it stood before").click()
        self.assertIn("by 9 February 2024", closed.inner_text())
        self.assert_sound(office, "risks-closed")
        lead = self.work_as("partner-lead", "monitoring/2023-24/risks")
        self.assertEqual(lead.get_by_role("button", name="Write it down").count(), 0)

    def test_of_two_who_note_something_about_a_risk_the_second_sees_both(self):
        office = self.work_as("officer", "monitoring/2023-24/risks")
        late = office.context.new_page()
        late.goto(office.url)
        for page, words in ((office, "They rang back."), (late, "They wrote.")):
            row = page.locator("section:has(#open)").get_by_role("row").nth(1)
            row.get_by_text("Note or close").click()
            row.get_by_label("What was heard or done").fill(words)
        office.locator("section:has(#open)").get_by_role("row").nth(1).get_by_role("button", name="Note it").click()
        self.assertIn("Noted.", office.locator(".ww-notice--done").inner_text())
        late.locator("section:has(#open)").get_by_role("row").nth(1).get_by_role("button", name="Note it").click()
        self.assertIn("Somebody noted something", late.locator("#error-summary").inner_text())
        row = late.locator("section:has(#open)").get_by_role("row").nth(1)
        self.assertIn("Last heard: They rang back.", row.inner_text())
        self.assertEqual(row.get_by_label("What was heard or done").input_value(), "They wrote.")
        self.assert_sound(late, "risks-clash")
        row.get_by_role("button", name="Note it").click()
        row = late.locator("section:has(#open)").get_by_role("row").nth(1)
        self.assertIn("Last heard: They wrote.", row.inner_text())
        row.get_by_text("How it stood before").click()
        self.assertIn("They rang back.", row.inner_text())

    def test_milestones_and_comments_stand_with_the_action(self):
        office = self.work_as("manager", f"{ROUND}/actions/3.4")
        office.get_by_text("Add a milestone").click()
        office.get_by_label("What is to be done", exact=True).fill("Room hired")
        office.locator("#milestone-due").fill("5 January 2024")
        office.get_by_role("button", name="Add it").click()
        self.assertIn("Its day, 5 January 2024, has passed", office.locator("main").inner_text())
        figures = office.locator(".ww-summary").inner_text()
        self.assertIn("At risk", figures)
        self.assertIn("Room hired", figures)
        office.get_by_role("button", name="It is done", exact=False).click()
        self.assertIn("Done on 15 January 2024", office.locator("main").inner_text())
        office.get_by_label("Say something about it").fill("Ring them on Thursday.")
        office.get_by_role("button", name="Comment", exact=True).click()
        office.get_by_role("button", name="It may stand in the meeting pack", exact=False).click()
        self.assertIn("Stands in the meeting pack", office.locator("main").inner_text())
        self.assert_sound(office, "round-beside")

    def test_an_update_keeps_itself_and_is_gone_on_with_on_another_device(self):
        office = self.work_as("manager", f"{ROUND}/links")
        link = office.get_by_role("row", name="Merrowshire Probation").first.locator(".ww-token").inner_text()
        phone = self.new_page()
        phone.set_viewport_size(PHONE)
        phone.goto(link + "/3.4")
        words = phone.get_by_label("Anything the partnership should know?")
        words.fill("We look for two more")
        phone.locator(".ww-kept", has_text="not sent yet").wait_for()
        self.assertRegex(phone.locator(".ww-kept").inner_text(), r"^Kept \d\d:\d\d, not sent yet$")
        # No connection: it is told, and it is tried again by itself.
        phone.context.set_offline(True)
        words.fill("We look for two more workers")
        phone.locator(".ww-kept", has_text="no connection").wait_for()
        self.assertEqual(words.input_value(), "We look for two more workers")
        phone.context.set_offline(False)
        phone.locator(".ww-kept", has_text="not sent yet").wait_for()
        self.assert_sound(phone, "update-kept")
        other = self.new_page()
        other.goto(link + "/3.4")
        self.assertEqual(
            other.get_by_label("Anything the partnership should know?").input_value(), "We look for two more workers")
        # It is no answer until it is sent.
        office.goto(urljoin(base_url(), f"{ROUND}/actions/3.4"))
        self.assertIn("No answer yet", office.locator(".ww-summary").inner_text())
        # Inside it keeps itself too, for whoever types.
        office.get_by_label("Who said it").fill("Team manager")
        office.locator(".ww-kept", has_text="not sent yet").wait_for()
        office.reload()
        self.assertEqual(office.get_by_label("Who said it").input_value(), "Team manager")

    def test_a_calendar_is_made_and_taken_back(self):
        lead = self.work_as("partner-lead", "calendars")
        self.assert_sound(lead, "calendars")
        lead.get_by_label("Whose days?").select_option("person")
        lead.get_by_role("button", name="Make its address").click()
        address = lead.locator(".ww-secret").inner_text()
        self.assert_sound(lead, "calendars-made")
        answer = self.new_page().context.request.get(address)
        self.assertIn("BEGIN:VCALENDAR", answer.text())
        lead.get_by_role("button", name="Revoke", exact=False).first.click()
        self.assertIn("That address works no longer", lead.locator("main").inner_text())
        self.assertEqual(self.new_page().context.request.get(address).status, 404)


if __name__ == "__main__":
    unittest.main()
