"""Partners' tables in a real browser: mapped once, taken in, taken back, recognised next time; and figures typed in."""

import sys
import unittest
from pathlib import Path
from urllib.parse import urljoin

sys.path.insert(0, str(Path(__file__).parent))

from sheets import xlsx  # noqa: E402
from site_under_test import BrowserTest, base_url, become  # noqa: E402

SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

QUARTER = [
    ["Commissioned services, by district"],
    ["District", "IDVA", None, None, "Outreach", None, None],
    [None, "Q1 2022/23", "Q2 2022/23", "Total", "Q1 2022/23", "Q2 2022/23", "Total"],
    ["Saltwell End", 10, 12, 22, 3, "*", 3],
    ["Quarry Hill End", 20, 18, 40, "-", 5, 5],
]
MERGED = ["B2:D2", "E2:G2"]
NEXT = [row[:] for row in QUARTER]
NEXT[2] = [None, "Q2 2022/23", "Q3 2022/23", "Total", "Q2 2022/23", "Q3 2022/23", "Total"]
NEXT[3] = ["Saltwell End", 12, 15, 27, 4, 6, 10]
NEXT[4] = ["Quarry Hill End", 19, 21, 40, 5, 8, 13]


class TablesTest(BrowserTest):
    def open(self, path, role="analyst", **options):
        page = self.new_page(**options)
        become(page, role)
        page.goto(urljoin(base_url(), path))
        return page

    def give(self, page, name, rows):
        page.goto(urljoin(base_url(), "evidence/loads/new"))
        page.get_by_label("The file, or several").set_input_files(
            {"name": name, "mimeType": SHEETS, "buffer": xlsx(rows, "Referrals", MERGED)})
        page.get_by_role("button", name="Read it").click()

    def stand_for_own(self, page, words):
        page.get_by_label(f"“{words}” is", exact=True).select_option("own")

    def test_an_unknown_table_is_mapped_taken_in_taken_back_and_known_next_time(self):
        page = self.open("evidence")
        self.assertIn("What figures do we hold?", page.locator("h1").inner_text())
        self.assert_sound(page, "evidence-empty")
        page.goto(urljoin(base_url(), "evidence/loads/new"))
        self.assert_sound(page, "load-new")

        self.give(page, "pas-2022-q2.xlsx", QUARTER)
        self.assertIn("How is this table read?", page.locator("h1").inner_text())
        page.get_by_label("What column A holds").select_option("area")
        page.get_by_label("What the words of row 2 name").select_option("breakdown")
        page.get_by_label("What the words of row 3 name").select_option("period")
        self.assertEqual(page.get_by_label("What column D holds").input_value(), "total")
        page.get_by_role("button", name="Show what this gives").click()
        page.get_by_label("What is counted").select_option("domestic-abuse.pas-referrals")
        page.get_by_text("Dashes, brackets and rows to leave out").click()
        page.get_by_label("A “-” in a cell means").select_option("no-return")
        page.get_by_role("button", name="Show what this gives").click()
        self.assert_sound(page, "load-map")
        page.get_by_role("button", name="Go on to what would change").click()

        self.assertIn("What would this change?", page.locator("h1").inner_text())
        self.assertIn("Names that we don’t know", page.locator("main").inner_text())
        self.assert_sound(page, "load-unknown")
        self.stand_for_own(page, "Saltwell End")
        self.stand_for_own(page, "Quarry Hill End")
        page.get_by_role("button", name="Use these").click()
        shown = page.locator("main").inner_text()
        self.assertIn("20 + 18 make 38, not 40: 2 less.", shown)
        self.assertIn("hidden", shown)
        self.assertIn("no return", shown)
        self.assertIn("Two rows give eight new figures.", shown)
        self.assert_sound(page, "load-preview")
        page.get_by_label("Remember how it is read as").fill("Commissioned services")
        page.get_by_role("button", name="Take it in").click()
        self.assertIn("Loaded.", page.locator(".ww-notice").inner_text())
        self.assert_sound(page, "load-done")

        page.get_by_role("button", name="Take this load back").click()
        self.assertIn("Taken back.", page.locator(".ww-notice").inner_text())
        page.get_by_role("link", name="Loads", exact=True).first.click()
        self.assertIn("taken back", page.locator("table").first.inner_text())
        self.assert_sound(page, "loads")

        self.give(page, "pas-2022-q3.xlsx", NEXT)
        self.assertIn("What would this change?", page.locator("h1").inner_text())
        self.assertIn("Read by itself as “Commissioned services”.", page.locator("main").inner_text())
        page.get_by_role("button", name="Take it in").click()
        self.assertIn("Two rows give eight new figures.", page.locator(".ww-answer").inner_text())

        page.goto(urljoin(base_url(), "evidence"))
        self.assertIn("Referrals to commissioned domestic abuse services", page.locator("main").inner_text())
        self.assert_sound(page, "evidence")
        page.goto(urljoin(base_url(), "evidence/mappings"))
        self.assertIn("Commissioned services", page.locator("main").inner_text())
        self.assert_sound(page, "mappings")

    def test_a_block_is_pasted_into_the_grid_by_keyboard(self):
        page = self.open("evidence/loads/new", permissions=["clipboard-read", "clipboard-write"])
        page.get_by_label("Or paste a block of cells").fill("Place\tGraffiti reported to the council\nNorth Estate\t4\nSouth Estate\t9")
        page.get_by_role("button", name="Read it").click()
        page.get_by_label("What column A holds").select_option("area")
        page.get_by_label("What the words of row 1 name").select_option("measure")
        page.get_by_label("Which period").fill("Oct – Dec 2022")
        page.get_by_role("button", name="Go on to what would change").click()
        for words in ("North Estate", "South Estate"):
            self.stand_for_own(page, words)
        page.get_by_role("button", name="Use these").click()
        page.get_by_role("button", name="Take it in").click()

        page.goto(urljoin(base_url(), "evidence/type"))
        self.assert_sound(page, "type-choose")
        page.get_by_role("checkbox", name="Graffiti reported to the council").check()
        page.get_by_role("checkbox", name="Fly-tipping incidents").check()
        page.get_by_role("checkbox", name="North Estate").check()
        page.get_by_role("checkbox", name="South Estate").check()
        page.get_by_label("For which periods").fill("Oct – Dec 2023")
        page.get_by_role("button", name="Show the grid").click()
        fields = page.locator("input[data-row]")
        self.assertEqual(fields.count(), 4)
        self.assertIn("last year 4", page.locator("main").inner_text())
        self.assert_sound(page, "type-grid")

        page.evaluate("navigator.clipboard.writeText('12\\t3\\n1,155\\t-')")
        fields.first.focus()
        page.keyboard.press("Control+V")
        self.assertEqual([fields.nth(index).input_value() for index in range(4)], ["12", "3", "1,155", "-"])
        page.keyboard.press("ArrowDown")
        self.assertEqual(page.evaluate("document.activeElement.value"), "1,155")
        page.keyboard.press("Tab")
        page.keyboard.press("Shift+Enter")
        self.assertEqual(page.evaluate("document.activeElement.value"), "3")
        page.get_by_text("Kept, not saved yet").wait_for()
        page.reload()
        self.assertEqual(page.locator("input[data-row]").nth(2).input_value(), "1,155")
        page.get_by_label("Who told you").fill("the street team")
        page.get_by_role("button", name="Save the figures").click()
        shown = page.locator("main").inner_text()
        self.assertIn("Typed in, told by the street team", shown)
        self.assertIn("1,155", shown)

    def test_the_preview_follows_each_choice_and_keeps_the_focus(self):
        page = self.open("evidence/loads/new")
        page.get_by_label("Or paste a block of cells").fill("Place\tApr – Jun 2023\tJul – Sep 2023\nNorth Quay\t4\t-\nSouth Quay\t9\t2")
        page.get_by_role("button", name="Read it").click()
        said = page.locator("#live")
        self.assertEqual(said.get_attribute("role"), "status")
        self.assertEqual(said.inner_text(), "")
        version = page.locator("input[name=version]").input_value()
        page.get_by_label("What column A holds").select_option("area")
        said.get_by_text("Nothing yet").wait_for()
        page.get_by_label("What is counted").select_option("graffiti.council")
        said.get_by_text("Nothing yet: two names in it aren’t known.").wait_for()
        gives = page.get_by_role("region", name="What this gives")
        self.assertIn("Names that we don’t know yet: North Quay; South Quay", gives.inner_text())
        # Without a place in the table the place is asked for; what was chosen stays, and so does the focus.
        column = page.get_by_label("What column A holds")
        column.focus()
        column.select_option("ignored")
        page.get_by_label("Which place").wait_for()
        self.assertEqual(page.evaluate("document.activeElement.id"), "column-0")
        self.assertEqual(page.get_by_label("What is counted").input_value(), "graffiti.council")
        page.get_by_label("Only a part of it").fill("by post ")
        page.get_by_label("Which place").select_option(index=1)
        gives.get_by_text("by post").first.wait_for()
        self.assertIn("new figures", said.inner_text())
        self.assertEqual(page.get_by_label("Only a part of it").input_value(), "by post ")
        self.assertIn("“-” can mean nought", gives.inner_text())
        # A wrong period is told; typing goes on where it was.
        period = page.get_by_label("Year, if it isn’t printed")
        period.press_sequentially("soon")
        said.get_by_text("That names no period.").wait_for()
        self.assertEqual(page.evaluate("document.activeElement.name"), "period")
        period.fill("")
        # The headings are said to stand elsewhere: the table is drawn anew, and the focus stays.
        rows = page.get_by_label("Rows of headings")
        rows.focus()
        rows.select_option("0")
        page.locator("tr.is-heading").first.wait_for(state="detached")
        self.assertEqual(page.evaluate("document.activeElement.name"), "headers")
        # Nothing of it is kept before a button is pressed.
        self.assertEqual(page.locator("input[name=version]").input_value(), version)
        self.assert_sound(page, "load-map-live")
        page.reload()
        self.assertEqual(page.get_by_label("Rows of headings").input_value(), "1")

    def test_a_late_answer_doesnt_take_the_place_of_a_newer_one(self):
        page = self.open("evidence/loads/new")
        page.get_by_label("Or paste a block of cells").fill("Place\tApr – Jun 2023\nNorth Quay\t4")
        page.get_by_role("button", name="Read it").click()
        sent = []

        def slow(route):
            sent.append(route.request.post_data)
            if len(sent) == 1:
                page.wait_for_timeout(1500)
            route.continue_()

        page.route("**/map", slow)
        page.get_by_label("What column A holds").select_option("ignored")
        page.wait_for_timeout(400)
        page.get_by_label("What column A holds").select_option("area")
        page.get_by_label("Which place").wait_for(state="detached")
        page.wait_for_timeout(2000)
        self.assertEqual(page.get_by_label("Which place").count(), 0)
        page.unroute("**/map")
        page.route("**/map", lambda route: route.abort())
        page.get_by_label("What column A holds").select_option("ignored")
        page.locator("#live").get_by_text("Press “Show what this gives”").wait_for()

    def test_without_scripts_the_grid_and_the_mapping_work_too(self):
        context = self.browser.new_context(java_script_enabled=False)
        self.addCleanup(context.close)
        page = context.new_page()
        page.goto(base_url())
        page.locator("details.ww-roles > summary").click()
        page.locator("details.ww-roles button[value='manager']").click()
        page.goto(urljoin(base_url(), "evidence/loads/new"))
        page.get_by_label("Or paste a block of cells").fill("nothing of a table")
        page.get_by_role("button", name="Read it").click()
        page.get_by_role("button", name="Go on to what would change").click()
        self.assertIn("There is a problem", page.locator("main").inner_text())


if __name__ == "__main__":
    unittest.main()
