"""A round goes out by a real mail server on this machine, and is answered on a phone by the link in the message."""

import re
import sys
import unittest
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import urljoin

ROOT = Path(__file__).resolve().parent
sys.path[:0] = [str(ROOT), str(ROOT.parent / "System")]

from mail_server import MailServer, wait_until  # noqa: E402
from own_partnership import OwnSite  # noqa: E402
from site_under_test import PHONE, BrowserTest, base_url  # noqa: E402

PLAN = """# Eldermere Partnership Plan 2023-24

## 1. Noise

| Ref | Action | Lead agency | By when |
|---|---|---|---|
| 1.1 | Visit twenty streets | Vale Police | March 2034 |
| 1.2 | Talk to landlords | Vale Police | March 2034 |
| 1.3 | Fit forty alarms | Vale Fire | March 2034 |

## Members of the partnership

| Name | Role | E-mail |
|---|---|---|
| Vale Police | Responsible authority | police@vale.example |
| Vale Fire | Responsible authority | fire@vale.example |
"""


class MailTest(OwnSite):
    def test_a_round_arrives_by_mail_and_is_answered_on_a_phone(self):
        mail = MailServer().start()
        self.addCleanup(mail.stop)
        mail.inbox.ways["fire@vale.example"] = "refuse"
        self.start()
        manager = self.first_run()
        (self.own.folder / "plan.md").write_text(PLAN, encoding="utf-8")
        self.own.run("plan", "import", str(self.own.folder / "plan.md"), "--year", "2023-24")
        self.set_up(manager, mail)
        self.open_round(manager)
        self.assertTrue(wait_until(lambda: mail.inbox.messages("police@vale.example")))
        self.answer(mail.inbox.messages("police@vale.example")[0])
        self.look_at_fates(manager)

    def set_up(self, manager, mail):
        self.go(manager, "mail")
        self.assertIn("No message has been written yet", self.main(manager))
        self.assert_sound(manager, "mail-empty")
        self.follow(manager, "How mail leaves")
        self.assert_sound(manager, "mail-settings")
        for label, value in (("Server", "mail server"), ("Messages come from", "safety@eldermere.example"),
                             ("Address of these pages", self.site)):
            manager.get_by_label(label, exact=True).fill(value)
        self.press(manager, "Save")
        self.assertIn("That isn’t a server’s name", manager.locator("#error-summary").inner_text())
        self.assertEqual(manager.get_by_label("Messages come from").input_value(), "safety@eldermere.example")
        self.assert_sound(manager, "mail-settings-error")
        manager.get_by_label("Server", exact=True).fill("127.0.0.1")
        manager.get_by_label("Port", exact=True).fill(str(mail.port))
        manager.get_by_label("Encryption").select_option("none")
        self.press(manager, "Save")
        manager.get_by_label("Send a test message to").fill("c.vane@eldermere.example")
        self.press(manager, "Send a test message")
        self.assertTrue(wait_until(lambda: mail.inbox.messages("c.vane@eldermere.example")))
        self.assert_sound(manager, "mail-settings-kept")

    def open_round(self, manager):
        today = date.today()
        days = [(today + timedelta(days=count)).isoformat() for count in (0, 10, 20)]
        self.own.run("monitoring", "open", "--year", "2023-24", "--round", "q3", "--opens", days[0], "--due", days[1],
                     "--closes", days[2])

    def answer(self, message):
        link = re.search(r"http://\S+/u/\S+", message.get_content()).group()
        context = self.browser.new_context(viewport=PHONE, java_script_enabled=False)
        self.addCleanup(context.close)
        phone = context.new_page()
        phone.goto(link)
        self.assertEqual(phone.locator("h1").inner_text(), "How are your actions going?")
        for _ in range(2):
            phone.get_by_label("On track").check()
            phone.get_by_role("button", name="Send", exact=False).last.click()
        self.assertIn("Everything is answered", phone.locator("main").inner_text())

    def look_at_fates(self, manager):
        self.go(manager, "monitoring/2023-24/q3")
        self.assertIn("2 of 3 actions are answered", self.main(manager))
        self.assertIn("1 message", self.main(manager).replace("One", "1"))
        self.assert_sound(manager, "round-mail-trouble")
        self.go(manager, "monitoring/2023-24/q3/links")
        self.assertIn("Refused", self.main(manager))
        self.assert_sound(manager, "round-links-mail")
        self.follow(manager, "Print the letters")
        self.assertIn("Vale Fire", self.main(manager))
        self.assertNotIn("To Vale Police", self.main(manager))
        self.assert_sound(manager, "round-letters")
        self.go(manager, "mail")
        self.assertIn("message needs you", self.main(manager))
        self.assertIn("550 5.1.1 No such user here", self.main(manager))
        self.assert_sound(manager, "mail")
        row = manager.get_by_role("row", name=re.compile("Vale Fire"))
        row.get_by_role("button", name="I passed it on").click()
        self.assertIn("you passed the link on yourself", self.main(manager))
        self.assertIn("Everything that was written has gone out", self.main(manager))


class CopyTest(OwnSite):
    """What somebody says on the phone reaches their mailbox once, and they put it right on theirs."""

    def test_what_is_typed_in_a_call_arrives_once_and_is_put_right(self):
        mail = MailServer().start()
        self.addCleanup(mail.stop)
        self.start()
        manager = self.first_run()
        (self.own.folder / "plan.md").write_text(PLAN, encoding="utf-8")
        self.own.run("plan", "import", str(self.own.folder / "plan.md"), "--year", "2023-24")
        self.own.run("mail", "set", "--server", "127.0.0.1", "--mail-port", str(mail.port), "--security", "none",
                     "--sender", "safety@eldermere.example", "--site", self.site)
        today = date.today()
        days = [(today + timedelta(days=count)).isoformat() for count in (0, 10, 20)]
        self.own.run("monitoring", "open", "--year", "2023-24", "--round", "q3", "--opens", days[0], "--due", days[1],
                     "--closes", days[2])
        self.assertTrue(wait_until(lambda: mail.inbox.messages("police@vale.example")))
        self.type_two(manager)
        copy = self.received(manager, mail)
        self.put_right(copy)
        self.read_both(manager)
        self.decline(copy)

    def type_two(self, manager):
        self.go(manager, "monitoring/2023-24/q3/call?lead=Vale%20Police")
        self.assertIn("Whoever leads gets one message", self.main(manager))
        self.assert_sound(manager, "call-with-mail")
        manager.get_by_label("Who says it").fill("Duty inspector")
        manager.get_by_label("How", exact=True).select_option("phone")
        for address, words in (("1.1", "Twelve streets are visited."), ("1.2", "Three landlords were seen.")):
            row = manager.locator(f"[data-row='{address}']")
            row.get_by_label("How is it going").select_option("on-track")
            row.get_by_label("In a sentence, for everybody").fill(words)
            row.get_by_role("button", name=re.compile("^Save")).click()
            manager.locator(f"[data-row='{address}'] .ww-state", has_text="On track").wait_for()

    def received(self, manager, mail):
        self.go(manager, "mail")
        self.assertIn("with what else is typed for them until then", self.main(manager))
        self.assert_sound(manager, "mail-copy-waiting")
        self.own.run("mail", "send", "--now")
        self.assertTrue(wait_until(lambda: len(mail.inbox.messages("police@vale.example")) == 2))
        self.own.run("mail", "send", "--now")
        [_, copy] = mail.inbox.messages("police@vale.example")
        self.assertIn("something was typed in your name", copy["Subject"])
        text = copy.get_content()
        self.assertIn("Vale Police: actions 1.1 and 1.2", text)
        for secret in ("Twelve streets", "landlords", "Duty inspector"):
            self.assertNotIn(secret, text)
        return copy

    def put_right(self, copy):
        link = re.search(r"http://\S+/u/\S+", copy.get_content()).group()
        phone = self.stranger(link + "/1.1")
        self.assertIn("Twelve streets are visited.", phone.locator("main").inner_text())
        phone.get_by_role("radio", name=re.compile("^At risk")).check()
        phone.get_by_label("In a sentence, what should residents know?").fill("Ten streets are visited.")
        phone.get_by_role("button", name="Send", exact=False).last.click()

    def read_both(self, manager):
        self.go(manager, "monitoring/2023-24/q3/actions/1.1")
        words = self.main(manager)
        for said in ("Twelve streets are visited.", "Ten streets are visited."):
            self.assertIn(said, words)

    def decline(self, copy):
        page = self.stranger(copy["List-Unsubscribe"].strip("<>"))
        self.assertEqual(page.locator("h1").inner_text(), "Do you want no more copies?")
        page.get_by_role("button", name="Send me no more copies").click()
        self.assertEqual(page.locator("h1").inner_text(), "You get no more copies")

    def stranger(self, address):
        context = self.browser.new_context(viewport=PHONE, java_script_enabled=False)
        self.addCleanup(context.close)
        page = context.new_page()
        page.goto(address)
        return page


class DemonstrationMailTest(BrowserTest):
    def test_the_demonstrations_mail_stands_on_its_page_and_can_go_nowhere(self):
        office = self.work_as("manager", "mail")
        self.assertIn("What the demonstration would have sent", office.locator("h1").inner_text())
        self.assert_sound(office, "mail-demonstration")
        for summary in office.locator("summary", has_text="What it says").all():
            summary.click()
        self.assertIn("Answer here, without an account", office.locator("main").inner_text())
        office.goto(urljoin(base_url(), "settings/mail"))
        self.assertEqual(office.locator("main input[name=host]").count(), 0)
        self.assert_sound(office, "mail-settings-demonstration")


if __name__ == "__main__":
    unittest.main()
