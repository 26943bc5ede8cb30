"""Partners vote on what matters most, from the asking to the spread, in a real browser."""

import re
import sys
import unittest
from pathlib import Path
from urllib.parse import urljoin

sys.path.insert(0, str(Path(__file__).parent))

from site_under_test import DESK, PHONE, BrowserTest, base_url  # noqa: E402

VOTES = "assessment/2024-25/votes"


class VotesTest(BrowserTest):
    def stranger(self, link, viewport=PHONE):
        """A telephone that has never signed in, without scripts."""
        context = self.browser.new_context(viewport=viewport, java_script_enabled=False)
        self.addCleanup(context.close)
        page = context.new_page()
        page.goto(link)
        return page

    def link_of(self, office, agency):
        office.goto(urljoin(base_url(), f"{VOTES}/links"))
        return office.get_by_role("row", name=agency).first.locator(".ww-token").inner_text()

    def test_partners_are_asked_vote_on_a_phone_and_the_spread_is_seen_once_it_is_closed(self):
        office = self.work_as("manager", "assessment/2024-25")
        office.get_by_role("link", name="The partners’ votes").click()
        # What the demonstration holds is a closed round with a late vote and a body that didn't vote.
        self.assertIn("7 of 8 agencies voted", office.locator(".ww-answer").inner_text())
        self.assertIn("Didn’t vote", office.locator("main").inner_text())
        self.assertIn("Every issue, late", office.locator("main").inner_text())
        self.assert_sound(office, "votes-closed")
        # Of those who voted no link is shown any more: it would show what they gave.
        old = self.link_of(office, "NHS Merrowshire Integrated Care Board")
        self.assertIn("In use", office.get_by_role("row", name="Harbour Light").first.inner_text())

        self.ask(office)
        fire, police = (self.link_of(office, name) for name in ("Merrowshire Fire and Rescue", "Merrowshire Police"))
        self.assert_sound(office, "vote-links")
        self.print_letters(office)
        self.lose_nothing(fire)
        self.vote(fire)
        self.post_twice(office, fire)
        self.vote_on(police, "1", "0")
        self.wait_for_the_rest(office)
        pending = self.stranger(police + "/asb")
        self.close(office)
        self.refused(pending, police, fire, old)

    def ask(self, office):
        office.goto(urljoin(base_url(), VOTES))
        office.locator("summary", has_text="Ask anew, in another round").click()
        office.get_by_role("button", name="Ask them anew").click()
        # Nobody was chosen and no day given: both are said at their fields.
        self.assertIn("Nobody is chosen", office.locator("#error-summary").inner_text())
        office.get_by_label("The last day for votes").fill("26 January 2024")
        for key in ("concern", "value"):
            office.locator(f"#criterion-{key}").uncheck()
        office.locator("#criterion-harm").check()
        office.get_by_label("Merrowshire Fire and Rescue", exact=True).check()
        office.get_by_label("Merrowshire Police", exact=True).check()
        self.assert_sound(office, "votes-asking")
        office.get_by_role("button", name="Ask them anew").click()
        self.assertIn("Two people are asked", office.locator(".ww-notice--done").inner_text())
        self.assertIn("0 of 2 people have voted", office.locator("h1").inner_text())
        self.assert_sound(office, "votes-open")

    def print_letters(self, office):
        """One sheet to each who hasn't voted, with the address in letters that can be typed."""
        links = office.locator(".ww-token").all_inner_texts()
        office.get_by_role("link", name="Print the letters").click()
        self.assertEqual(office.locator(".ww-letter-sheet .ww-token").all_inner_texts(), links)
        self.assertIn("26 January 2024", office.locator(".ww-letter-sheet").first.inner_text())
        self.assert_sound(office, "vote-letters")
        # Without anything of the screen: so many sheets as there are letters.
        self.assertEqual(len(re.findall(rb"/Type\s*/Page\b", office.pdf(format="A4"))), len(links))

    def chosen(self, page):
        return page.locator(".ww-steps input:checked").evaluate_all("all => all.map((one) => one.value)")

    def lose_nothing(self, link):
        """A browser that is closed, and a telephone without a signal, lose nothing of what was chosen."""
        link += "/re-offending"
        phone = self.new_page()
        phone.set_viewport_size(PHONE)
        phone.goto(link)
        phone.locator(".ww-steps input[value='3']").check(force=True)
        phone.locator(".ww-kept", has_text="not sent yet").wait_for()
        phone.close(run_before_unload=False)
        other = self.new_page()
        other.goto(link)
        self.assertEqual(self.chosen(other), ["3"])
        self.assertIn("You haven’t sent it yet", other.locator("main").inner_text())
        self.assert_sound(other, "ballot-draft")
        other.set_viewport_size(PHONE)
        other.context.set_offline(True)
        other.locator(".ww-steps input[value='0']").check(force=True)
        other.locator(".ww-kept", has_text="no connection").wait_for()
        # Pressed without a signal the page stays, with what was chosen.
        other.get_by_role("button", name="Send", exact=False).click()
        other.locator(".ww-kept", has_text="no connection").wait_for()
        self.assertEqual(self.chosen(other), ["0"])
        other.context.set_offline(False)
        other.locator(".ww-kept", has_text="not sent yet").wait_for()
        again = self.stranger(link)
        self.assertEqual(self.chosen(again), ["0"], "kept once the signal was back")
        # Sent from one window, the other says that its choice isn't kept.
        again.get_by_role("button", name="Send", exact=False).click()
        other.locator(".ww-steps input[value='5']").check(force=True)
        other.locator(".ww-kept", has_text="Not kept: this was sent meanwhile").wait_for()

    def vote(self, link):
        phone = self.stranger(link)
        self.assertEqual(phone.locator("h1").inner_text(), "What matters most?")
        self.assertIn("Issue 1 of 10", phone.locator("main").inner_text())
        self.assertIn("Nine issues left", phone.locator("main").inner_text())
        self.assertLessEqual(phone.evaluate("document.documentElement.scrollWidth"), PHONE["width"])
        self.assertEqual(phone.context.cookies(), [])
        answer = phone.context.request.get(link)
        self.assertIn("noindex", answer.headers["x-robots-tag"])
        self.assertEqual(answer.headers["referrer-policy"], "no-referrer")
        weight = []
        phone.on("response", lambda reply: weight.append(reply.request.sizes()["responseBodySize"]))
        phone.reload()
        phone.wait_for_load_state("networkidle")
        self.assertLessEqual(sum(weight), 60_000)
        for number in range(9):
            if number != 7:
                phone.locator(f".ww-steps input[value='{(number + 3) % 6}']").check(force=True)
            else:
                phone.get_by_label("I can’t say").check(force=True)
            phone.get_by_role("button", name="Send", exact=False).click()
            self.assertIn("Sent", phone.locator(".ww-notice--done").inner_text())
        self.assertEqual(phone.locator("h1").inner_text(), "Thank you")
        guest = self.new_page()
        guest.goto(link)
        self.assert_sound(guest, "ballot-done")
        guest.get_by_role("link", name="Anti-social behaviour").click()
        self.assertTrue(guest.locator(".ww-steps input[value='4']").is_checked())
        self.assert_sound(guest, "ballot")

    def post_twice(self, office, link):
        """The same form sent again counts once; of two windows the later one is told what stands."""
        first, second = (self.stranger(link + "/stalking") for _ in range(2))
        first.locator(".ww-steps input[value='5']").check(force=True)
        key = first.locator("input[name=key]").input_value()
        form = {"key": key, "seen": "1", "score-harm": "5", "do": "send"}
        for _ in range(2):
            answer = first.context.request.post(link + "/stalking", form=form, headers={"Origin": base_url().rstrip("/")}, max_redirects=0)
            self.assertEqual(answer.status, 303)
        second.locator(".ww-steps input[value='0']").check(force=True)
        second.get_by_role("button", name="Send", exact=False).click()
        self.assertIn("scored in another window meanwhile: Harm 5", second.locator("#error-summary").inner_text())
        self.assertTrue(second.locator(".ww-steps input[value='0']").is_checked())
        self.assertEqual(second.locator("input[name=seen]").input_value(), "2", "the form sent twice is one vote")
        second.get_by_role("button", name="Send", exact=False).click()
        self.assertIn("Sent", second.locator(".ww-notice--done").inner_text())

    def vote_on(self, link, first, rest):
        phone = self.stranger(link)
        for number in range(10):
            phone.locator(f".ww-steps input[value='{first if number == 0 else rest}']").check(force=True)
            phone.get_by_role("button", name="Send", exact=False).click()

    def wait_for_the_rest(self, office):
        office.goto(urljoin(base_url(), VOTES))
        self.assertIn("2 of 2 people have voted", office.locator("h1").inner_text())
        main = office.locator("main").inner_text()
        self.assertIn("Nobody sees scores before the round is closed, you neither.", main)
        self.assertNotIn("Lowest", main)
        self.assertEqual(office.get_by_role("button", name="Remind").count(), 0)

    def close(self, office):
        office.get_by_role("button", name="Close the round").click()
        self.assertIn("The round is closed", office.locator(".ww-notice--done").inner_text())
        # 5 against 0, as for theft, which stands later in the list.
        self.assertIn("2 of 2 agencies voted. They are furthest apart on “Harm” of Domestic abuse: from 0 to 5.", office.locator(".ww-answer").inner_text())
        row = office.locator("#spread").locator("xpath=../..").get_by_role("row", name="Burglary and vehicle crime")
        self.assertEqual(
            [cell.inner_text().split("\n")[-1] for cell in row.get_by_role("cell").all()[:5]],
            ["Harm", "1", "2", "3", "2"])
        office.locator("summary", has_text="How far partners agree").click()
        self.assertIn("Merrowshire Fire and Rescue", office.locator("main").inner_text())
        self.assert_sound(office, "votes-spread")
        office.get_by_role("button", name="Take the middle as the score").click()
        self.assertIn("0 scores are taken", office.locator(".ww-notice--done").inner_text().lower().replace("no scores", "0 scores"))

    def refused(self, pending, police, fire, old):
        """After closing, and by a link of the round before: the reason, and nothing else."""
        pending.get_by_role("button", name="Send", exact=False).click()
        for page in (pending, self.stranger(fire), self.stranger(old)):
            main = page.locator("main").inner_text()
            self.assertIn("The round of votes closed on", main)
            self.assertIn("Until the manager opens it again", main)
            self.assertNotIn("Burglary", main)
        guest = self.new_page()
        guest.goto(police)
        self.assert_sound(guest, "ballot-closed")
        crossed = self.stranger(fire.replace("/v/", "/u/"))
        self.assertIn("This link doesn’t work", crossed.locator("h1").inner_text())


if __name__ == "__main__":
    unittest.main()
