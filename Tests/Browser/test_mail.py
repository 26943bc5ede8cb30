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


class DemonstrationMailTest(BrowserTest):
    def test_the_demonstrations_mail_stands_on_its_page_and_can_go_nowhere(self):
        office = self.work_as("manager", "mail")
        self.assertIn("What the demonstration would have sent", office.locator("h1").inner_text())
        self.assert_sound(office, "mail-demonstration")
        office.locator("summary", has_text="What it says").first.click()
        self.assertIn("Answer here, without an account", office.locator("main").inner_text())
        office.goto(urljoin(base_url(), "settings/mail"))
        self.assertEqual(office.locator("main input[name=host]").count(), 0)
        self.assert_sound(office, "mail-settings-demonstration")


if __name__ == "__main__":
    unittest.main()
