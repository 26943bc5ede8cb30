"""A measure's page, a source's and the list of figures in a real browser: read by axe at both widths, chosen by keyboard,
and led to by the name of a figure's row."""

import sys
import unittest
from pathlib import Path
from urllib.parse import urljoin

sys.path.insert(0, str(Path(__file__).parent))

from site_under_test import DESK, PHONE, BrowserTest, base_url, become  # noqa: E402

MEASURE = "evidence/asb.police"


class ShowingTest(BrowserTest):
    def open(self, path, size=DESK, **options):
        context = self.browser.new_context(viewport=size, **options)
        self.addCleanup(context.close)
        page = context.new_page()
        become(page, "manager")
        page.goto(urljoin(base_url(), path))
        return page

    def test_the_pages_are_sound_and_their_charts_are_told(self):
        page = self.open(MEASURE)
        for summary in page.locator("main details > summary").all():
            if summary.evaluate("summary => !summary.parentElement.open"):
                summary.click()
        self.assert_sound(page, "measure")
        for name, finding in (
                ("run", "below the average"), ("rolling", "four of five such years end between 981 and 1,211"),
                ("funnel", "Above the limits: Lydminster. Below: none.")):
            self.assertIn(finding, page.locator(f"#{name}-d").text_content())
        for path, name in ((f"{MEASURE}?place=X05000002", "measure-ward"), ("evidence", "figures"),
                           ("evidence/sources/merrowshire-police", "source")):
            page.goto(urljoin(base_url(), path))
            self.assert_sound(page, name)

    def test_place_and_period_are_chosen_by_keyboard_without_a_script(self):
        page = self.open(MEASURE, java_script_enabled=False)
        page.get_by_label("Place", exact=True).select_option(label="Castle")
        page.get_by_label("Period", exact=True).select_option(label="2022-23")
        page.get_by_label("Period", exact=True).focus()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url("**place=X05000002&period=2022-23**")
        self.assertIn("rising in Castle?", page.locator("h1").inner_text())
        self.assertIn("in 2022-23, ", page.locator(".ww-answer").inner_text())
        page.goto(urljoin(base_url(), f"{MEASURE}?place=X07000001&period=soon"))
        self.assertIn("can\u2019t be read as a period", page.get_by_role("status").inner_text())

    def test_the_name_of_a_figure_leads_to_its_row(self):
        page = self.open(f"{MEASURE}?place=X07000001#figure-2022-08-01-2022-08-31")
        row = page.locator("[id='figure-2022-08-01-2022-08-31']")
        row.wait_for(state="visible")
        self.assertIn("August 2022", row.inner_text())
        for at in ("2022-10-01-2023-09-30", "2021-10-01-2022-09-30", "2021-01-01-2021-12-31"):
            self.assertEqual(page.locator(f"[id='figure-{at}']").count(), 1, at)

    def test_charts_keep_their_shapes_where_colours_are_forced(self):
        page = self.open(MEASURE, size=PHONE, forced_colors="active")
        drawn = page.evaluate(
            """() => ['.pt-better', '.pt-worse', '.pt-ahead', '.dot-us'].map(name => {
                const style = getComputedStyle(document.querySelector('main svg ' + name))
                return style.fill + '|' + style.stroke })""")
        canvas = page.evaluate("getComputedStyle(document.body).backgroundColor")
        for shape in drawn:
            self.assertNotEqual(shape, f"{canvas}|{canvas}")


if __name__ == "__main__":
    unittest.main()
