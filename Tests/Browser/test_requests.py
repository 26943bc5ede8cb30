"""Somebody asks for figures: noted, answered with figures from the evidence, published, read by a stranger."""

import sys
import unittest
from pathlib import Path
from urllib.parse import urljoin

sys.path.insert(0, str(Path(__file__).parent))

from site_under_test import DESK, PHONE, BrowserTest, base_url, become  # noqa: E402

ASKER = "Zoe Quillfeather"


class RequestsTest(BrowserTest):
    def open(self, path, role=None, size=DESK):
        context = self.browser.new_context(viewport=size)
        self.addCleanup(context.close)
        page = context.new_page()
        if role:
            become(page, role)
        page.goto(urljoin(base_url(), path))
        return page

    def test_a_question_is_noted_answered_published_and_read_by_a_stranger(self):
        page = self.open("evidence/requests", role="analyst")
        self.assert_sound(page, "requests")
        page.get_by_role("link", name="Note a request").click()
        self.assert_sound(page, "request-new")
        page.get_by_label("Name (optional)").fill(ASKER)
        page.get_by_role("button", name="Save").click()
        # Without a question it is refused, and what was typed is still there.
        self.assertIn("The question is missing", page.locator("#error-summary").inner_text())
        self.assertEqual(page.get_by_label("Name (optional)").input_value(), ASKER)
        self.assert_sound(page, "request-refused")
        page.get_by_label("The question").fill("How much anti-social behaviour is there in Castle ward?")
        page.get_by_label("Who asks, as what?").select_option("freedom-of-information")
        page.get_by_role("button", name="Save").click()
        reference = page.url.split("?")[0].rsplit("/", 1)[1]
        self.assertRegex(reference, r"^R2024-\d{4}$")
        self.assertIn("Due on 12 February 2024", page.locator(".ww-answer").inner_text())

        # Answering without words is refused; a figure is chosen from the list and shown as it will read.
        page.get_by_role("button", name="Answer", exact=True).click()
        self.assertIn("The answer has no words", page.locator("#error-summary").inner_text())
        page.get_by_label("Your answer").fill("In Castle ward the police recorded")
        page.get_by_text("Put in a figure").click()
        page.get_by_label("Measure").select_option("asb.police")
        page.get_by_label("What of it").select_option("change")
        page.get_by_label("Where", exact=True).select_option("Castle")
        page.get_by_role("button", name="Put it in").click()
        self.assertIn('{{asb.police.change area="Castle"}}', page.get_by_label("Your answer").input_value())
        preview = page.get_by_role("region", name="As it will read")
        self.assertIn("In Castle ward the police recorded", preview.inner_text())
        self.assertNotIn("{{", preview.inner_text())
        self.assert_sound(page, "request-composed")
        page.get_by_label("Put it on the public list of answers").check()
        page.get_by_role("button", name="Answer", exact=True).click()
        self.assertIn("won’t change any more", page.get_by_role("status").first.inner_text())
        self.assert_sound(page, "request-answered")

        stranger = self.open("answers")
        self.assert_sound(stranger, "answers")
        stranger.get_by_role("link", name=reference).click()
        text = stranger.locator("main").inner_text()
        self.assertIn("In Castle ward the police recorded", text)
        self.assertIn("as it stood on 15 January 2024", text)
        self.assertNotIn(ASKER, stranger.content())
        self.assert_sound(stranger, "answer")
        for name, kind in (("PDF", "application/pdf"), ("The figures as CSV", "text/csv; charset=utf-8")):
            link = stranger.locator("main").get_by_role("link", name=name, exact=True).get_attribute("href")
            file = stranger.request.get(urljoin(base_url(), link))
            self.assertEqual((file.status, file.headers["content-type"]), (200, kind))
            self.assertGreater(len(file.body()), 200)
            self.assertNotIn(ASKER.encode(), file.body())
        # The page of the ward names it.
        stranger.goto(urljoin(base_url(), "areas/castle"))
        self.assertEqual(stranger.locator("main").get_by_role("link", name=reference).count(), 1)
        # What officers see of it isn't there.
        self.assertIn(stranger.goto(urljoin(base_url(), f"evidence/requests/{reference}")).status, (200, 401, 403, 404))
        self.assertNotIn(ASKER, stranger.content())

        # Taken off the list, it is gone for strangers and kept for officers.
        page.get_by_role("button", name="Take it off the public list").click()
        self.assertEqual(stranger.goto(urljoin(base_url(), f"answers/{reference}")).status, 404)
        page.goto(urljoin(base_url(), f"answers/{reference}"))
        self.assertIn("Only officers see this page", page.locator("main").inner_text())

    def press(self, page, name):
        """A button by keyboard, and what comes of it."""
        page.get_by_role("button", name=name).focus()
        with page.expect_navigation():
            page.keyboard.press("Enter")

    def test_a_request_is_withdrawn_and_opened_again_by_keyboard(self):
        page = self.open("evidence/requests/new", role="officer", size=PHONE)
        page.get_by_label("The question").fill("How many bicycles were stolen?")
        page.get_by_label("The question").press("Tab")
        self.press(page, "Save")
        self.press(page, "It was withdrawn")
        self.assertIn("Withdrawn", page.locator("h1").inner_text())
        self.assert_sound(page, "request-withdrawn")
        self.press(page, "Open it again")
        self.assertIn("What do we answer?", page.locator("h1").inner_text())

    def test_whoever_only_reads_figures_reads_the_register_and_answers_nothing(self):
        page = self.open("evidence/requests", role="tasking-partner")
        self.assertEqual(page.get_by_role("link", name="Note a request").count(), 0)
        self.assertIn("Overdue", page.locator("main").inner_text())
        page.locator("main table a").first.click()
        self.assertEqual(page.get_by_label("Your answer").count(), 0)
        self.assert_sound(page, "request-read")


if __name__ == "__main__":
    unittest.main()
