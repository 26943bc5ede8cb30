"""A monitoring round from its opening to what strangers read of it, in a real browser."""

import sys
import unittest
from pathlib import Path
from urllib.parse import urljoin

sys.path.insert(0, str(Path(__file__).parent))

from site_under_test import DESK, PHONE, BrowserTest, base_url  # noqa: E402

OPEN = "monitoring/2023-24/q3"


class RoundsTest(BrowserTest):
    def stranger(self, link, viewport=PHONE):
        """A telephone that has never signed in, without scripts."""
        context = self.browser.new_context(viewport=viewport, java_script_enabled=False)
        self.addCleanup(context.close)
        page = context.new_page()
        page.goto(link)
        return page

    def link_of(self, office, lead):
        office.goto(urljoin(base_url(), f"{OPEN}/links"))
        row = office.get_by_role("row", name=lead).first
        return row.locator(".ww-token").inner_text()

    def test_a_round_goes_from_links_to_what_strangers_read(self):
        office = self.work_as("manager", "monitoring")
        self.assert_sound(office, "rounds")
        office.get_by_role("link", name="Third quarter", exact=True).click()
        self.assertIn("19 of 31 actions are answered", office.locator("h1").inner_text())
        self.assert_sound(office, "round")
        link = self.link_of(office, "Merrowshire Fire and Rescue")
        self.assert_sound(office, "round-links")

        self.answer_on_a_phone(link)
        self.type_on_behalf(office)
        self.approve(office)
        self.close_and_clear(office, link)
        self.read_as_a_stranger()

    def test_a_file_and_a_page_show_what_was_done(self):
        office = self.work_as("manager", "monitoring/2023-24/q3")
        phone = self.stranger(self.link_of(office, "Merrowshire Fire and Rescue"))
        phone.locator("summary", has_text="Add a file").click()
        phone.get_by_label("A document, a table or a photo").set_input_files(
            {"name": "visits.exe", "mimeType": "application/octet-stream", "buffer": b"MZ"})
        phone.get_by_role("button", name="Add it").click()
        self.assertIn("kind of file isn’t taken", phone.locator("#error-summary").inner_text())
        phone.get_by_label("A document, a table or a photo").set_input_files(
            {"name": "visits.csv", "mimeType": "text/csv", "buffer": b"month,visits\nDecember,22\n"})
        phone.get_by_role("button", name="Add it").click()
        self.assertIn("The file is kept", phone.locator(".ww-notice--done").inner_text())
        self.assertIn("visits.csv", phone.locator("main").inner_text())
        scripted = self.new_page()
        scripted.goto(phone.url)
        self.assert_sound(scripted, "update-with-file")
        address = phone.url.split("?")[0].rsplit("/", 1)[1]

        office.goto(urljoin(base_url(), f"{OPEN}/actions/{address}"))
        self.assert_sound(office, "action-with-file")
        with office.expect_download() as saved:
            office.get_by_role("button", name="Save it to read it").click()
        self.assertEqual(Path(saved.value.path()).read_bytes(), b"month,visits\nDecember,22\n")
        reader = self.work_as("analyst", f"{OPEN}/actions/{address}")
        self.assertEqual(reader.get_by_role("button", name="Save it to read it").count(), 0)
        office.get_by_role("button", name="Take it back for good").click()
        self.assertIn("The file is gone", office.locator(".ww-notice--done").inner_text())
        phone.reload()
        self.assertNotIn("visits.csv", phone.locator("main").inner_text())

    def answer_on_a_phone(self, link):
        phone = self.stranger(link)
        self.assertEqual(phone.locator("h1").inner_text(), "How are your actions going?")
        self.assertIn("22 of 40 visits made", phone.locator(".ww-last").inner_text())
        self.assertLessEqual(phone.evaluate("document.documentElement.scrollWidth"), PHONE["width"])
        weight = []
        phone.on("response", lambda answer: weight.append(len(answer.request.sizes()) and answer.request.sizes()["responseBodySize"]))
        phone.reload()
        phone.wait_for_load_state("networkidle")
        self.assertLessEqual(sum(weight), 60_000)
        self.assertEqual(phone.context.cookies(), [])

        # Off track needs what is done about it; what was typed stays.
        phone.get_by_label("Off track").check()
        phone.get_by_label("In a sentence, what should residents know?").fill("Hollenden starts later than we said.")
        phone.get_by_role("button", name="Send", exact=False).last.click()
        self.assertIn("Off track needs what is done about it", phone.locator("#error-summary").inner_text())
        self.assertEqual(
            phone.get_by_label("In a sentence, what should residents know?").input_value(),
            "Hollenden starts later than we said.")
        phone.get_by_label("What is done about it").fill("Borrow a second van")
        phone.get_by_label("Who does it").fill("Station manager")
        phone.get_by_label("By when").fill("28 February 2024")
        phone.get_by_role("button", name="Keep for later").click()
        self.assertIn("Kept for later", phone.locator(".ww-notice--done").inner_text())
        self.assertEqual(phone.get_by_label("Who does it").input_value(), "Station manager")
        phone.get_by_role("button", name="Send", exact=False).last.click()
        self.assertIn("Thank you", phone.locator(".ww-notice--done").inner_text())
        # The other action of the same lead is answered already: one tap says the same again.
        phone.goto(link + "/6.3")
        phone.get_by_role("button", name="No change, still on track").click()
        self.assertIn("Thank you", phone.locator(".ww-notice--done").inner_text())
        self.assertIn("Everything is answered", phone.locator("main").inner_text())
        guest = self.new_page()
        guest.goto(link + "/2.3")
        self.assert_sound(guest, "update")

    def type_on_behalf(self, office):
        office.goto(urljoin(base_url(), f"{OPEN}/actions/2.6"))
        self.assert_sound(office, "round-action")
        office.get_by_label("Who said it").fill("Estates surveyor")
        office.get_by_label("How", exact=True).select_option("teams")
        office.get_by_label("On track", exact=False).last.check()
        office.get_by_role("button", name="Enter it").click()
        # The plan's own day has passed, so the figures disagree, and the lead is asked why.
        self.assertIn("The figures see it in a worse light", office.locator("#error-summary").inner_text())
        self.assert_sound(office, "round-action-error")
        office.get_by_label("Why do you see it otherwise than the figures?").fill("The lease is signed; the cameras come on Monday.")
        office.get_by_role("button", name="Enter it").click()
        self.assertIn("Entered", office.locator(".ww-notice--done").inner_text())
        main = office.locator("main").inner_text()
        self.assertIn("The two differ.", main)
        self.assertIn("Estates surveyor, on Teams", main)
        office.goto(urljoin(base_url(), OPEN))
        self.assertIn("21 of 31", office.locator("h1").inner_text())
        first = office.locator("section", has=office.locator("#first")).inner_text()
        self.assertIn("Two new cameras at Saltwell station", first)
        self.assertIn("The lease is signed", first)
        self.assert_sound(office, "round-differs")

    def approve(self, office):
        office.goto(urljoin(base_url(), f"{OPEN}/actions/2.3"))
        office.get_by_label("As it goes out").fill("Hollenden starts in February.")
        office.get_by_role("button", name="Approve this text").click()
        self.assertIn("Approved", office.locator(".ww-notice--done").inner_text())
        self.assert_sound(office, "round-action-approved")

    def close_and_clear(self, office, link):
        open_form = self.stranger(link + "/2.3")
        stranger = self.stranger(urljoin(base_url(), OPEN))
        self.assertIn("Page not found", stranger.locator("h1").inner_text())
        office.goto(urljoin(base_url(), OPEN))
        office.get_by_role("button", name="Close the round").click()
        self.assertIn("closed and frozen", office.locator(".ww-notice--done").inner_text())
        self.assert_sound(office, "round-closed")
        open_form.get_by_role("button", name="No change, still on track").click()
        self.assertIn("The round closed on 15 January 2024", open_form.locator("main").inner_text())
        self.assertIn("Until the manager opens it again", open_form.locator("main").inner_text())
        self.assertNotIn("Hollenden", open_form.locator("main").inner_text())
        guest = self.new_page()
        guest.goto(link)
        self.assert_sound(guest, "update-closed")
        office.locator("summary", has_text="The strategy group has read it").click()
        office.get_by_label("Meeting and minute").fill("Strategy group, item 4")
        office.get_by_role("button", name="Clear the round").click()
        self.assertIn("Cleared", office.locator(".ww-notice--done").inner_text())

    def read_as_a_stranger(self):
        reader = self.stranger(urljoin(base_url(), OPEN), DESK)
        text = reader.locator("main").inner_text()
        self.assertIn("Hollenden starts in February.", text)
        self.assertNotIn("later than we said", text)
        self.assertNotIn("Borrow a second van", text)
        self.assertNotIn("Two workers leave", text)
        guest = self.new_page()
        guest.goto(urljoin(base_url(), OPEN))
        self.assert_sound(guest, "round-public")
        guest.get_by_role("link", name="Progress", exact=True).first.click()
        self.assert_sound(guest, "rounds-public")


if __name__ == "__main__":
    unittest.main()
