"""What offices publish, in a real browser: read, looked at, taken in, taken back; with scripts and without."""

import sys
import unittest
from pathlib import Path
from urllib.parse import urljoin

sys.path.insert(0, str(Path(__file__).parent))

from site_under_test import BrowserTest, base_url, become  # noqa: E402

HEADING = ("Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,"
           "Last outcome category,Context")


def street(month, counts, *others):
    """A month of an invented force with so many records of each type."""
    rows = [f"x,{month},Westmarch Police,Westmarch Police,0.25,51.5,On or near A Street,E01099991,Aldmere 001A,{kind},,"
            for kind, count in counts.items() for _ in range(count)]
    return {"name": f"{month}-westmarch-street.csv", "mimeType": "text/csv",
            "buffer": "\r\n".join([HEADING, *rows, *others]).encode()}


class PublishedTest(BrowserTest):
    def give(self, page, *files):
        page.goto(urljoin(base_url(), "evidence/loads/new"))
        page.get_by_label("The file, or several").set_input_files(list(files))
        page.get_by_role("button", name="Read it").click()
        page.get_by_role("heading", level=1, name="What would this change?").wait_for()

    def take(self, page):
        page.get_by_role("button", name="Take it in").click()
        page.get_by_text("Loaded. You can take it back").wait_for()

    def test_street_level_crime_is_looked_at_taken_in_and_taken_back(self):
        page = self.new_page()
        become(page, "analyst")
        april = street("2023-04", {"Drugs": 4, "Burglary": 3}, "x,soon,W,W,0.2,51.5,,,,Drugs,,")
        self.give(page, april)
        self.assertIn("One month of Westmarch Police gives seven new records. Something in one row can’t be taken.",
                      page.locator(".ww-answer").inner_text().replace("\n", " "))
        self.assert_sound(page, "published-new")
        with page.expect_download() as download:
            page.get_by_role("link", name="Refused rows (CSV)").click()
        self.assertIn(",soon,", Path(download.value.path()).read_text(encoding="utf-8-sig"))
        page.goto(urljoin(base_url(), "evidence/loads"))
        self.assertIn("ready to look at", page.locator("#waiting, section").first.inner_text())
        self.assert_sound(page, "published-waiting-list")
        page.get_by_role("link", name="2023-04-westmarch-street.csv").click()
        self.take(page)
        self.assertIn("seven new", page.locator(".ww-answer").inner_text())

        self.give(page, street("2023-04", {"Drugs": 2, "Burglary": 3}), street("2023-05", {"Drugs": 1}))
        shown = page.locator("main").inner_text()
        self.assertIn("One month that is held already would be replaced whole: April 2023.", shown)
        self.assertIn("replaces what is held", shown)
        self.assert_sound(page, "published-replaces")
        self.take(page)
        page.get_by_role("button", name="Take this load back").click()
        self.assertIn("Taken back.", page.locator(".ww-notice").inner_text())

    def test_what_cannot_be_taken_says_why(self):
        page = self.new_page()
        become(page, "officer")
        page.goto(urljoin(base_url(), "evidence/loads/new"))
        page.get_by_label("The file, or several").set_input_files([street("2022-13", {"Drugs": 1})])
        page.get_by_role("button", name="Read it").click()
        page.get_by_role("heading", level=1, name="This can’t be taken in").wait_for()
        self.assert_sound(page, "published-faults")
        page.get_by_role("button", name="Throw it away").click()
        self.assertIn("Thrown away.", page.locator(".ww-notice").inner_text())

    def test_without_scripts_a_long_file_is_waited_for(self):
        context = self.browser.new_context(java_script_enabled=False)
        self.addCleanup(context.close)
        page = context.new_page()
        page.goto(base_url())
        page.locator("details.ww-roles > summary").click()
        page.locator("details.ww-roles button[value='manager']").click()
        self.give(page, *[street(f"2022-{month:02}", {"Drugs": 9_000}) for month in range(1, 7)])
        self.assertIn("Six months of Westmarch Police give 54,000 new records.", page.locator(".ww-answer").inner_text())


if __name__ == "__main__":
    unittest.main()
