"""The map and the pages of places in a real browser: with and without scripts, by keyboard, on a phone, in forced colours, in print."""

import sys
import unittest
from pathlib import Path
from urllib.parse import urljoin

sys.path.insert(0, str(Path(__file__).parent))

from site_under_test import PHONE, BrowserTest, base_url, become  # noqa: E402


class MapTest(BrowserTest):
    def open(self, path, role=None, scripts=True, **options):
        page = self.new_page(**options)
        page.problems = []
        page.on("console", lambda message: page.problems.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: page.problems.append(str(error)))
        if role:
            become(page, role)
        if not scripts:
            page.route("**/*.js", lambda route: route.abort())
        page.goto(urljoin(base_url(), path))
        return page

    def test_without_scripts_the_drawn_map_says_what_the_list_says(self):
        page = self.open("map?measure=asb.police", "manager", scripts=False)
        areas = page.locator("svg.ww-geo a")
        self.assertEqual(areas.count(), 14)
        self.assertEqual(areas.first.get_attribute("aria-label"), "Brackenhythe: 66")
        self.assertIn("66", page.locator("#area-1").inner_text())
        areas.nth(1).focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/areas/castle")
        self.assertEqual(page.locator("h1").inner_text(), "What was reported in Castle?")

    def test_every_way_to_look_is_sound(self):
        for by in ("count", "rate", "change", "hot"):
            page = self.open(f"map?measure=asb.police&by={by}", "manager", scripts=False)
            self.assert_sound(page, f"map-{by}")

    def test_with_scripts_the_keyboard_goes_from_place_to_place(self):
        page = self.open("map?measure=asb.police", "manager")
        page.locator(".ww-geo-frame.is-live").wait_for()
        self.assertEqual(page.problems, [], "the strict policy stops nothing")
        self.assertFalse(page.locator("svg.ww-geo").is_visible())
        self.assert_sound(page, "map-live")
        castle = page.locator(".ww-geo-live path[aria-label^='2 Castle']")
        castle.focus()
        self.assertEqual(page.get_by_role("status").first.inner_text(), "2 Castle: 212")
        self.assertEqual(page.locator("tr.is-chosen").get_attribute("id"), "area-2")
        page.keyboard.press("Tab")
        self.assertEqual(page.get_by_role("status").first.inner_text(), "3 Cullover: 44")
        page.keyboard.press("Enter")
        page.wait_for_url("**/areas/cullover")

    def test_in_print_the_drawn_map_is_there_again(self):
        page = self.open("map?measure=asb.police", "manager")
        page.locator(".ww-geo-frame.is-live").wait_for()
        page.emulate_media(media="print")
        self.assertTrue(page.locator("svg.ww-geo").is_visible())
        self.assertFalse(page.locator(".ww-geo-live").is_visible())

    def test_when_the_places_dont_come_the_drawn_map_stays(self):
        page = self.new_page()
        become(page, "manager")
        page.route("**/areas.geojson*", lambda route: route.abort())
        page.goto(urljoin(base_url(), "map?measure=asb.police"))
        page.wait_for_load_state("networkidle")
        self.assertTrue(page.locator("svg.ww-geo").is_visible())

    def test_a_phone_has_numbers_that_can_be_read(self):
        page = self.open("map?measure=asb.police", "manager", scripts=False)
        page.set_viewport_size(PHONE)
        boxes = page.locator("svg.ww-geo .narrow .t-number").evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
        self.assertEqual(len(boxes), 14)
        self.assertGreater(min(boxes), 9)

    def test_words_never_cover_each_other_nor_leave_the_map(self):
        page = self.open("map?measure=asb.police", "manager", scripts=False)
        for width, layer in ((1280, "wide"), (320, "narrow")):
            page.set_viewport_size({"width": width, "height": 900})
            found = page.evaluate(
                """layer => {
                    const map = document.querySelector("svg.ww-geo").getBoundingClientRect();
                    const boxes = [...document.querySelectorAll(`svg.ww-geo .${layer} text`)].map((one) => one.getBoundingClientRect());
                    const out = boxes.filter((box) => box.left < map.left || box.right > map.right || box.bottom > map.bottom + 1);
                    let covers = 0;
                    boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => {
                        if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4) covers += 1;
                    }));
                    return [boxes.length, out.length, covers];
                }""", layer)
            self.assertGreaterEqual(found[0], 14)
            self.assertEqual(found[1:], [0, 0], layer)

    def test_forced_colours_leave_lines_and_words(self):
        page = self.open("map?measure=asb.police", "manager", scripts=False, forced_colors="active")
        self.assertEqual(
            page.locator("#fill-tone-step-4 rect").evaluate("one => getComputedStyle(one).fill"),
            page.locator("#fill-tone-step-0 rect").evaluate("one => getComputedStyle(one).fill"))
        lines = [page.locator(f"#fill-tone-step-{step} line").count() for step in range(5)]
        self.assertEqual(lines, [0, 1, 2, 3, 4])

    def test_residents_find_their_ward_and_no_small_number(self):
        page = self.open("areas")
        self.assert_sound(page, "areas")
        page.get_by_role("link", name="Marle Heath").last.click()
        page.wait_for_url("**/areas/marle-heath")
        self.assertEqual(page.locator("h1").inner_text(), "What was reported in Marle Heath?")
        self.assertIn("safe to print", page.locator("main").inner_text())
        self.assert_sound(page, "ward-public")
        values = page.locator("section[aria-labelledby=figures] td.ww-num:not([data-label=Difference])").all_inner_texts()
        numbers = [int(value.replace(",", "")) for value in values if value.replace(",", "").isdigit()]
        self.assertTrue(numbers)
        self.assertEqual([number for number in numbers if 0 < number < 5], [])

    def test_the_district_has_its_profile(self):
        page = self.open("areas/aldmere", "manager")
        self.assertIn("second lowest of 13", page.locator("main").inner_text())
        self.assert_sound(page, "district")
        page.get_by_role("link", name="See it as everybody does").click()
        self.assertNotIn("How it is kept", page.locator("main").inner_text())


if __name__ == "__main__":
    unittest.main()
