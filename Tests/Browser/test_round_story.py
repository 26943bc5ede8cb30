"""A whole round as a partnership lives it: mail in a real mailbox, a phone, a call, two views, approval, closing, a pack."""

import re
import sys
import unittest
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path[:0] = [str(ROOT), str(ROOT.parent / "System")]

from mail_server import MailServer, wait_until  # noqa: E402
from own_partnership import OwnSite  # noqa: E402
from site_under_test import PHONE  # noqa: E402

PLAN = """# Eldermere Partnership Plan 2023-24

## 1. Noise

| Ref | Action | Lead agency | By when |
|---|---|---|---|
| 1.1 | Visit twenty streets | Vale Police | March 2034 |
| 1.2 | Answer every letter within a week | Vale Police | December 2023 |
| 1.3 | Talk to landlords | Vale Police | March 2034 |
| 1.4 | Walk home with the last train | Vale Police | March 2034 |
| 1.5 | Lend forty alarms | Vale Police | March 2034 |

## 2. Homes

| Ref | Action | Lead agency | By when |
|---|---|---|---|
| 2.1 | Mend the lights of six courts | Vale Housing | March 2034 |
| 2.2 | Train ten caretakers | Vale Housing | March 2034 |
| 2.3 | Write to every new tenant | Vale Housing | March 2034 |

## Members of the partnership

| Name | Role | E-mail |
|---|---|---|
| Vale Police | Responsible authority | police@vale.example |
| Vale Housing | Works with us | |
"""

ROUND = "monitoring/2023-24/q1"
SENTENCE = "In a sentence, what should residents know?"


class RoundStoryTest(OwnSite):
    def test_a_round_from_the_mail_to_the_pack(self):
        mail = MailServer().start()
        self.addCleanup(mail.stop)
        self.start()
        manager = self.first_run()
        (self.own.folder / "plan.md").write_text(PLAN, encoding="utf-8")
        self.own.run("plan", "import", str(self.own.folder / "plan.md"), "--year", "2023-24")
        self.own.run(
            "mail", "set", "--server", "127.0.0.1", "--mail-port", str(mail.port), "--security", "none",
            "--sender", "safety@eldermere.example", "--site", self.site)
        self.open_round(manager)
        link = self.received(mail)
        self.looked_at_by_a_scanner(link)
        old_form = self.answer_five(link)
        self.type_three(manager)
        self.read_both_views(manager)
        self.approve(manager)
        self.close(manager, old_form)
        self.issue_and_read(manager)

    def phone(self, address):
        context = self.browser.new_context(viewport=PHONE, java_script_enabled=False)
        self.addCleanup(context.close)
        page = context.new_page()
        page.goto(address)
        return page

    def open_round(self, manager):
        self.go(manager, "monitoring/2023-24")
        today = date.today()
        for label, days in (("Opens", 0), ("Answers are due by", 10), ("Leads can answer until", 20)):
            manager.get_by_label(label).fill((today + timedelta(days=days)).isoformat())
        self.press(manager, "Open the round")
        self.assertIn("0 of 8 actions are answered", self.main(manager))

    def received(self, mail):
        self.assertTrue(wait_until(lambda: mail.inbox.messages()))
        [message] = mail.inbox.messages()
        self.assertEqual(len(mail.inbox.messages("police@vale.example")), 1)
        text = message.get_content()
        # References only: what the actions say isn't mail's to tell.
        self.assertNotIn("Visit twenty streets", text)
        return re.search(r"http://\S+/u/\S+", text).group()

    def looked_at_by_a_scanner(self, link):
        for _ in range(2):
            page = self.phone(link)
            self.assertIn("Five left", page.locator("main").inner_text())

    def answer_five(self, link):
        phone = self.phone(link)
        old_form = self.phone(link + "/1.1")
        self.choose(phone, "On track", "Twelve streets have been visited.")
        # Its day has passed: whoever calls it on track says why.
        self.choose(phone, "On track", "Letters are answered in nine days.")
        self.assertIn("The figures see it in a worse light", phone.locator("#error-summary").inner_text())
        phone.get_by_label("Why do you see it otherwise than the figures?").fill("A second clerk starts on Monday.")
        self.send(phone)
        self.choose(phone, "At risk", "Two landlords haven’t written back.")
        self.choose(phone, "Done", "Somebody walks every night.")
        self.choose(phone, "Off track", "Nobody could lend us alarms.")
        self.assertIn("Off track needs what is done about it", phone.locator("#error-summary").inner_text())
        for label, value in (("What is done about it", "Buy twenty"), ("Who does it", "Duty inspector"),
                             ("By when", "31 March 2034")):
            phone.get_by_label(label).fill(value)
        self.send(phone)
        self.assertIn("Everything is answered", phone.locator("main").inner_text())
        self.assertLessEqual(phone.evaluate("document.documentElement.scrollWidth"), PHONE["width"])
        return old_form

    def choose(self, phone, view, words):
        phone.get_by_role("radio", name=re.compile(f"^{view}")).check()
        phone.get_by_label(SENTENCE).fill(words)
        self.send(phone)

    def send(self, phone):
        phone.get_by_role("button", name="Send", exact=False).last.click()

    def type_three(self, manager):
        self.go(manager, f"{ROUND}/call?lead=Vale%20Housing")
        manager.get_by_label("Who says it").fill("Head of lettings")
        manager.get_by_label("How", exact=True).select_option("phone")
        rows = manager.locator("[data-row]")
        self.assertEqual(rows.count(), 3)
        rows.nth(0).locator("select").focus()
        for at in range(3):
            place = manager.evaluate("document.activeElement.closest('[data-row]').dataset.row")
            manager.keyboard.type("2")
            manager.keyboard.press("Tab")
            manager.keyboard.type(f"Lettings say so, number {at + 1}.")
            manager.keyboard.press("Enter")
            manager.locator(f"[data-row='{place}'] .ww-state", has_text="On track").wait_for()
            self.assertIn("Head of lettings, by phone", manager.locator(f"[data-row='{place}']").inner_text())

    def read_both_views(self, manager):
        self.go(manager, ROUND)
        self.assertIn("8 of 8 actions are answered", self.main(manager))
        first = manager.locator("section", has=manager.locator("#first")).inner_text()
        self.assertIn("Answer every letter within a week", first)
        self.assertIn("A second clerk starts on Monday.", first)
        self.assertIn("Lend forty alarms", first)
        self.assert_sound(manager, "story-round")

    def approve(self, manager):
        for key in ("1.1", "2.1"):
            self.go(manager, f"{ROUND}/actions/{key}")
            self.press(manager, "Approve this text")
            self.assertIn("Approved", manager.locator(".ww-notice--done").inner_text())

    def close(self, manager, old_form):
        self.go(manager, ROUND)
        self.press(manager, "Close the round")
        # A form that was open meanwhile is refused with its reason, and so is who works on the round.
        old_form.get_by_role("radio", name="On track").check()
        self.send(old_form)
        words = old_form.locator("main").inner_text()
        self.assertIn("The round closed on", words)
        self.assertIn("Until the manager opens it again", words)
        self.assertNotIn("Twelve streets", words)
        self.go(manager, f"{ROUND}/actions/1.3")
        self.assertEqual(manager.get_by_role("button", name="Enter it").count(), 0)
        self.assertIn("closed on", self.main(manager))
        self.go(manager, ROUND)
        manager.locator("summary", has_text="The strategy group has read it").click()
        manager.get_by_label("Meeting and minute").fill("Strategy group, item 4")
        self.press(manager, "Clear the round")

    def issue_and_read(self, manager):
        for kind, inside in (("meeting-q1", True), ("quarterly-q1", False)):
            self.go(manager, f"monitoring/2023-24/packs/{kind}")
            self.press(manager, "Issue the pack")
            self.assertIn("Issued", manager.locator(".ww-notice--done").inner_text())
            text = manager.locator(".ww-pack").inner_text()
            self.assertEqual("Nobody could lend us alarms." in text, inside)
            reader = self.phone(manager.url.split("?")[0])
            heading = reader.locator("h1").inner_text()
            if inside:
                self.assertEqual(heading, "Page not found")
                continue
            words = reader.locator("main").inner_text()
            self.assertIn("Twelve streets have been visited.", words)
            self.assertIn("Lettings say so, number 1.", words)
            for hidden in ("alarms.", "second clerk", "Head of lettings", "Buy twenty", "The figures say"):
                self.assertNotIn(hidden, words)
            self.assertLessEqual(reader.evaluate("document.documentElement.scrollWidth"), PHONE["width"])


if __name__ == "__main__":
    unittest.main()
