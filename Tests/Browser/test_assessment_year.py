"""The year of an assessment: its steps, what agencies are asked for, and what awaits whom."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from site_under_test import PHONE, BrowserTest, base_url  # noqa: E402

YEAR = "assessment/2024-25/year"


class AssessmentYearTest(BrowserTest):
    def test_an_agency_is_asked_for_what_is_missing_and_it_is_noted_that_it_came(self):
        office = self.work_as("analyst", "assessment/2024-25")
        office.get_by_role("link", name="The year").click()
        self.assert_sound(office, "assessment-year")
        self.assertEqual(office.get_by_role("link", name="Change").count(), 0, "the manager keeps the days")
        gaps = office.locator("section:has(#gaps)").last
        gaps.get_by_role("link", name="Ask for figures on Keeping vulnerable people safe").click()
        self.assertEqual(office.locator("#issue").input_value(), "vulnerable-people")
        self.assertIn("from 1 October 2022 to 30 September 2023", office.locator("#wanted").input_value())
        office.set_viewport_size(PHONE)
        office.get_by_role("button", name="Ask them", exact=True).click()
        self.assertIn("No agency is chosen", office.locator("#error-summary").inner_text())
        self.assert_sound(office, "assessment-year-error")
        office.locator("#agency").select_option("Alder Vale Homes")
        office.get_by_role("button", name="Ask them", exact=True).click()
        self.assertIn("asked, and written to", office.locator(".ww-notice--done").inner_text())
        row = office.locator("section:has(#requests)").last.locator("tbody tr", has_text="Alder Vale Homes")
        self.assertIn("Due in", row.inner_text())
        row.get_by_role("button", name="It came").click()
        self.assertIn("It is noted that it came", office.locator(".ww-notice--done").inner_text())
        row = office.locator("section:has(#requests)").last.locator("tbody tr", has_text="Alder Vale Homes")
        self.assertIn("Received on 15 January 2024", row.inner_text())
        manager = self.work_as("manager", "mail")
        message = manager.locator("main").inner_text()
        self.assertIn("An agency is asked for figures", message)
        stranger = self.new_page()
        stranger.goto(base_url() + YEAR)
        self.assertIn("Sign in", stranger.title())

    def test_the_manager_keeps_the_days_and_the_next_stands_on_the_desk(self):
        office = self.work_as("manager", "desk")
        self.assertIn("The figures are in", office.locator("main").inner_text())
        office.goto(base_url() + YEAR)
        office.get_by_role("link", name="Change The draft plan goes to the committee").click()
        self.assert_sound(office, "assessment-year-step")
        office.locator("#due-committee").fill("some day")
        office.get_by_role("button", name="Keep it").click()
        self.assertIn("isn’t a day of 2023, 2024 or 2025", office.locator("#due-committee-error").inner_text())
        office.locator("#due-committee").fill("6 March 2024")
        office.get_by_role("button", name="Keep it").click()
        self.assertIn("The step is kept", office.locator(".ww-notice--done").inner_text())
        row = office.locator("section:has(#steps)").last.locator("tbody tr", has_text="goes to the committee")
        self.assertIn("6 March 2024", row.inner_text())
        office.locator("summary", has_text="Add a step of your own").click()
        office.locator("#name-own").fill("The priorities workshop")
        office.locator("#due-own").fill("22 January 2024")
        office.get_by_role("button", name="Add it").click()
        row = office.locator("section:has(#steps)").last.locator("tbody tr", has_text="priorities workshop")
        self.assertIn("Due in seven days", row.inner_text())
        self.assert_sound(office, "assessment-year-own")


if __name__ == "__main__":
    unittest.main()
