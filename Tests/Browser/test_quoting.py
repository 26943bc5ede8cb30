"""Figures in the plan's sentences: chosen from a list, bound where they were typed, led back to their row, flagged when stale."""

import sys
import unittest
from pathlib import Path
from urllib.parse import urljoin

sys.path.insert(0, str(Path(__file__).parent))

from site_under_test import DESK, PHONE, BrowserTest, base_url, become  # noqa: E402

SECTION = "plan/2023-24/draft/section/burglary-and-vehicle-crime"


class QuotingTest(BrowserTest):
    def open(self, path, size=DESK, role="manager"):
        context = self.browser.new_context(viewport=size)
        self.addCleanup(context.close)
        page = context.new_page()
        if role:
            become(page, role)
        page.goto(urljoin(base_url(), path))
        return page

    def test_a_printed_figure_leads_to_its_counts_and_to_its_row(self):
        page = self.open("plan/2023-24/priorities/anti-social-behaviour", role=None)
        # The plan of the demonstration says so: 1,337 incidents after 1,296, second lowest rate of thirteen districts.
        page.get_by_role("link", name="1,337", exact=True).click()
        self.assertIn("#figure-asb-police-value", page.url)
        self.assert_sound(page, "plan-figures")
        entry = page.locator("section[aria-labelledby=figure-asb-police-value]")
        self.assertIn("1,337", entry.get_by_role("row").last.inner_text())
        entry.get_by_role("link", name="The same figure as it stands today").click()
        row = page.locator(page.evaluate("location.hash"))
        self.assertEqual(row.count(), 1, page.url)
        self.assertIn("1,337", page.locator("tr", has=row).first.inner_text())

    def test_a_chart_in_the_plan_says_in_words_what_it_shows(self):
        page = self.open("plan/2023-24/priorities/anti-social-behaviour", size=PHONE, role=None)
        chart = page.get_by_role("img", name="within the usual ups and downs")
        self.assertTrue(chart.first.is_visible())
        self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 320)
        self.assert_sound(page, "plan-chart-phone")

    def test_a_typed_number_is_bound_and_a_figure_is_put_in_from_the_list(self):
        page = self.open(SECTION)
        page.get_by_text("of advice").first.click()
        page.get_by_role("button", name="Use the live figure").first.click()
        self.assertGreater(page.locator(".ww-chip").count(), 0)
        self.assert_sound(page, "edit-quoted")
        page.goto(urljoin(base_url(), SECTION + "?part=narrative.1"))
        words = page.locator("#words")
        words.press("End")
        page.get_by_text("Put in a figure").click()
        page.get_by_label("Measure").select_option("asb.police")
        page.get_by_label("What of it").select_option("change")
        page.get_by_label("When").select_option(index=1)
        self.assert_sound(page, "edit-figure-list")
        page.get_by_role("button", name="Put it in").click()
        self.assertIn("{{asb.police.change period=", words.input_value())
        # As it will print, and that a newer figure is held, stand beside the paragraph.
        beside = page.locator("#findings")
        beside.get_by_text("A newer figure is held").first.wait_for()
        self.assertIn("As it will print", beside.inner_text())
        page.get_by_role("button", name="Save paragraph").click()
        page.get_by_text("A newer figure is held").first.wait_for()
        # Whoever undoes it has the typed words again.
        page.get_by_role("button", name="Undo").first.click()
        self.assertNotIn("{{asb.police.change", page.content())

    def test_the_form_of_an_action_takes_a_figure_from_the_list_and_shows_how_it_will_print(self):
        page = self.open("plan/2023-24/draft/action/2.1", size=PHONE)
        words = page.get_by_label("What will be done")
        before = words.input_value()
        page.get_by_text("Put in a figure").click()
        page.get_by_role("button", name="Put it in").click()
        page.get_by_text("No measure is chosen").first.wait_for()
        page.get_by_text("Put in a figure").click()
        page.get_by_label("Measure", exact=True).select_option("asb.police")
        page.get_by_role("button", name="Put it in").click()
        self.assertEqual(words.input_value(), before + " {{asb.police.value}}")
        preview = page.locator(".ww-preview").inner_text()
        self.assertIn("1,337", preview)
        self.assertNotIn("{{", preview)
        self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 320)
        self.assert_sound(page, "edit-quoted-action-phone")
        page.get_by_role("button", name="Save", exact=True).click()
        self.assertNotIn("{{", page.locator("h1").inner_text())
        page.get_by_role("button", name="Undo").first.click()
        self.assertEqual(words.input_value(), before)

    def test_a_house_style_is_chosen_read_in_the_draft_and_undone(self):
        page = self.open("settings/figures")
        self.assert_sound(page, "figure-style")
        section = urljoin(base_url(), "plan/2023-24/draft/section/anti-social-behaviour")
        page.get_by_label("Without them").check()
        page.get_by_role("button", name="Keep this style").click()
        self.addCleanup(self.first_style)
        page.goto(section)
        self.assertNotIn("second lowest of 13", page.content())
        page.goto(urljoin(base_url(), "settings/figures?done=saved"))
        page.get_by_role("button", name="Undo").click()
        self.assertTrue(page.get_by_label("With the ranks that are likely").is_checked())
        page.goto(section)
        self.assertIn("second lowest of 13", page.content())

    def first_style(self):
        page = self.open("settings/figures")
        page.get_by_label("With the ranks that are likely").check()
        page.get_by_role("button", name="Keep this style").click()

    def test_whoever_cannot_choose_the_style_reads_it(self):
        page = self.open("settings/figures", role="officer")
        self.assertEqual(page.get_by_role("radio").count(), 0)
        self.assertIn("The manager of the partnership chooses", page.inner_text("main"))
        self.assert_sound(page, "figure-style-read")

    def test_a_file_that_stands_by_itself_draws_its_map(self):
        page = self.open("plan/2023-24/draft/section/anti-social-behaviour?part=narrative.3")
        page.locator("#words").fill(page.locator("#words").input_value() + "\n\n{{asb.council.map}}")
        page.get_by_role("button", name="Save paragraph").click()
        file = page.request.get(urljoin(base_url(), "plan/2023-24/report/committee-report-2023-24.html")).text()
        page.get_by_role("button", name="Undo").first.click()
        context = self.browser.new_context(viewport=DESK)
        self.addCleanup(context.close)
        alone = context.new_page()
        alone.set_content(file)
        figure = alone.locator("figure", has=alone.locator("svg.ww-geo"))
        self.assertEqual(figure.count(), 1)
        # Filled by its patterns, with its names, a text that says what it shows and a table behind it.
        self.assertTrue(figure.get_by_text("Marle Heath").first.is_visible())
        self.assertTrue(figure.locator("svg.ww-geo").get_attribute("aria-labelledby"))
        self.assertEqual(figure.locator("table").count(), 1)
        fill = alone.evaluate("getComputedStyle(document.querySelector('.tone-step-3, .tone-step-2')).fill")
        self.assertNotEqual(fill, "rgb(0, 0, 0)")
        alone.set_viewport_size(PHONE)
        self.assertLessEqual(alone.evaluate("document.documentElement.scrollWidth"), 320)

    def test_an_action_prints_what_the_evidence_says(self):
        page = self.open("plan/2023-24/draft/action/2.1")
        page.locator("textarea[name=words]").fill("Fewer than {{asb.police.value}} incidents; {{no.such.value}}.")
        page.get_by_role("button", name="Save", exact=True).click()
        self.assertIn("No measure is called “no.such”", page.locator("#findings").inner_text())
        printed = self.open("plan/2023-24/actions/2.1")
        self.assertIn("Fewer than 1,337 incidents; [no figure]", printed.inner_text("main"))
        page.get_by_role("button", name="Undo").first.click()
        printed.reload()
        self.assertNotIn("Fewer than 1,337", printed.inner_text("main"))



if __name__ == "__main__":
    unittest.main()
