"""How the assessment is set up: schemes and their versions, and the partnership's own issues."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from site_under_test import PHONE, BrowserTest, base_url, become  # noqa: E402


class AssessmentKeptTest(BrowserTest):
    def without_scripts(self, role, path):
        """A phone that runs no script: every button brings the form back from the site."""
        page = self.new_page()
        become(page, role)
        state = page.context.storage_state()
        plain = self.new_page(java_script_enabled=False, storage_state=state)
        plain.set_viewport_size(PHONE)
        plain.goto(base_url() + path)
        return plain

    def test_a_version_of_a_scheme_is_made_on_a_phone_without_scripts(self):
        office = self.work_as("manager", "assessment/schemes")
        self.assert_sound(office, "schemes")
        office.get_by_role("link", name="Harm, likelihood, position").click()
        self.assertEqual(office.locator("h1").inner_text(), "Harm, likelihood, position")
        self.assert_sound(office, "scheme")
        office.get_by_role("link", name="Make a new version of it").click()
        self.assert_sound(office, "scheme-form")
        phone = self.without_scripts("manager", "assessment/schemes/harm-likelihood-position/new")
        phone.get_by_role("button", name="Add a criterion").click()
        self.assertIn("Criterion 8 is added", phone.locator(".ww-notice").inner_text())
        phone.locator("#name-8").fill("Cost to the council")
        phone.locator("#part-8").select_option("harm")
        phone.locator("#steps-8").fill("0 nothing\nsome\n2 a great deal")
        phone.get_by_role("button", name="Leave it out Financial harm").click()
        self.assertIn("“Financial harm” is left out", phone.locator(".ww-notice").inner_text())
        self.assertEqual(phone.locator("#name-7").input_value(), "Cost to the council")
        phone.get_by_role("button", name="Keep this version").click()
        self.assertIn("Line 2 doesn’t begin with a step’s number", phone.locator("#error-summary").inner_text())
        self.assertIn("Line 2", phone.locator("#steps-7-error").inner_text())
        phone.locator("#steps-7").fill("0 nothing\n1 some\n2 a great deal")
        phone.get_by_role("button", name="Show what would change").click()
        self.assertIn("“Cost to the council” is new.", phone.locator(".ww-notice").inner_text())
        self.assertIn("“Financial harm” is no longer asked.", phone.locator(".ww-notice").inner_text())
        phone.get_by_role("button", name="Keep this version").click()
        self.assertIn("is kept. The next assessment can use it", phone.locator(".ww-notice--done").inner_text())
        office.reload()
        self.assertEqual(office.locator("#name-7").input_value(), "Cost to the council")
        office.goto(base_url() + "assessment/schemes/harm-likelihood-position")
        self.assertIn("“Cost to the council” is new.", office.locator("section:has(#versions)").inner_text())
        self.assertIn("A great deal", office.locator("main").inner_text())
        self.assert_sound(office, "scheme-version")

    def test_weights_of_offences_are_loaded_and_taken_back_on_a_phone_without_scripts(self):
        office = self.work_as("manager", "assessment/schemes")
        office.get_by_role("link", name="What offences weigh").click()
        self.assertIn("No weights are loaded", office.locator("main").inner_text())
        self.assert_sound(office, "weights-empty")
        phone = self.without_scripts("manager", "assessment/weights")

        def load(text, edition):
            phone.locator("#edition").fill(edition)
            phone.locator("#source").fill("Made up for a test")
            phone.locator("#file").set_input_files(
                {"name": "weights.csv", "mimeType": "text/csv", "buffer": text.encode()})
            phone.get_by_role("button", name="Load it").click()

        load("Offence code,Weight in days\n8N,-3\n28E,many\n", "First")
        summary = phone.locator("#error-summary").inner_text()
        self.assertIn("Row 2: The weight of code 8N is -3", summary)
        self.assertIn("Row 3: The weight of code 28E is “many”", summary)
        self.assertEqual(phone.locator("#edition").input_value(), "First")
        load("Offence code,Description,Weight in days\n8N,Assault,10\n28E,Burglary,50\n99,Other,\n", "First")
        self.assertIn("The weights are loaded", phone.locator(".ww-notice--done").inner_text())
        self.assertIn("One code of the file has no weight", phone.locator(".ww-notice--done").inner_text())
        office.reload()
        self.assertIn("Two codes have a weight, of the edition “First”", office.locator("main").inner_text())
        self.assert_sound(office, "weights")
        reader = self.work_as("officer", "assessment/weights")
        self.assertEqual(reader.get_by_role("button", name="Take it back").count(), 0)
        phone.get_by_role("button", name="Take it back").click()
        self.assertIn("No weights are loaded", phone.locator("main").inner_text())
        self.assertIn("Taken back on", phone.locator("section:has(#editions)").inner_text())

    def test_an_issue_of_ones_own_is_added_and_taken_into_an_open_assessment(self):
        # An assessment of its own: votes on that of the demonstration are tested with the issues that it has.
        office = self.work_as("manager", "assessment")
        office.locator("summary", has_text="Begin an assessment").click()
        office.get_by_label("For the plan of").fill("2026-27")
        office.get_by_role("button", name="Begin it").click()
        office.goto(base_url() + "assessment/issues")
        self.assert_sound(office, "issues")
        office.get_by_role("link", name="Add an issue of your own").click()
        self.assert_sound(office, "issue-form")
        office.get_by_role("button", name="Add it").click()
        self.assertIn("The issue has no name", office.locator("#error-summary").inner_text())
        self.assert_sound(office, "issue-form-error")
        office.locator("#name").fill("Hare coursing")
        office.locator("#themes").fill("Prevention")
        office.locator("#heads-crime-and-disorder").check()
        office.get_by_role("button", name="Add it").click()
        self.assertIn("The issue is added", office.locator(".ww-notice--done").inner_text())
        self.assertIn("Hare coursing", office.locator("section:has(#own)").inner_text())
        self.assert_sound(office, "issues-own")
        office.goto(base_url() + "assessment/2026-27/issues")
        self.assert_sound(office, "assessment-issues")
        office.locator("#issue").select_option("hare-coursing")
        office.get_by_role("button", name="Take it in").click()
        self.assertIn("It is taken in", office.locator(".ww-notice--done").inner_text())
        office.goto(base_url() + "assessment/2026-27")
        self.assertIn("Hare coursing", office.locator("section:has(#unplaced)").inner_text())
        office.goto(base_url() + "assessment/issues/hare-coursing")
        self.assert_sound(office, "issue-form-own")
        office.get_by_role("button", name="Offer it no longer").click()
        self.assertIn("Hare coursing, since", office.locator("section:has(#retired)").inner_text())
        officer = self.work_as("officer", "assessment/issues/new")
        self.assertIn("not found", officer.title().lower())


if __name__ == "__main__":
    unittest.main()
