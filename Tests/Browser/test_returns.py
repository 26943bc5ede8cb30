"""Who owes which return, a file sent by link from a phone with its receipt, and the log of activity, in a real browser."""

import re
import sys
import unittest
from pathlib import Path
from urllib.parse import urljoin

sys.path.insert(0, str(Path(__file__).parent))

from site_under_test import PHONE, BrowserTest, base_url  # noqa: E402


class ReturnsTest(BrowserTest):
    def stranger(self, link):
        """A telephone that has never signed in, without scripts."""
        context = self.browser.new_context(viewport=PHONE, java_script_enabled=False)
        self.addCleanup(context.close)
        page = context.new_page()
        page.goto(link)
        return page

    def test_a_return_is_waited_for_asked_by_link_sent_from_a_phone_and_loaded(self):
        office = self.work_as("officer", "evidence/returns")
        self.assertRegex(office.locator(".ww-answer").inner_text(), r"returns? (is|are) waited for, .* October to December 2023")
        self.assert_sound(office, "returns")
        waiting = office.get_by_role("row", name="Merrowshire Probation").first
        self.assertIn("Waiting for", waiting.inner_text())
        office.get_by_role("link", name="Earlier: July to September 2023").click()
        self.assertIn("quarter=2023-07", office.url)

        office.get_by_role("link", name="Ask an agency by a link").click()
        self.assert_sound(office, "returns-ask")
        office.get_by_role("link", name="Merrowshire Probation").click()
        self.assert_sound(office, "returns-ask-agency")
        office.get_by_role("button", name="Make the link").click()
        self.assert_sound(office, "returns-link-made")
        link = office.locator("#link").inner_text()

        phone = self.stranger(link)
        self.assertIn("Merrowshire Probation", phone.locator("h1").inner_text())
        phone.get_by_role("button", name="Send it").click()
        self.assertIn("empty", phone.locator("#error-summary").inner_text())
        phone.locator("input[type=file]").set_input_files(
            {"name": "hours.csv", "mimeType": "text/csv", "buffer": b"Place,Hours\nDrop-in 7,40\n"})
        phone.get_by_label("Who sends it").fill("Ada Brook")
        phone.get_by_role("button", name="Send it").click()
        reference = phone.locator("#reference").inner_text()
        self.assertRegex(reference, r"^R-2024-\d{4}$")
        self.assertIn("Thank you", phone.locator("h1").inner_text())
        self.assertEqual(phone.context.cookies(), [])
        self.assertLessEqual(phone.evaluate("document.documentElement.scrollWidth"), PHONE["width"])
        seen = self.stranger(link)
        self.assertIn(reference, seen.content())
        guest = self.new_page()
        guest.goto(link)
        self.assert_sound(guest, "return-asked")
        guest.get_by_role("link", name=reference).click()
        self.assert_sound(guest, "return-receipt")

        office.goto(urljoin(base_url(), "desk"))
        self.assertIn(f"Load file {reference}", office.locator("main").inner_text())
        office.get_by_role("link", name=f"Load file {reference}").click()
        self.assert_sound(office, "return-file")
        with office.expect_download() as taken:
            office.get_by_role("button", name="Take the file").click()
        self.assertEqual(Path(taken.value.path()).read_bytes(), b"Place,Hours\nDrop-in 7,40\n")
        office.get_by_role("button", name="It was taken in").click()
        self.assertIn("Marked as taken in", office.locator(".ww-notice--done").inner_text())
        self.assert_sound(office, "return-file-taken")
        office.get_by_role("button", name="Bring it back").click()
        address = office.url.split("?")[0]

        office.get_by_role("button", name="Read it and see what it would change").click()
        office.get_by_label("What column A holds").select_option("ignored")
        office.get_by_label("What column B holds").select_option("value")
        office.get_by_label("What is counted").select_option("domestic-abuse.davss-hours")
        office.get_by_label("Which place").select_option(index=1)
        office.get_by_label("Which period").fill("Oct – Dec 2023")
        office.get_by_role("button", name="Go on to what would change").click()
        office.get_by_role("button", name="Take it in").click()
        number = re.search(r"loads/(\d+)", office.url).group(1)
        office.goto(address)
        self.assertIn(f"Taken in by load {number}", office.locator("main").inner_text())
        self.assert_sound(office, "return-file-loaded")
        office.get_by_role("link", name=f"Load {number}, and how to take it back").click()
        office.get_by_role("button", name="Take this load back").click()
        office.goto(address)
        self.assertIn("Received, waiting to be loaded", office.locator("main").inner_text())

    def test_the_manager_says_what_is_owed(self):
        page = self.work_as("manager", "evidence/returns/catalogue")
        self.assert_sound(page, "returns-catalogue")
        page.get_by_role("button", name="Switch it on").click()
        self.assertIn("Nothing is chosen", page.locator("#error-summary").inner_text())
        self.assert_sound(page, "returns-catalogue-error")
        page.goto(urljoin(base_url(), "evidence/returns/new/edit"))
        self.assert_sound(page, "return-form")
        page.goto(urljoin(base_url(), "evidence/returns"))
        page.locator("#quarter ~ table a, section a", has_text="Referrals and hours given").first.click()
        self.assert_sound(page, "return-part")

    def test_a_partner_sees_its_own_and_sends_a_file(self):
        page = self.work_as("partner-lead", "evidence/returns")
        self.assert_sound(page, "returns-partner")
        agency = page.locator("main").inner_text()
        self.assertNotIn("Harbour Light", agency)
        page.goto(urljoin(base_url(), "evidence/returns/send"))
        self.assert_sound(page, "returns-send")

    def test_an_activity_is_entered_in_seconds_removed_and_put_back(self):
        page = self.work_as("officer", "activity")
        self.assert_sound(page, "activity")
        page.get_by_role("link", name="Enter an activity").click()
        self.assertEqual(page.get_by_label("Date").input_value(), "2024-01-15")
        self.assert_sound(page, "activity-form")
        page.get_by_label("Kind").select_option("safety-walk")
        page.get_by_label("Place").fill("Brackenhythe green")
        page.get_by_role("button", name="Save and add another").click()
        self.assertIn("counted already", page.locator(".ww-notice--done").inner_text())
        page.goto(urljoin(base_url(), "activity?kind=safety-walk&month=2024-01"))
        page.get_by_role("link", name="Safety walk, Brackenhythe green").click()
        page.get_by_role("button", name="Remove it").click()
        self.assert_sound(page, "activity-removed")
        self.assertNotIn("Brackenhythe green", page.locator("main").inner_text())
        page.get_by_role("button", name="Undo").click()
        self.assertIn("Brackenhythe green", page.locator("main").inner_text())


if __name__ == "__main__":
    unittest.main()
