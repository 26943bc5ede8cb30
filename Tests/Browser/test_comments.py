"""Comments, links for people without an account, consultations and one's own work, in a real browser."""

import sys
import unittest
from pathlib import Path
from urllib.parse import urljoin

sys.path.insert(0, str(Path(__file__).parent))

from site_under_test import DESK, PHONE, BrowserTest, base_url, become, chromium  # noqa: E402

HOSTILE = "<script>document.title = 'caught'</script><img src=x onerror=\"document.title = 'caught'\">"


class CommentsTest(BrowserTest):
    @classmethod
    def setUpClass(cls):
        cls.browser = cls.enterClassContext(chromium())
        for role in ("analyst", "democratic-services", "partner-lead"):
            context = cls.browser.new_context()
            become(context.new_page(), role)
            context.close()

    def work_as(self, role, path=None, **options):
        context = self.browser.new_context(viewport=DESK, **options)
        self.addCleanup(context.close)
        page = context.new_page()
        become(page, role)
        if path:
            page.goto(urljoin(base_url(), path))
        return page

    def stranger(self, link, **options):
        """A browser that has never signed in."""
        context = self.browser.new_context(viewport=DESK, **options)
        self.addCleanup(context.close)
        page = context.new_page()
        page.goto(link)
        return page


    def share(self, label, uses=""):
        """Makes a link to the draft and answers it."""
        page = self.work_as("manager", "plan/2023-24/links")
        page.get_by_label("For whom").fill(label)
        page.get_by_label("For how many comments").fill(uses)
        page.get_by_role("button", name="Make the link").click()
        self.assert_sound(page, "link-made")
        link = page.locator("#link").inner_text()
        page.get_by_role("link", name="Back to the links").click()
        self.assertNotIn(link, page.content())
        self.assert_sound(page, "links")
        return link

    def test_somebody_without_an_account_comments_and_the_office_settles(self):
        link = self.share("Aldmere Parish Council")
        guest = self.stranger(link, java_script_enabled=True)
        self.assert_sound(guest, "shared-draft")
        self.assertNotIn("History", guest.locator("main").inner_text())
        guest.get_by_role("link", name="Comment on action").first.click()
        self.assert_sound(guest, "shared-part")
        guest.get_by_label("Your comment").fill(HOSTILE)
        guest.get_by_role("button", name="Send the comment").click()
        self.assertIn("It isn’t said who comments", guest.locator("#error-summary").inner_text())
        self.assertEqual(guest.get_by_label("Your comment").input_value(), HOSTILE)
        guest.get_by_label("Your name").fill("Ada Brook")
        guest.get_by_label("Your agency or group").fill("Aldmere Parish Council")
        guest.get_by_role("button", name="Send the comment").click()
        self.assertIn("Thank you", guest.locator(".ww-notice--done").inner_text())
        self.assert_sound(guest, "shared-sent")
        self.assertEqual(guest.context.cookies(), [])

        office = self.work_as("manager", "plan/2023-24/comments")
        comment = office.locator(".ww-comment", has_text="Ada Brook").first
        self.assertIn(HOSTILE, comment.inner_text())
        self.assertNotEqual(office.title(), "caught")
        self.assert_sound(office, "comments")
        comment.get_by_label("What was done about it").fill("The month is named now.")
        comment.get_by_role("button", name="Settle").click()
        self.assertIn("Settled", office.locator(".ww-notice--done").inner_text())
        guest.goto(link)
        self.assertIn("The month is named now.", guest.locator("main").inner_text())
        self.assertNotEqual(guest.title(), "caught")

    def test_a_comment_is_corrected_within_the_link_and_a_revoked_link_says_whom_to_ask(self):
        link = self.share("A resident", uses="1")
        for script in (True, False):
            self.stranger(link, java_script_enabled=script)  # looking costs nothing
        guest = self.stranger(link, java_script_enabled=False)
        guest.get_by_label("Your comment").fill("First words")
        guest.get_by_label("Your name").fill("Sam Reed")
        guest.get_by_role("button", name="Send the comment").click()
        self.assertIn("used up", guest.locator("h1").inner_text())
        self.assert_sound_without_script(guest)
        guest.locator("summary", has_text="Correct it").click()
        guest.locator("textarea").fill("Better words")
        guest.get_by_role("button", name="Save the correction").click()
        self.assertIn("Better words", guest.locator("main").inner_text())
        office = self.work_as("manager", "plan/2023-24/links")
        office.get_by_role("row", name="A resident").get_by_role("button", name="Revoke").click()
        self.assertIn("works no longer", office.locator(".ww-notice--done").inner_text())
        guest.goto(link)
        self.assertIn("Ask whoever sent you the link", guest.locator("main").inner_text())
        self.assertNotIn("Better words", guest.locator("main").inner_text())

    def assert_sound_without_script(self, page):
        page.set_viewport_size(PHONE)
        box = page.locator("main").bounding_box()
        self.assertLessEqual(box["x"] + box["width"], PHONE["width"])
        page.set_viewport_size(DESK)

    def test_a_link_leaves_a_session_as_it_was(self):
        link = self.share("Anybody")
        office = self.work_as("officer")
        before = {cookie["name"]: cookie["value"] for cookie in office.context.cookies()}
        office.goto(link)
        self.assertNotIn("Dan Ashby", office.locator("header").inner_text())
        after = {cookie["name"]: cookie["value"] for cookie in office.context.cookies()}
        self.assertEqual(before, after)
        office.goto(urljoin(base_url(), "desk"))
        self.assertIn("Dan Ashby", office.locator("header").inner_text())

    def test_a_consultation_with_two_partners(self):
        office = self.work_as("manager", "plan/2023-24/consultations")
        self.assert_sound(office, "consultations")
        office.get_by_label("What you ask").fill("Which actions can you not carry out as written?")
        for box in office.locator("input[name=partners]").all():
            box.uncheck()
        office.get_by_label("Merrowshire Fire and Rescue", exact=True).check()
        office.get_by_label("Others").fill("Aldmere Scouts")
        office.get_by_role("button", name="Open the consultation").click()
        self.assertIn("Nobody has answered yet", office.locator("h1").inner_text())
        self.assert_sound(office, "consultation-open")
        here = office.url
        office.get_by_role("link", name="Each partner’s link").click()
        self.assert_sound(office, "consultation-links")
        links = {
            row.get_by_role("rowheader").inner_text(): row.locator(".ww-token").inner_text()
            for row in office.get_by_role("row").all()[1:]
        }
        self.assertEqual(set(links), {"Merrowshire Fire and Rescue", "Aldmere Scouts"})
        with office.expect_download() as download:
            office.get_by_role("link", name="mail merge").click()
        text = Path(download.value.path()).read_text(encoding="utf-8-sig")
        for link in links.values():
            self.assertIn(link, text)

        fire = self.stranger(links["Merrowshire Fire and Rescue"])
        self.assertIn("Which actions can you not carry out", fire.locator("main").inner_text())
        fire.get_by_label("Your answer").fill("The first, before June.")
        fire.get_by_role("button", name="Send the answer").click()
        self.assertIn("Your answer is kept", fire.locator(".ww-notice--done").inner_text())
        self.assert_sound(fire, "consultation-answered")

        desk = self.work_as("manager")
        self.assertIn("Settle the answer of Merrowshire Fire and Rescue", desk.locator("main").inner_text())
        self.assert_sound(desk, "my-work")
        desk.get_by_role("link", name="Settle the answer of Merrowshire Fire and Rescue").click()
        self.assertIn("Aldmere Scouts", desk.locator("section", has_text="Waiting for").last.inner_text())
        desk.get_by_label("What we did").select_option("agreed")
        desk.get_by_label("In a sentence").fill("The date is June now.")
        desk.get_by_role("button", name="Settle").click()
        self.assertIn("Agreed and changed: The date is June now.", desk.locator("main").inner_text())
        self.assert_sound(desk, "consultation-settled")
        office.goto(here)
        office.get_by_role("button", name="Close the consultation").click()
        self.assertIn("Closed.", office.locator(".ww-notice--done").inner_text())
        fire.reload()
        self.assertIn("Comments are closed", fire.locator("main").inner_text())
        self.assertEqual(fire.get_by_role("button", name="Send the answer").count(), 0)

    def test_mentions_and_requests_reach_my_work_and_are_ticked_off(self):
        draft = self.work_as("democratic-services", "plan/2023-24/draft")
        draft.locator("#action, [id^=actions-]").first.wait_for()
        draft.locator("section.ww-section", has=draft.locator("[id^=actions-]")).first.get_by_role("link").first.click()
        part = draft.url
        self.assertIn("/comments/action/", part)
        self.assertEqual(draft.get_by_role("link", name="Edit it").count(), 0)
        draft.get_by_label("Your comment").fill("Is that the right ward?")
        draft.get_by_label("Tell somebody").select_option(label="Mei Tranter, analyst")
        draft.get_by_role("button", name="Comment", exact=True).click()
        self.assertIn("Your comment is kept", draft.locator(".ww-notice--done").inner_text())

        office = self.work_as("manager", part)
        office.locator("summary", has_text="Ask somebody").click()
        office.get_by_label("What", exact=True).fill("Please fill in the ward.")
        office.get_by_label("Whom").select_option(label="Mei Tranter, analyst")
        office.get_by_label("By when").fill("2024-01-19")
        office.get_by_role("button", name="Ask", exact=True).click()
        self.assertIn("in their work", office.locator(".ww-notice--done").inner_text())
        self.assert_sound(office, "record-comments")

        mine = self.work_as("analyst", "desk", java_script_enabled=True)
        self.assertIn("Three things await you", mine.locator("h1").inner_text())
        self.assertIn("in 4 days", mine.locator("main").inner_text())
        self.assert_sound(mine, "my-work-analyst")
        mine.get_by_role("button", name="I have seen it").click()
        mine.get_by_role("button", name="It is done").click()
        self.assertIn("One thing awaits you", mine.locator("h1").inner_text())
        self.assertIn("Load file R-2024-0001", mine.locator("main").inner_text())
        nobody = self.work_as("reader", "desk")
        self.assertIn("Nothing awaits you", nobody.locator("h1").inner_text())
        self.assert_sound(nobody, "my-work-empty")


if __name__ == "__main__":
    unittest.main()
