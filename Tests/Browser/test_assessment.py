"""The strategic assessment: the order and how firm it is, other weights tried, an issue scored, a year begun."""

import sys
import unittest
from pathlib import Path
from urllib.parse import urljoin

sys.path.insert(0, str(Path(__file__).parent))

from site_under_test import PHONE, BrowserTest, base_url  # noqa: E402

CRITERIA = 6


def ranked(page):
    """Each row of the order: issue, place, score and the scores on the criteria."""
    table = page.locator("#order").locator("xpath=ancestor::section[1]").locator("table")
    heads = [cell.strip() for cell in table.locator("thead th").all_inner_texts()]
    at = heads.index("Score")
    rows = [
        [cell.strip() for cell in row.locator("th, td").all_inner_texts()] for row in table.locator("tbody tr").all()
    ]
    return [
        (row[0], row[1], float(row[at]), [float(score) for score in row[at + 1 : at + 1 + CRITERIA]]) for row in rows
    ]


def place(number, isJoint):
    ordinal = f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number, 'th') }"
    return f"joint {ordinal}" if isJoint else ordinal


class AssessmentTest(BrowserTest):
    def test_the_order_follows_from_the_scores_and_says_how_firm_it_is(self):
        office = self.work_as("analyst", "assessment")
        self.assert_sound(office, "assessments")
        office.get_by_role("link", name="Assessment for 2023-24").click()
        self.assert_sound(office, "assessment")
        rows = ranked(office)
        self.assertGreaterEqual(len(rows), 7)
        sums = [sum(scores) for _, _, _, scores in rows]
        self.assertEqual(sums, sorted(sums, reverse=True), "the order is that of the sums")
        for name, words, score, scores in rows:
            # Equal weights: the score is the mean, printed to two decimals.
            self.assertAlmostEqual(score, sum(scores) / CRITERIA, delta=0.006, msg=name)
            before = sum(1 for other in sums if other > sum(scores))
            self.assertEqual(words.lower(), place(before + 1, sums.count(sum(scores)) > 1), name)
        for words in office.locator("section:has(#sure) details > summary").all():
            words.click()
        self.assert_sound(office, "assessment-sure")

    def test_other_weights_are_tried_and_kept_nowhere(self):
        office = self.work_as("analyst", "assessment/2023-24")
        kept = ranked(office)
        office.locator("summary", has_text="Try other weights").click()
        fields = office.locator("input[name^='w-']")
        self.assertEqual(fields.count(), CRITERIA)
        fields.nth(0).fill("much")
        office.get_by_role("button", name="Show the order").click()
        self.assertIn("A weight is a whole number", office.locator("#error-summary").inner_text())
        self.assert_sound(office, "assessment-error")
        office.locator("input[name^='w-']").nth(0).fill("100")
        office.get_by_role("button", name="Show the order").click()
        self.assertIn("kept nowhere", office.locator("main").inner_text())
        first = [scores[0] for _, _, _, scores in ranked(office)]
        self.assertEqual(first, sorted(first, reverse=True), "a criterion that outweighs the rest sets the order")
        office.get_by_role("link", name="Show the scheme’s own").click()
        self.assertEqual(ranked(office), kept)

    def test_two_people_score_one_issue_and_neither_is_lost(self):
        office = self.work_as("officer", "assessment/2024-25/issues/asb")
        other = self.work_as("analyst", "assessment/2024-25/issues/asb")
        self.assert_sound(office, "assessed-issue")
        for page in (office, other):
            section = page.locator("section:has(#harm)").last
            section.locator("summary").first.click()
        self.give(office, "3", "")
        self.assertIn("needs its reason", office.locator("#error-summary").inner_text())
        self.give(office, "3", "Two estates hear of it nightly")
        self.assertIn("Kept.", office.locator(".ww-notice--done").inner_text())
        self.assertIn("Two estates hear of it nightly", office.locator("section:has(#harm)").last.inner_text())
        self.give(other, "2", "Fewer reports than last year")
        self.assertIn("Somebody scored this while you typed", other.locator("#error-summary").inner_text())
        self.assertEqual(other.locator("#rationale-harm").input_value(), "Fewer reports than last year")
        self.assertIn("Two estates hear of it nightly", other.locator("section:has(#harm)").last.inner_text())
        self.assert_sound(other, "assessed-issue-clash")

    def give(self, page, score, why):
        page.locator("#score-harm").select_option(score)
        page.locator("#confidence-harm").select_option("medium")
        page.locator("#rationale-harm").fill(why)
        page.locator("section:has(#harm)").last.get_by_role("button", name="Keep it").click()

    def test_a_year_is_begun_by_the_manager_and_seen_by_no_stranger(self):
        office = self.work_as("manager", "assessment")
        office.locator("summary", has_text="Begin an assessment").click()
        office.get_by_label("For the plan of").fill("next year")
        office.get_by_role("button", name="Begin it").click()
        self.assertIn("isn’t a plan year", office.locator("#error-summary").inner_text())
        office.get_by_label("For the plan of").fill("2025-26")
        office.get_by_role("button", name="Begin it").click()
        self.assertIn("The assessment is begun", office.locator(".ww-notice--done").inner_text())
        self.assert_sound(office, "assessment-begun")
        stranger = self.new_page()
        stranger.set_viewport_size(PHONE)
        for path in ("assessment/2025-26", "assessment/2023-24/issues/asb"):
            stranger.goto(urljoin(base_url(), path))
            self.assertIn("Sign in", stranger.title())
        reader = self.work_as("reader", "assessment/2025-26")
        self.assertIn("not found", reader.title().lower())

    def decide(self, page, kind, reason):
        page.locator("#kind-asb").select_option(kind)
        page.locator("#reason-asb").fill(reason)
        page.locator("#by-asb").fill("Strategy group")
        page.locator("#meeting-asb").fill("January meeting, item 3")
        page.locator("#on-asb").fill("12 January 2024")
        page.locator("section:has(#issue-asb)").last.get_by_role("button", name="Keep the decision").click()

    def test_issues_are_decided_and_two_who_decide_lose_nothing(self):
        office = self.work_as("manager", "assessment/2024-25")
        office.get_by_role("link", name="Decisions and the strategy group’s agreement").click()
        self.assertIn("open before it can be agreed", office.locator(".ww-answer").inner_text())
        self.assert_sound(office, "decisions")
        other = self.work_as("manager", "assessment/2024-25/decision")
        for page in (office, other):
            page.locator("section:has(#issue-asb)").last.locator("summary").click()
        self.decide(office, "priority", "")
        self.assertIn("needs its reason", office.locator("#error-summary").inner_text())
        self.assertEqual(office.locator("#meeting-asb").input_value(), "January meeting, item 3")
        self.assert_sound(office, "decisions-error")
        self.decide(office, "priority", "It is most of what residents report")
        self.assertIn("The decision is kept", office.locator(".ww-notice--done").inner_text())
        # The next issue of the same meeting needs its reason only.
        self.assertEqual(office.locator("#meeting-burglary-and-vehicle-crime").input_value(), "January meeting, item 3")
        self.assertEqual(office.locator("#on-burglary-and-vehicle-crime").input_value(), "12 January 2024")
        self.decide(other, "monitor", "It fell")
        self.assertIn("Somebody else entered this", other.locator("#error-summary").inner_text())
        self.assertEqual(other.locator("#reason-asb").input_value(), "It fell")
        self.assertIn("most of what residents report", other.locator("section:has(#issue-asb)").last.inner_text())
        self.assertEqual(office.get_by_role("button", name="Enter that it is agreed").count(), 0)

    def test_everybody_reads_why_once_it_is_agreed_and_no_reason_of_a_score(self):
        reader = self.new_page()
        reader.goto(base_url())
        reader.locator("nav[aria-label='Main']").get_by_role("link", name="Assessment").click()
        self.assertEqual(reader.locator("h1").inner_text(), "How the priorities for 2023-24 were chosen")
        self.assertIn("Seven issues were made priorities", reader.locator(".ww-answer").inner_text())
        self.assert_sound(reader, "why-priorities")
        reader.get_by_role("link", name="Anti-social behaviour").first.click()
        self.assertIn("It came 2nd of nine", reader.locator(".ww-answer").inner_text())
        self.assertNotIn("most of all in Castle", reader.locator("main").inner_text())
        self.assert_sound(reader, "why-priority")
        office = self.work_as("manager", "assessment/2023-24/issues/asb")
        self.assertIn("most of all in Castle", office.locator("main").inner_text())
        self.assertEqual(office.get_by_role("button", name="Keep it").count(), 0)
        office.goto(urljoin(base_url(), "assessment/2023-24/decision"))
        self.assert_sound(office, "decisions-agreed")
        self.assertEqual(office.get_by_role("button", name="Keep the decision").count(), 0)
        for address in ("assessment", "assessment/2023-24"):
            reader.goto(urljoin(base_url(), address))
            self.assertTrue(reader.url.endswith("assessment/2023-24/why"), reader.url)
        reader.goto(urljoin(base_url(), "assessment/2024-25/why"))
        self.assertIn("not found", reader.title().lower())


class WorkshopTest(BrowserTest):
    def test_what_is_typed_after_a_session_has_ended_isnt_called_kept(self):
        room = self.work_as("analyst", "assessment/2024-25/workshop/asb?criterion=harm")
        room.context.clear_cookies()
        room.locator("#rationale").fill("Nobody keeps this")
        room.locator(".ww-kept", has_text="Not kept: you are signed out").wait_for()

    def order(self, page):
        return [name.strip() for name in page.locator(".ww-room__order").first.locator(".ww-room__name").all_inner_texts()]

    def test_a_weight_is_moved_by_keys_the_order_moves_and_a_closed_browser_loses_nothing(self):
        room = self.work_as("analyst", "assessment/2024-25/workshop")
        self.assert_sound(room, "workshop")
        kept = self.order(room)
        room.keyboard.press("1")
        self.assertEqual(room.evaluate("document.activeElement.id"), "more-concern")
        share = room.locator("[data-weight]").first.locator(".ww-room__share")
        before = share.inner_text()
        for _ in range(9):
            room.keyboard.press("+")
        room.wait_for_selector("[name=seen-concern][value='10']", state="attached")
        self.assertNotEqual(share.inner_text(), before)
        self.assertEqual(room.evaluate("document.activeElement.id"), "more-concern", "whoever presses keeps the focus")
        tried = self.order(room)
        self.assertNotEqual(tried, kept)
        self.assert_sound(room, "workshop-tried")
        # Another facilitator sees the same, and the scheme's own order stays what it was.
        other = self.work_as("officer", "assessment/2024-25/workshop")
        self.assertEqual(self.order(other), tried)
        # Keys can be switched off.
        room.get_by_label("Single keys work on this screen").uncheck()
        room.locator("h1").click()
        room.keyboard.press("0")
        room.reload()
        self.assertEqual(self.order(room), tried)
        room.get_by_label("Single keys work on this screen").check()
        room.locator("h1").click()
        room.keyboard.press("0")
        room.wait_for_selector("[name^=seen-]", state="detached")
        self.assertEqual(self.order(room), kept)

    def test_the_room_agrees_with_dissent_and_what_was_typed_is_there_again(self):
        room = self.work_as("officer", "assessment/2024-25/workshop/environmental-crime?criterion=harm")
        self.assert_sound(room, "workshop-issue")
        with room.expect_navigation():
            room.keyboard.press("t")
        self.assertIn("left", room.locator(".ww-room__time").inner_text())
        room.locator("h1").click()
        room.keyboard.press("4")
        room.keyboard.press("l")
        room.get_by_label("Why").fill("Two lay-bys burn every month")
        room.wait_for_selector(".ww-kept:has-text('not recorded yet')")
        # The browser is closed and another opened.
        again = self.work_as("officer", "assessment/2024-25/workshop/environmental-crime?criterion=harm")
        self.assertEqual(again.get_by_label("Why").input_value(), "Two lay-bys burn every month")
        self.assertTrue(again.locator("input[name=score][value='4']").is_checked())
        again.get_by_label("Who saw it otherwise").fill("The fire service would say 3")
        again.get_by_role("button", name="Record it and go on").click()
        self.assertIn("Recorded.", again.locator(".ww-notice--done").inner_text())
        again.goto(urljoin(base_url(), "assessment/2024-25/workshop/environmental-crime?criterion=harm"))
        said = again.locator(".ww-room__evidence").inner_text()
        self.assertIn("Now 4.", said)
        self.assertIn("The fire service would say 3", said)
        # The first screen was open meanwhile: it is told, and what was typed there stays.
        room.get_by_label("Why").fill("Another reason")
        room.get_by_role("button", name="Record it and go on").click()
        self.assertIn("Somebody scored this meanwhile", room.locator("#error-summary").inner_text())
        self.assertEqual(room.get_by_label("Why").input_value(), "Another reason")
        phone = self.work_as("analyst", "assessment/2024-25/workshop/environmental-crime")
        phone.set_viewport_size(PHONE)
        phone.reload()
        self.assertLessEqual(phone.evaluate("document.documentElement.scrollWidth"), PHONE["width"])


if __name__ == "__main__":
    unittest.main()
