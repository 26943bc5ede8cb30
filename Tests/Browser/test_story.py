"""A year of a partnership in a real browser, from an empty installation to next year's plan, on the real document."""

import sys
import unittest
from pathlib import Path
from urllib.parse import urljoin

sys.path.insert(0, str(Path(__file__).parent))

from own_partnership import OwnSite  # noqa: E402
from site_under_test import picture_folder  # noqa: E402

PLAN = "plan/2023-24"


class StoryTest(OwnSite):
    def setUp(self):
        self.document = self.shared("plans/sevenoaks-2023-24.md")
        self.start()

    def test_from_an_empty_installation_to_next_years_plan(self):
        manager = self.first_run()
        self.bring_in(manager)
        self.mend(manager)
        self.hear_a_stranger(manager)
        self.go_through_meetings(manager)
        self.write_the_report(manager)
        self.adopt_and_publish(manager)
        self.amend_and_compare(manager)
        self.start_next_year(manager)
        self.assertIn("whole", self.own.run("audit", "verify"))

    def bring_in(self, page):
        self.go(page, "")
        page.locator("main a[href='/import']").first.click()
        page.set_input_files("#file", str(self.document))
        self.press(page, "Read the file")
        page.get_by_role("heading", name="Was your plan read right?").wait_for()
        self.assert_sound(page, "proposal")
        row = page.locator("tr", has_text="CSU to offer reassurance").first
        # The document's cells are read right, so this one is split where its reader wouldn't.
        self.assertIn("CSU; KCC Wardens", row.inner_text())
        link = row.get_by_role("link", name="Correct")
        link.focus()
        with page.expect_navigation():
            page.keyboard.press("Enter")
        page.get_by_label("Who leads").fill("CSU\nKCC\nWardens")
        self.press(page, "Save")
        self.assertIn("CSU; KCC; Wardens", page.locator("tr", has_text="CSU to offer reassurance").first.inner_text())
        self.press(page, "Take it in")
        page.wait_for_url(f"**/{PLAN}")
        self.assertIn("Anti-Social Behaviour", self.main(page))

    def mend(self, page):
        self.go(page, f"{PLAN}/findings")
        self.assert_sound(page, "findings")
        note = page.locator(".ww-finding", has_text="69.8%").first
        self.assertIn("58%", note.inner_text())
        note.get_by_role("link", name="Edit this section").focus()
        with page.expect_navigation():
            page.keyboard.press("Enter")
        self.assert_sound(page, "section")
        row = page.locator(".ww-row", has=page.locator(".ww-finding", has_text="69.8%")).first
        row.get_by_role("button", name="Fix", exact=True).first.focus()
        with page.expect_navigation():
            page.keyboard.press("Enter")
        self.assertEqual(page.locator(".ww-finding", has_text="69.8%").count(), 0)
        self.go(page, f"{PLAN}/findings")
        self.assertEqual(page.locator(".ww-finding", has_text="69.8%").count(), 0)

    def hear_a_stranger(self, page):
        self.go(page, f"{PLAN}/links")
        page.get_by_label("For whom").fill("Eldermere Parish Council")
        self.press(page, "Make the link")
        link = page.locator("#link").inner_text()
        stranger = self.new_page()
        stranger.goto(link)
        self.follow(stranger, "Comment on action")
        stranger.get_by_label("Your comment").fill("Who will do this in the villages?")
        stranger.get_by_label("Your name").fill("Ada Brook")
        self.press(stranger, "Send the comment")
        self.assertIn("Thank you", self.main(stranger))
        self.go(page, "desk")
        self.assertIn("comment", self.main(page).lower())
        self.assert_sound(page, "desk")
        self.go(page, f"{PLAN}/comments")
        comment = page.locator(".ww-comment", has_text="Ada Brook").first
        comment.get_by_label("What was done about it").fill("The wardens cover the villages.")
        comment.get_by_role("button", name="Settle").click()
        self.assertIn("Settled", page.locator(".ww-notice--done").inner_text())

    def go_through_meetings(self, page):
        meetings = [
            ("Strategy group", "advises", "2023-02-02", "noted", ""),
            ("Advisory committee", "advises", "2023-02-20", "amended", "Name the month in the first action."),
            ("Cabinet", "decides", "2023-03-16", "agreed", "Agreed as amended."),
        ]
        for body, power, day, _, _ in meetings:
            self.go(page, f"{PLAN}/route")
            self.follow(page, "Add a meeting")
            page.get_by_label("Who meets?").fill(body)
            page.get_by_label("What can it do").select_option(power)
            page.get_by_label("Day of the meeting").fill(day)
            self.press(page, "Add the meeting")
        for body, _, _, outcome, decision in meetings:
            self.go(page, f"{PLAN}/route")
            self.follow(page, body)
            self.press(page, "Submit version", exact=False)
            page.get_by_label("Outcome", exact=True).select_option(outcome)
            page.get_by_label("What was decided").fill(decision)
            page.get_by_label("Minute", exact=True).fill("minute 6")
            self.press(page, "Record the outcome")
            if outcome == "amended":
                self.go(page, f"{PLAN}/draft/action/1.1")
                page.get_by_label("By when").fill("October 2023")
                self.press(page, "Save")
                self.assertIn("Saved.", page.locator(".ww-notice").inner_text())
        self.go(page, f"{PLAN}/route")
        self.assert_sound(page, "route")
        self.assertIn("Amended", self.main(page))

    def write_the_report(self, page):
        self.go(page, f"{PLAN}/report")
        self.assert_sound(page, "report")
        address = page.locator("main").get_by_role("link", name="PDF", exact=True).first.get_attribute("href")
        pdf = page.request.get(urljoin(self.site, address))
        self.assertTrue(pdf.body().startswith(b"%PDF-"))
        if folder := picture_folder():
            Path(folder, "story-report.pdf").write_bytes(pdf.body())

    def adopt_and_publish(self, page):
        self.go(page, f"{PLAN}/adoption")
        self.assert_sound(page, "adoption")
        self.press(page, "Adopt version", exact=False)
        self.assertIn("This version never changes any more", self.main(page))
        self.go(page, f"{PLAN}/publish")
        self.assert_sound(page, "publish")
        self.press(page, "Publish", exact=False)
        self.assertIn("Published", page.locator(".ww-notice").inner_text())
        reader = self.new_page()
        self.go(reader, PLAN)
        self.assertIn("Adopted 16 March 2023", self.main(reader))
        self.assertNotIn("DRAFT", self.main(reader))

    def amend_and_compare(self, page):
        self.go(page, f"{PLAN}/amendments")
        page.get_by_role("textbox", name="Why the plan is amended").fill("The wardens start later.")
        self.press(page, "Start the amendment")
        self.go(page, f"{PLAN}/draft/action/1.2")
        page.get_by_label("By when").fill("February 2024")
        self.press(page, "Save")
        self.go(page, f"{PLAN}/amendments")
        page.get_by_text("Minor: decide it by delegation").click()
        page.get_by_role("textbox", name="Who decides").fill("Head of Communities")
        page.get_by_role("textbox", name="Under which decision").fill("Council, 23 April 2023, minute 12")
        page.get_by_role("textbox", name="Decided on").fill("3 July 2023")
        self.press(page, "Adopt the amendment")
        self.go(page, f"{PLAN}/versions")
        self.assert_sound(page, "versions")
        self.follow(page, "What changed from version")
        self.assertIn("February", page.locator("main .ww-redline--changed ins").first.inner_text())
        self.assert_sound(page, "compare")

    def start_next_year(self, page):
        self.go(page, f"{PLAN}/next")
        self.assert_sound(page, "next")
        page.locator("#carry-1\\.3").focus()
        page.keyboard.press("Space")
        self.press(page, "Show the new dates and references")
        self.press(page, "Start the plan for 2024-25")
        self.assertIn("38 actions were carried over into 2024-25; one was left.", self.main(page))
        self.follow(page, "Work on the plan for 2024-25")
        self.assertIn("2024-25", page.locator("h1").inner_text())
        self.assertIn("Visit" if "Visit" in self.main(page) else "1.1", self.main(page))


if __name__ == "__main__":
    unittest.main()
