"""Every page in a real browser: no barrier that axe finds, nothing to scroll sideways, usable without script or mouse."""

import os
import re
import sys
import unittest
from pathlib import Path
from urllib.parse import urljoin

sys.path.insert(0, str(Path(__file__).parent))

from axe_playwright_python.sync_playwright import Axe  # noqa: E402

from site_under_test import DESK, PHONE, all_pages, base_url, chromium, picture_folder, sample  # noqa: E402

AXE = Axe()
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}

# A text with one figure that can't be right.
DOUBTFUL = "The council received 90 reports. This is 37 more than the 53 of the year before, a 58% increase.\n"


class PageTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.browser = cls.enterClassContext(chromium())
        cls.pages = sample(all_pages(cls.browser))

    def open(self, path, size=DESK, **options):
        context = self.browser.new_context(viewport=size, **options)
        self.addCleanup(context.close)
        page = context.new_page()
        self.problems = []
        page.on("console", lambda message: self.problems.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.goto(urljoin(base_url(), path))
        return page

    def picture(self, page, name):
        folder = picture_folder()
        if folder:
            page.screenshot(path=folder / f"{name}.png", full_page=True)

    def assert_no_barrier(self, page, what):
        found = AXE.run(page, options=RULES).response["violations"]
        words = [f"{rule['id']}: {node['html'][:160]}" for rule in found for node in rule["nodes"][:3]]
        self.assertEqual(words, [], f"axe on {what}")

    def test_axe_finds_no_barrier_and_nothing_scrolls_sideways(self):
        for path in self.pages:
            for size in (DESK, PHONE):
                with self.subTest(path=path, width=size["width"]):
                    page = self.open(path, size)
                    name = re.sub(r"[^a-z0-9]+", "-", path.lower()).strip("-") or "home"
                    self.picture(page, f"{name}-{size['width']}")
                    self.assert_no_barrier(page, path)
                    width = page.evaluate("document.documentElement.scrollWidth")
                    self.assertLessEqual(width, size["width"], "the page is wider than the screen")
                    self.assertEqual(self.problems, [], "the browser complained")
                    page.context.close()

    def test_every_page_has_one_heading_and_a_title_of_its_own(self):
        titles = {}
        for path in self.pages:
            page = self.open(path)
            self.assertEqual(page.locator("h1").count(), 1, path)
            titles.setdefault(page.title(), []).append(path)
            page.context.close()
        self.assertEqual([paths for paths in titles.values() if len(paths) > 1], [])

    def test_identifiers_are_unique_and_places_exist(self):
        for path in self.pages:
            page = self.open(path)
            doubles = page.evaluate(
                "() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id);"
                " return ids.filter((id, i) => ids.indexOf(id) !== i); }")
            self.assertEqual(doubles, [], path)
            lost = page.evaluate(
                "() => [...document.querySelectorAll('a[href^=\"#\"]')].map(a => decodeURIComponent(a.hash.slice(1)))"
                ".filter(id => id && !document.getElementById(id))")
            self.assertEqual(lost, [], path)
            page.context.close()

    def test_the_first_tab_skips_to_the_content(self):
        page = self.open("/")
        page.keyboard.press("Tab")
        self.assertEqual(page.evaluate("document.activeElement.textContent"), "Skip to main content")
        self.assertTrue(page.locator(".govuk-skip-link").is_visible())
        page.keyboard.press("Enter")
        self.assertEqual(page.evaluate("document.activeElement.id"), "main")

    def test_the_menu_on_a_phone_leads_to_every_page(self):
        page = self.open("/", PHONE)
        page.get_by_role("link", name="Menu").click()
        self.assertTrue(page.locator("#menu").is_visible())

    def test_everything_works_without_script(self):
        page = self.open("/", java_script_enabled=False)
        page.get_by_role("link", name="Read the whole plan").first.click()
        self.assertIn("/plan/", page.url)
        page.fill("#q", "partner")
        page.get_by_role("button", name="Search").click()
        self.assertEqual(page.locator("h1").inner_text(), "What are you looking for?")
        page.goto(urljoin(base_url(), "/check"))
        page.fill("#text", DOUBTFUL)
        page.get_by_role("button", name="Check the document").click()
        self.assertEqual(page.locator(".ww-finding").count() > 0, True)

    def test_the_mistakes_of_the_demonstration_are_shown_with_their_sums(self):
        year = next(path for path in self.pages if re.fullmatch(r"/plan/\d{4}-\d{2}", path))
        for size in (DESK, PHONE):
            page = self.open(f"{year}/findings", size)
            self.assertIn("Officers see this page", page.locator("main").inner_text())
            self.assertGreater(page.locator(".ww-finding").count(), 0)
            self.picture(page, f"findings-{size['width']}")
            self.assert_no_barrier(page, "findings")
            self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), size["width"])

    def test_a_checked_text_shows_the_sum_and_has_no_barrier(self):
        for size in (DESK, PHONE):
            page = self.open("/check", size)
            page.fill("#text", DOUBTFUL)
            page.get_by_role("button", name="Check the document").click()
            page.wait_for_selector(".ww-finding")
            self.assertIn("69.8%", page.locator("main").inner_text())
            self.picture(page, f"check-result-{size['width']}")
            self.assert_no_barrier(page, "the result of a check")
            self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), size["width"])

    def test_an_empty_check_says_what_is_missing(self):
        page = self.open("/check")
        page.get_by_role("button", name="Check the document").click()
        page.wait_for_selector("#error-summary")
        self.assertEqual(page.evaluate("document.activeElement.id"), "error-summary")
        self.assertTrue(page.title().startswith("Error: "))
        self.picture(page, "check-error-1280")
        self.assert_no_barrier(page, "the check form with an error")

    def test_an_unknown_page_says_so(self):
        page = self.open("/nothing-here")
        self.assertEqual(page.locator("h1").inner_text(), "Page not found")
        self.picture(page, "not-found-1280")
        self.assert_no_barrier(page, "the page that isn't there")

    def test_forced_colours_and_paper_keep_the_words(self):
        page = self.open("/", forced_colors="active")
        self.picture(page, "home-forced-colours")
        self.assert_no_barrier(page, "forced colours")
        page.emulate_media(media="print")
        self.assertFalse(page.locator(".ww-header .ww-nav").is_visible())
        self.assertTrue(page.locator("h1").is_visible())
        folder = picture_folder()
        if folder:
            page.emulate_media(media="print", forced_colors="none")
            page.pdf(path=folder / "home.pdf", format="A4")

    def test_four_times_the_size_needs_no_sideways_scrolling(self):
        """400% at 1280 px is 320 px wide and 4 device pixels to each."""
        page = self.open("/plan", {"width": 320, "height": 256}, device_scale_factor=4)
        self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 320)

    def test_a_first_visit_is_small(self):
        page = self.open("about:blank")
        sizes = []
        page.on("requestfinished", lambda request: sizes.append(request.sizes()["responseBodySize"]))
        page.goto(base_url(), wait_until="networkidle")
        print(f"first visit: {sum(sizes) / 1000:.1f} KB over the wire in {len(sizes)} requests", file=sys.stderr)
        self.assertLessEqual(sum(sizes), int(os.environ.get("WATCHWARD_FIRST_VISIT", "60000")))


if __name__ == "__main__":
    unittest.main()
