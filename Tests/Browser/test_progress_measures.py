"""Success measures: what everybody reads, what the office sees, and what a measure is judged by."""

import sys
import unittest
from pathlib import Path
from urllib.parse import urljoin

sys.path.insert(0, str(Path(__file__).parent))

from site_under_test import BrowserTest, base_url  # noqa: E402

MEASURES = "monitoring/2023-24/measures"


class ProgressMeasuresTest(BrowserTest):
    def card(self, page, words):
        return page.locator("article", has=page.get_by_role("heading", name=words))

    def test_a_measure_is_judged_and_said_what_by(self):
        office = self.work_as("manager", "monitoring/2023-24")
        office.get_by_role("link", name="How the success measures stand").click()
        self.assert_sound(office, "measures")
        burglary = self.card(office, "Reduce recorded burglary by 5%")
        # 205 in the year before, of which 5 % less is 194.75.
        self.assertIn("205, 2022-23", burglary.inner_text())
        self.assertIn("194 or fewer (5% less)", burglary.inner_text())
        self.assertIn("Between 180 and 209, most likely 192", burglary.inner_text())
        self.assertIn("Could go either way", burglary.inner_text())
        rank = self.card(office, "Stay among the three districts")
        self.assertIn("On course", rank.inner_text())
        self.assertIn("Second lowest rate of 13", rank.inner_text())

        # Nobody has said what this is read from: its words suggest it.
        stalked = self.card(office, "Fewer people stalked again")
        self.assertIn("Not known yet", stalked.inner_text())
        stalked.get_by_role("link", name="Say what it is judged by").click()
        self.assert_sound(office, "measure-target")
        self.assertEqual(office.get_by_label("What kind of target is it?").input_value(), "count")
        self.assertEqual(office.get_by_label("Which way is better?").input_value(), "lower")
        office.get_by_label("How far is it to go?").select_option("change")
        office.get_by_label("How much?").fill("lots")
        office.get_by_label("What is it read from?").select_option("evidence:stalking.police")
        office.get_by_role("button", name="Keep this").click()
        self.assertIn("That isn’t a number", office.locator("#error-summary").inner_text())
        self.assertEqual(office.get_by_label("How much?").input_value(), "lots")
        self.assert_sound(office, "measure-target-error")
        office.get_by_label("How much?").fill("10")
        office.get_by_role("button", name="Keep this").click()
        self.assertIn("Kept.", office.locator(".ww-notice--done").inner_text())
        self.assertIn("(10% less)", self.card(office, "Fewer people stalked again").inner_text())

        # The same figures for everybody, without a standing.
        guest = self.new_page()
        guest.goto(urljoin(base_url(), MEASURES))
        self.assert_sound(guest, "measures-public")
        said = self.card(guest, "Reduce recorded burglary by 5%").inner_text()
        self.assertIn("Between 180 and 209", said)
        self.assertEqual(guest.locator(".ww-state").count(), 0)
        self.assertNotIn("answers for it", guest.locator("main").inner_text())

        # And none for the measure that was set, once it is taken away.
        self.card(office, "Fewer people stalked again").get_by_role("link", name="Change what it is judged by").click()
        office.get_by_role("button", name="Set nothing for it").click()
        self.assertIn("Nothing is set for it any more", office.locator(".ww-notice--done").inner_text())

    def test_what_the_plan_leaves_uncovered_is_for_those_inside(self):
        office = self.work_as("manager", "monitoring/2023-24/coverage")
        self.assert_sound(office, "coverage")
        self.assertIn("Fewer people stalked again", office.locator("main").inner_text())
        guest = self.new_page()
        answer = guest.goto(urljoin(base_url(), "monitoring/2023-24/coverage"))
        self.assertNotIn("What does the plan leave uncovered?", guest.locator("body").inner_text())
        self.assertTrue(answer.status < 500)


if __name__ == "__main__":
    unittest.main()
