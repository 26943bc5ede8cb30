"""Funding lines and themes in a real browser: added, refused kindly, shown to everybody."""

import re
import sys
import unittest
from pathlib import Path
from urllib.parse import urljoin

sys.path.insert(0, str(Path(__file__).parent))

from site_under_test import BrowserTest, base_url, become  # noqa: E402

NEW = "plan/2023-24/draft/funding/new"


class FundingTest(BrowserTest):
    def officer(self, role="officer", **options):
        page = self.new_page(**options)
        become(page, role)
        return page

    def go(self, page, path):
        page.goto(urljoin(base_url(), path))

    def test_a_line_is_added_with_and_without_a_script(self):
        for script in (True, False):
            with self.subTest(script=script):
                page = self.officer(java_script_enabled=script)
                name = f"Cameras in the car park, {script}"
                self.go(page, NEW)
                page.get_by_label("What it pays for").fill(name)
                page.get_by_label("Amount", exact=True).fill("18,00")
                page.get_by_role("button", name="Add funding line").click()
                self.assertIn("can’t be read as one sum of money", page.locator(".govuk-error-summary").inner_text())
                self.assertEqual(page.get_by_label("What it pays for").input_value(), name)
                if script:
                    self.assert_sound(page, "funding-refused")
                page.get_by_label("Amount", exact=True).fill("1.5k")
                page.get_by_label("Year or period").fill("2023-24")
                page.get_by_role("button", name="Add funding line").click()
                self.assertIn("Added.", page.locator(".ww-notice").inner_text())
                self.assertIn("£1,500 · 2023-24", page.locator("main").inner_text())
                page.get_by_role("button", name="Undo").click()
                self.assertNotIn(name, page.get_by_role("region", name="Funding").inner_text())

    def test_the_forms_and_the_draft_are_sound(self):
        page = self.officer()
        self.go(page, "plan/2023-24/draft")
        self.assert_sound(page, "draft-with-funding")
        for name, title in (("funding", "Outreach to young people, with lessons in schools"), ("theme", "Prevention first")):
            self.go(page, "plan/2023-24/draft")
            page.get_by_role("link", name=title).first.click()
            self.assert_sound(page, f"{name}-form")
            page.get_by_role("link", name="History").click()
            self.assert_sound(page, f"{name}-history")
            self.go(page, f"plan/2023-24/draft/{name}/new")
            self.assert_sound(page, f"{name}-new")

    def test_the_section_about_money_leads_to_a_new_line(self):
        page = self.officer()
        self.go(page, "plan/2023-24/draft")
        # Another test gives the section a longer name.
        page.get_by_role("link", name=re.compile("^Money")).first.click()
        self.assert_sound(page, "section-money")
        page.get_by_role("link", name="Add a funding line").click()
        self.assertTrue(page.url.endswith(NEW))

    def test_a_partner_with_a_link_reads_and_comments(self):
        page = self.officer("manager")
        self.go(page, "plan/2023-24/links")
        page.get_by_label("For whom").fill("Alder Vale Homes")
        page.get_by_role("button", name="Make the link").click()
        address = page.locator("#link").inner_text()
        page = self.new_page()
        page.goto(address)
        self.assertIn("£9,000", page.locator("main").inner_text())
        self.assertIn("Prevention first", page.locator("main").inner_text())
        self.assert_sound(page, "shared-with-funding")

    def test_everybody_reads_what_is_paid_and_what_runs_through_the_plan(self):
        page = self.new_page()
        self.go(page, "plan/2023-24")
        words = page.locator("main").inner_text()
        self.assertIn("Total: £39,000, without 1 line whose amount is not stated.", words)
        self.assertIn("Prevention first", words)
        self.assert_sound(page, "plan-with-funding")
        page.get_by_role("link", name="Drugs and the exploitation of children", exact=True).first.click()
        self.assertIn("Themes: Prevention first", page.locator("main").inner_text())
        self.assert_sound(page, "priority-with-funding")


if __name__ == "__main__":
    unittest.main()
