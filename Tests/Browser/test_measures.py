"""A measure's page in a real browser: from the list of figures to its months, its peers and its wards, read by axe."""

import sys
import unittest
from pathlib import Path
from urllib.parse import urljoin

sys.path.insert(0, str(Path(__file__).parent))

from site_under_test import DESK, PHONE, BrowserTest, base_url, become  # noqa: E402


class MeasureTest(BrowserTest):
    def open(self, path, size=DESK, role="manager"):
        context = self.browser.new_context(viewport=size)
        self.addCleanup(context.close)
        page = context.new_page()
        become(page, role)
        page.goto(urljoin(base_url(), path))
        return page

    def test_from_the_list_to_a_ward_and_back_in_words(self):
        page = self.open("evidence")
        page.get_by_role("link", name="Anti-social behaviour recorded by the police").click()
        # The designs of the demonstration say so.
        self.assertIn("1,204 in Oct 2022 – Sep 2023, down from 1,337", page.locator(".ww-answer").inner_text())
        self.assert_sound(page, "evidence-measure")
        chart = page.get_by_role("img", name="Every month since March 2023 was below the average")
        self.assertTrue(chart.is_visible())
        page.get_by_text("Show the 39 months as a table").click()
        self.assertTrue(page.get_by_role("cell", name="163", exact=True).first.is_visible(), "June 2021 as it was counted")
        peers = page.locator("table.ww-peers")
        self.assertEqual(peers.get_by_role("row").count(), 14)
        self.assertIn("second lowest", page.locator("main").inner_text())
        ward = page.locator("svg.ww-geo a").first
        ward.focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**place=X05*")
        self.assertIn(", ward", page.locator(".ww-caption").first.inner_text())
        self.assert_sound(page, "evidence-measure-ward")

    def test_a_phone_shows_all_of_it_without_moving_sideways(self):
        page = self.open("evidence/asb.police", PHONE)
        self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 320)
        self.assertTrue(page.get_by_text("10 below average").is_visible())

    def test_colours_forced_by_the_reader_leave_the_shapes(self):
        page = self.open("evidence/asb.police")
        page.emulate_media(forced_colors="active")
        fills = page.eval_on_selector_all(
            "#months ~ * .pt-better, section[aria-labelledby=months] .pt-better", "all => all.map(one => getComputedStyle(one).fill)")
        self.assertTrue(fills and all(fill not in ("none", "rgba(0, 0, 0, 0)") for fill in fills))

    def test_residents_see_what_is_public_and_no_month_of_a_ward(self):
        context = self.browser.new_context(viewport=DESK)
        self.addCleanup(context.close)
        page = context.new_page()
        page.goto(urljoin(base_url(), "evidence/asb.police"))
        self.assertIn("1,204", page.locator("main").inner_text())
        self.assertNotIn("not public", page.locator("main").inner_text())
        page.goto(urljoin(base_url(), "evidence/asb.police?place=X05000002"))
        self.assertIn("212", page.locator("main").inner_text())
        self.assertEqual(page.locator("#months").count(), 0)
