"""The assessment from its scheme to the plan that starts from it, as one walk in a real browser."""

import sys
import unittest
from pathlib import Path
from urllib.parse import urljoin

sys.path.insert(0, str(Path(__file__).parent))

from site_under_test import DESK, PHONE, BrowserTest, served_demonstration  # noqa: E402

YEAR = "assessment/2025-26"
AGENCIES = ("Merrowshire Fire and Rescue", "Merrowshire Police")
CRITERIA = 6


class AssessmentStoryTest(BrowserTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.base = served_demonstration() + "/"

    def office(self, role):
        page = self.new_page()
        page.goto(self.base)
        page.locator("details.ww-roles > summary").click()
        page.locator(f"details.ww-roles button[value='{role}']").click()
        page.wait_for_url("**/desk")
        return page

    def go(self, page, path):
        page.goto(urljoin(self.base, path))

    def told(self, page, words):
        self.assertIn(words, page.locator(".ww-notice--done").inner_text())

    def phone(self, link):
        context = self.browser.new_context(viewport=PHONE, java_script_enabled=False)
        self.addCleanup(context.close)
        page = context.new_page()
        page.goto(link)
        return page

    def test_from_a_scheme_to_the_plan_that_starts_from_it(self):
        manager = self.office("manager")
        self.set_up_a_scheme(manager)
        self.begin(manager)
        self.score(manager)
        links = self.invite(manager)
        self.vote(links)
        self.close(manager)
        self.hold_the_workshop(manager)
        self.decide(manager)
        self.start_the_plan(manager)
        self.publish(manager)

    def set_up_a_scheme(self, manager):
        self.go(manager, "assessment/schemes/six-criteria/new")
        self.assertEqual(manager.locator("#name-4").input_value(), "Harm")
        manager.locator("#weight-4").fill("2")
        manager.get_by_role("button", name="Keep this version").click()
        self.told(manager, "is kept")
        self.assert_sound(manager, "story-scheme")

    def begin(self, manager):
        self.go(manager, "assessment")
        manager.locator("summary", has_text="Begin an assessment").click()
        manager.get_by_label("For the plan of").fill("2025-26")
        for box in manager.locator("input[name^=issue-]").all():
            box.set_checked(box.get_attribute("name") in ("issue-asb", "issue-burglary"))
        manager.locator("[name=scheme]").select_option("six-criteria")
        manager.get_by_role("button", name="Begin it").click()
        self.told(manager, "The assessment is begun")

    def score(self, manager):
        self.go(manager, f"{YEAR}/issues/asb")
        harm = manager.locator("section:has(#harm)").last
        self.assertIn("The figures suggest", harm.inner_text())
        harm.locator("summary").first.click()
        manager.locator("#score-harm").select_option("2")
        manager.locator("#confidence-harm").select_option("medium")
        manager.locator("#rationale-harm").fill("Most of it passes")
        harm.get_by_role("button", name="Keep it").click()
        self.told(manager, "Kept")

    def invite(self, manager):
        self.go(manager, f"{YEAR}/votes")
        for summary in manager.locator("main summary").all():
            summary.click()
        manager.get_by_label("The last day for votes").fill("26 January 2024")
        for box in manager.locator("input[name=criterion]").all():
            box.set_checked(True)
        for name in AGENCIES:
            manager.get_by_label(name, exact=True).check()
        manager.locator("button[name=do][value=open]").click()
        self.told(manager, "Two people are asked")
        self.go(manager, f"{YEAR}/votes/links")
        return [manager.get_by_role("row", name=name).first.locator(".ww-token").inner_text() for name in AGENCIES]

    def vote(self, links):
        for link, steps in zip(links, ({"asb": "2", "burglary": "4"}, {"asb": "1", "burglary": "3"})):
            phone = self.phone(link)
            self.assertEqual(phone.context.cookies(), [])
            for issue, step in steps.items():
                phone.goto(f"{link}/{issue}")
                boxes = phone.locator(f".ww-steps input[value='{step}']")
                self.assertEqual(boxes.count(), CRITERIA)
                for box in boxes.all():
                    box.check(force=True)
                phone.get_by_role("button", name="Send", exact=False).click()
            self.assertEqual(phone.locator("h1").inner_text(), "Thank you")

    def close(self, manager):
        self.go(manager, f"{YEAR}/votes")
        manager.get_by_role("button", name="Close the round").click()
        self.assertIn("2 of 2 agencies voted", manager.locator(".ww-answer").inner_text())
        self.assertIn("How far agencies are apart", manager.locator("main").inner_text())
        self.assert_sound(manager, "story-spread")
        manager.get_by_role("button", name="Take the middle as the score").click()
        # Twelve, less the one that was judged.
        self.told(manager, "11 scores are taken")

    def hold_the_workshop(self, manager):
        self.go(manager, f"{YEAR}/workshop")
        names = manager.locator(".ww-room__order").first.locator(".ww-room__name")
        # Burglary: 3.5 on each. Anti-social behaviour: 1.5 on five, 2 on harm, which counts twice: (5 × 1.5 + 2 × 2) ÷ 7 = 1.64.
        self.assertEqual(names.all_inner_texts(), ["Burglary", "Anti-social behaviour"])
        self.assertEqual(
            manager.locator(".ww-room__order").first.locator(".ww-room__score").all_inner_texts(), ["3.5", "1.64"])
        share = manager.locator("[data-weight]").nth(3).locator(".ww-room__share")
        self.assertEqual(share.inner_text(), "29%")
        manager.keyboard.press("4")
        manager.keyboard.press("+")
        manager.wait_for_selector("[name=seen-harm][value='3']", state="attached")
        self.assertEqual(share.inner_text(), "38%")
        self.assert_sound(manager, "story-workshop")
        manager.keyboard.press("0")
        manager.wait_for_selector("[name^=seen-]", state="detached")

    def decide(self, manager):
        self.go(manager, f"{YEAR}/decision")
        for issue in ("burglary", "asb"):
            section = manager.locator(f"section:has(#issue-{issue})").last
            section.locator("summary").click()
            manager.locator(f"#kind-{issue}").select_option("priority")
            manager.locator(f"#reason-{issue}").fill(f"It matters to residents: {issue}")
            manager.locator(f"#by-{issue}").fill("Strategy group")
            manager.locator(f"#meeting-{issue}").fill("January meeting, item 3")
            manager.locator(f"#on-{issue}").fill("12 January 2024")
            section.get_by_role("button", name="Keep the decision").click()
            self.told(manager, "The decision is kept")
        self.assertEqual(manager.locator("[name=sign-by]").count(), 0, "the law's subjects without a priority are open")
        for summary in manager.locator("summary", has_text="has no priority").all():
            summary.click()
        ids = [area.get_attribute("id") for area in manager.locator("[name=head-reason]").all()]
        for area in ids:
            if not manager.locator(f"#{area}").is_visible():
                manager.locator(f"details:has(#{area}) > summary").click()
            manager.locator(f"#{area}").fill("Led by another partnership this year")
            manager.locator(f"form:has(#{area})").get_by_role("button", name="Keep the reason").click()
        self.assert_sound(manager, "story-decisions")
        manager.locator("[name=sign-by]").fill("Strategy group")
        manager.locator("[name=sign-meeting]").fill("January meeting, item 9")
        manager.locator("[name=sign-on]").fill("15 January 2024")
        manager.get_by_role("button", name="Enter that it is agreed").click()
        self.assertIn("Nothing of it changes any more", manager.locator("main").inner_text())

    def start_the_plan(self, manager):
        # The year before needs its plan first; its assessment isn't agreed, so that its priorities stay as they were.
        self.go(manager, "plan/2023-24/next")
        self.assertEqual(manager.locator("#priorities").count(), 0)
        manager.get_by_role("button", name="Start the plan for 2024-25").click()
        self.go(manager, "plan/2024-25/next")
        self.assert_sound(manager, "story-next-plan")
        self.assertEqual(manager.locator("#from-asb").input_value(), "anti-social-behaviour")
        self.assertEqual(manager.locator("#from-burglary").input_value(), "burglary-and-vehicle-crime")
        manager.locator("#from-burglary").select_option("")
        manager.get_by_role("button", name="Start the plan for 2025-26").click()
        self.go(manager, "plan/2025-26/draft")
        words = manager.locator("main").inner_text()
        self.assertLess(words.index("Burglary"), words.index("Anti-social behaviour"))
        self.assertNotIn("Keeping vulnerable people safe", words.split("Actions:")[0])

    def publish(self, manager):
        self.go(manager, "monitoring/2025-26/packs/assessment")
        manager.get_by_role("button", name="Issue the document").click()
        self.told(manager, "Issued")
        stranger = self.phone(urljoin(self.base, f"{YEAR}/document"))
        words = stranger.locator("main").inner_text()
        self.assertIn("It matters to residents: burglary", words)
        self.assertNotIn("Most of it passes", words)
        guest = self.new_page()
        guest.set_viewport_size(DESK)
        self.go(guest, f"{YEAR}/why")
        guest.get_by_role("link", name="Burglary").first.click()
        self.assertIn("It came 1st of two", guest.locator("main").inner_text())
        self.assert_sound(guest, "story-why")


if __name__ == "__main__":
    unittest.main()
