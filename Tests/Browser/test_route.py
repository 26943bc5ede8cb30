"""A plan's way through its meetings in a real browser: papers, outcomes, versions set against each other, elections."""

import datetime
import sys
import unittest
from pathlib import Path
from urllib.parse import urljoin

sys.path.insert(0, str(Path(__file__).parent))

from site_under_test import DESK, BrowserTest, base_url, become, picture_folder  # noqa: E402

DAY = datetime.date(2024, 1, 15)
PLAN = "plan/2023-24"


class RouteTest(BrowserTest):
    def open(self, path, role="manager", **options):
        context = self.browser.new_context(viewport=DESK, **options)
        self.addCleanup(context.close)
        page = context.new_page()
        become(page, role)
        page.goto(urljoin(base_url(), path))
        return page


    def go(self, page, path):
        page.goto(urljoin(base_url(), path))

    def press_enter(self, page):
        """Presses Enter on what leads to another page, and waits for that page."""
        with page.expect_navigation():
            page.keyboard.press("Enter")

    def said(self, page):
        return page.locator(".ww-notice--done").inner_text()

    def add_meeting(self, page, body, power, day, papers):
        self.go(page, f"{PLAN}/route")
        page.get_by_role("link", name="Add a meeting").click()
        page.get_by_label("Who meets?").fill(body)
        page.get_by_label("What can it do").select_option(power)
        page.get_by_label("Day of the meeting").fill(day.isoformat())
        page.get_by_label("Papers are due on").fill(papers.isoformat())
        page.get_by_role("button", name="Add the meeting").click()
        self.assertIn("on the route", self.said(page))

    def record(self, page, body, outcome, decision, minute):
        self.go(page, f"{PLAN}/route")
        page.get_by_role("link", name=body).click()
        page.get_by_role("button", name="Submit version").click()
        self.assertIn("Submitted", self.said(page))
        page.get_by_label("Outcome", exact=True).select_option(outcome)
        page.get_by_label("What was decided").fill(decision)
        page.get_by_label("Minute", exact=True).fill(minute)
        page.get_by_label("Web address of the minutes").fill("https://www.example.org/minutes")
        page.get_by_role("button", name="Record the outcome").click()

    def test_1_three_meetings_one_of_which_amends(self):
        page = self.open(f"{PLAN}/route")
        self.assertIn("No meeting is on the route yet", page.locator(".ww-answer").inner_text())
        self.assert_sound(page, "route-empty")
        days = [DAY + datetime.timedelta(days=30 * step) for step in (1, 2, 3)]
        names = [("Strategy group", "advises"), ("Scrutiny committee", "advises"), ("Cabinet", "decides")]
        for (body, power), day in zip(names, days):
            self.add_meeting(page, body, power, day, day - datetime.timedelta(days=10))
        self.go(page, f"{PLAN}/route")
        answer = page.locator(".ww-answer").inner_text()
        self.assertIn("Goes to Strategy group on 14 February 2024; papers are due on 4 February 2024.", answer)
        self.assert_sound(page, "route")
        self.go(page, f"{PLAN}/draft")
        steps = page.locator("ol.ww-route > li")
        self.assertEqual(
            [words.split("\n")[0] for words in steps.all_inner_texts()],
            ["Strategy group", "Scrutiny committee", "Cabinet", "Publish"])
        self.assertIn("Papers due 4 February 2024, in 20 days", page.locator("ol.ww-route > li.is-now").inner_text())
        self.assert_sound(page, "draft-on-its-way")
        self.go(page, f"{PLAN}/route")
        page.get_by_role("link", name="Cabinet").click()
        self.assert_sound(page, "meeting")
        self.record(page, "Strategy group", "noted", "", "")
        self.record(page, "Scrutiny committee", "agreed", "Recommended to Cabinet.", "minute 4")
        self.record(page, "Cabinet", "amended", "", "minute 6")
        self.assertEqual(page.locator("#decision-error").count(), 1, "an amendment says what it changes")
        self.assertEqual(page.get_by_label("Minute", exact=True).input_value(), "minute 6", "what was typed stays")
        self.assert_sound(page, "meeting-error")
        page.get_by_label("What was decided").fill("Bring the first action forward.")
        page.get_by_role("button", name="Record the outcome").click()
        self.assertIn("A new draft is open", self.said(page))
        self.assert_sound(page, "meeting-amended")
        self.go(page, f"{PLAN}/versions")
        self.assertIn("Amended by Cabinet", page.locator("main").inner_text())
        self.assert_sound(page, "versions")

    def test_2_compare(self):
        page = self.open(f"{PLAN}/draft")
        page.locator("ol.ww-records a[href*='/draft/action/']").first.click()
        field = page.get_by_label("By when")
        before = field.input_value()
        field.fill("October 2023")
        page.get_by_role("button", name="Save", exact=True).click()
        self.go(page, f"{PLAN}/versions")
        page.get_by_role("link", name="What changed from version 1").click()
        self.assertIn("1 changed", page.locator(".ww-answer").inner_text())
        self.assertIn("October", page.locator("main .ww-redline--changed ins").first.inner_text())
        self.assertNotEqual(before, "October 2023")
        self.assert_sound(page, "compare")
        page.keyboard.press("Tab")
        page.get_by_role("link", name="First change").focus()
        page.keyboard.press("Enter")
        self.assertTrue(page.url.endswith("#change-1"))
        page.get_by_role("link", name="Show everything").click()
        self.assertGreater(page.locator(".ww-redline").count(), 30)
        self.assertEqual(page.locator(".ww-redline--changed").count(), 1)
        self.assert_sound(page, "compare-everything")
        self.go(page, f"{PLAN}/versions/1")
        self.assert_sound(page, "version")
        self.assertNotIn("Bring the first action forward", page.locator("main").inner_text())

    def test_3_papers_carry_the_meeting(self):
        page = self.open(f"{PLAN}/route")
        page.get_by_role("link", name="Cabinet").click()
        address = page.locator("main").get_by_role("link", name="Plain text").get_attribute("href")
        text = page.request.get(urljoin(base_url(), address)).text()
        self.assertIn("DRAFT for Cabinet, 14 April 2024", text)
        pdf = page.request.get(urljoin(base_url(), address.replace(".txt", ".pdf")))
        self.assertEqual(pdf.headers["content-type"], "application/pdf")
        self.assertTrue(pdf.body().startswith(b"%PDF-"))
        if folder := picture_folder():
            Path(folder, "paper.pdf").write_bytes(pdf.body())
        changes = page.request.get(urljoin(base_url(), f"{PLAN}/papers/changes-1-to-2.pdf"))
        self.assertTrue(changes.body().startswith(b"%PDF-"))

    def test_4_elections_and_a_clearance(self):
        page = self.open("settings/elections")
        self.assertIn("none is on record", page.locator(".ww-answer").inner_text())
        self.assert_sound(page, "elections-empty")
        page.get_by_label("Which election?").fill("By-election")
        page.get_by_label("Notice of election").fill((DAY + datetime.timedelta(days=9)).isoformat())
        page.get_by_label("Day of the poll").fill((DAY - datetime.timedelta(days=9)).isoformat())
        page.get_by_role("button", name="Add the election").click()
        self.assertEqual(page.locator("#poll-error").count(), 1)
        self.assert_sound(page, "elections-error")
        page.get_by_label("Notice of election").fill((DAY - datetime.timedelta(days=9)).isoformat())
        page.get_by_label("Day of the poll").fill((DAY + datetime.timedelta(days=9)).isoformat())
        page.get_by_role("button", name="Add the election").click()
        self.assertIn("until the poll on 24 January 2024", page.locator(".ww-answer").inner_text())
        page.get_by_role("link", name="Change By-election").click()
        page.get_by_label("Which election?").fill("By-election for the whole district")
        page.get_by_role("button", name="Save").click()
        self.assert_sound(page, "elections")
        self.go(page, f"{PLAN}/publish")
        self.assertIn("Publicity 2011, paragraphs 33 to 35", page.locator("main").inner_text())
        page.get_by_role("button", name="Record the clearance").click()
        self.assertEqual(page.locator("#reason-error").count(), 1, "a clearance has its reason")
        self.assert_sound(page, "publish-refused")
        page.get_by_label("Why may it go out now?").fill("It says nothing of any candidate.")
        page.keyboard.press("Enter")
        self.assertIn("The clearance is on record", self.said(page))
        page.get_by_role("button", name="Put the draft out").click()
        self.assertIn("Published", self.said(page))
        self.assert_sound(page, "published")
        self.go(page, "settings/elections")
        self.assertIn("It says nothing of any candidate.", page.locator("main").inner_text())
        page.get_by_role("button", name="Call off By-election for the whole district").click()
        self.assertIn("none is on record", page.locator(".ww-answer").inner_text())

    def test_5_by_keyboard_without_script(self):
        page = self.open(f"{PLAN}/route", java_script_enabled=False)
        page.get_by_role("link", name="Add a meeting").focus()
        self.press_enter(page)
        page.get_by_label("Who meets?").focus()
        page.keyboard.type("Full council")
        page.keyboard.press("Tab")
        page.keyboard.press("ArrowDown")
        page.get_by_label("Day of the meeting").focus()
        page.keyboard.type("05122023")
        page.get_by_role("button", name="Add the meeting").focus()
        self.press_enter(page)
        heading = page.locator("h1").inner_text()
        self.assertTrue(heading.startswith("Full council, "), heading)
        page.get_by_role("button", name="Take it off the route").focus()
        self.press_enter(page)
        self.assertIn("off the route", self.said(page))

    def test_6_who_may_only_read_sees_no_form(self):
        page = self.open(f"{PLAN}/route", role="partner-lead")
        self.assertEqual(page.get_by_role("link", name="Add a meeting").count(), 0)
        self.assertEqual(page.get_by_role("link", name="Publish").count(), 0)
        page.get_by_role("link", name="Cabinet").click()
        self.assertEqual(page.locator("main form").count(), 0)


if __name__ == "__main__":
    unittest.main()
