"""Two figures set side by side in a real browser: read by axe at both widths, chosen by hand and by keyboard."""

import sys
import unittest
from pathlib import Path
from urllib.parse import urljoin

sys.path.insert(0, str(Path(__file__).parent))

from site_under_test import DESK, BrowserTest, base_url, become  # noqa: E402

LOOK_UP = (
    "ward24_code,ward24_name,ltla24_code,ltla24_name,csp24_code,csp24_name,pfa24_code,pfa24_name\n"
    "E05009981,Quay End,E07009981,Harbourne,E22009981,Harbourne,E23009981,Saltshire\n"
)
RECORDED = "Financial_Year,Financial_Quarter,Force_Name,Offence_Group,Number_of_Offences\n" + "".join(
    f"{year},{quarter},Saltshire,Robbery,{count}\n"
    for year, counts in [("2020/21", (12, 14, 13, 14)), ("2021/22", (20, 23, 22, 25)), ("2022/23", (9, 0, 0, 0))]
    for quarter, count in zip((1, 2, 3, 4), counts) if count
)


class ComparingTest(BrowserTest):
    def open(self, path, size=DESK, role="manager"):
        context = self.browser.new_context(viewport=size)
        self.addCleanup(context.close)
        page = context.new_page()
        become(page, role)
        page.goto(urljoin(base_url(), path))
        return page

    def load(self, name, text):
        page = self.open("evidence/loads/new")
        page.locator("input[type=file]").first.set_input_files(
            {"name": name, "mimeType": "text/csv", "buffer": text.encode()})
        page.locator("form:has(input[type=file]) button[type=submit]").first.click()
        page.get_by_role("button", name="Take it in").click()
        page.get_by_role("button", name="Take this load back").wait_for()

    def test_a_comparison_is_chosen_answered_and_refused(self):
        self.load("lookup.csv", LOOK_UP)
        self.load("recorded.csv", RECORDED)
        page = self.open("evidence/compare")
        self.assert_sound(page, "evidence-compare-first")
        page.get_by_label("What was counted?").select_option(label="Robbery, recorded")
        page.get_by_label("What was counted?").focus()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.get_by_label("When?", exact=True).fill("2021-22")
        page.get_by_label("Compared with when? (optional)").fill("2020-21")
        page.get_by_role("button", name="Compare").click()
        answer = page.locator(".ww-answer").inner_text()
        self.assertIn("In Saltshire, 90 in 2021-22, up from 53 in 2020-21: clearly more was reported, 70% more", answer)
        self.assertEqual(page.get_by_label("When?", exact=True).input_value(), "2021-22")
        page.get_by_text("was decided").click()
        self.assert_sound(page, "evidence-compare")
        page.get_by_label("When?", exact=True).fill("Apr \u2013 Jun 2022")
        page.get_by_label("Compared with when? (optional)").fill("2021-22")
        page.get_by_role("button", name="Compare").click()
        self.assertIn("days, so figures a day are compared", page.locator("main").inner_text())
        self.assert_sound(page, "evidence-compare-by-day")
        page.get_by_role("region", name="A fairer comparison").get_by_role("link").first.click()
        self.assertIn("Apr \u2013 Jun 2021", page.locator(".ww-answer").inner_text())
        page.get_by_label("When?", exact=True).fill("soon")
        page.get_by_role("button", name="Compare").click()
        self.assertEqual(page.get_by_label("When?", exact=True).input_value(), "soon")
        self.assert_sound(page, "evidence-compare-refused")


if __name__ == "__main__":
    unittest.main()
