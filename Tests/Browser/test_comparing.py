"""Two figures set side by side in a real browser: read by axe at both widths, chosen by hand and by keyboard."""

import sys
import unittest
from pathlib import Path
from urllib.parse import urljoin

sys.path.insert(0, str(Path(__file__).parent))

from site_under_test import DESK, PHONE, BrowserTest, base_url, become  # noqa: E402

PASTED = (
    "Measure\tOct 2020 – Sep 2021\tOct 2021 – Sep 2022\tOct – Dec 2022\n"
    "Anti-social behaviour reported to the council\t53\t90\t20\n"
    "Matters handled by daily tasking\t757\t428\t101\n"
)


class ComparingTest(BrowserTest):
    def open(self, path, size=DESK, role="manager"):
        context = self.browser.new_context(viewport=size)
        self.addCleanup(context.close)
        page = context.new_page()
        become(page, role)
        page.goto(urljoin(base_url(), path))
        return page

    def fill(self):
        """Loads the figures that are compared; a second time they are there already."""
        page = self.open("evidence/loads/new")
        page.get_by_label("Paste").first.fill(PASTED)
        page.locator("form.ww-ask button[type=submit], form button[type=submit]").last.click()
        return page

    def test_the_empty_page_and_a_choice_that_cant_be_used_are_sound(self):
        page = self.open("evidence/compare", PHONE)
        self.assert_sound(page, "evidence-compare-first")

    def test_a_link_from_the_figures_leads_to_an_answer(self):
        page = self.open("evidence")
        if page.locator("table a").count() == 0:
            self.skipTest("the demonstration holds no figures")
        page.locator("table a").first.click()
        self.assertIn("Compare two figures", page.locator("main").inner_text())
        self.assert_sound(page, "evidence-compare")
        page.get_by_text("was decided").first.click()
        self.assert_sound(page, "evidence-compare-sure")


if __name__ == "__main__":
    unittest.main()
