"""Coming in, in a real browser: first-run set-up with a second factor, signing in again, and what attackers try there."""

import io
import re
import sys
import time
import unittest
from pathlib import Path
from urllib.parse import urljoin, urlsplit

sys.path.insert(0, str(Path(__file__).parent))

from PIL import Image  # noqa: E402
from pyzbar import pyzbar  # noqa: E402

from own_partnership import PASSWORD, OwnPartnership, code_now  # noqa: E402
from site_under_test import DESK, PHONE, BrowserTest, base_url, become  # noqa: E402

PLAN = """# Eldermere Community Safety Plan 2030-31

The priorities, in ranked order, are:

1. Noise
2. Arson

## Noise

| Ref | Action | Lead agency | Partners | By when |
|---|---|---|---|---|
| 1.1 | Visit the loudest streets | Wardens Council | Fire | May 2030 |
| 1.2 | Close the yard | Council | Police | June 2030 |
"""


class FirstRunTest(BrowserTest):
    def serve(self):
        """A partnership of its own, without an account; answers its address and the code for the first one."""
        own = OwnPartnership(self)
        return own.serve(), own.set_up_code()

    def set_up(self, page, site, code):
        page.goto(urljoin(site, "set-up"))
        for label, value in (("Set-up code", code), ("Your name", "Perpetua Quill"),
                             ("Your e-mail address", "p.quill@eldermere.example"), ("A password", PASSWORD)):
            page.get_by_label(label, exact=True).fill(value)
        page.get_by_role("button", name="Make the account").click()

    def assert_code_read_by_a_camera(self, page):
        """The QR code says the address that the page also gives in words; another program than ours reads it."""
        for size, scheme in ((DESK, "light"), (PHONE, "dark")):
            page.set_viewport_size(size)
            page.emulate_media(color_scheme=scheme)
            picture = page.get_by_role("img", name="QR code of the key").screenshot()
            read = [code.data.decode() for code in pyzbar.decode(Image.open(io.BytesIO(picture)))]
            self.assertEqual(read, [page.locator(".ww-break").text_content()], f"{size}, {scheme}")
        self.assertTrue(read[0].startswith("otpauth://totp/"))
        self.assertIn(page.locator("#secret").inner_text().replace(" ", ""), read[0])
        page.emulate_media(color_scheme="light")
        page.set_viewport_size(DESK)

    def test_first_run_with_a_second_factor_and_signing_in_again(self):
        site, code = self.serve()
        page = self.new_page()
        page.goto(urljoin(site, "set-up"))
        self.assert_sound(page, "set-up")
        self.set_up(page, site, "not-the-code")
        self.assertEqual(page.locator("#error-summary").count(), 1, "a wrong code makes no account")
        self.set_up(page, site, code)
        self.assertTrue(page.url.endswith("/account/second-factor"), page.url)
        self.assert_sound(page, "second-factor")
        self.assert_code_read_by_a_camera(page)
        page.goto(urljoin(site, "settings/accounts"))
        self.assertNotIn("p.quill", page.content(), "nothing opens before the second factor")
        page.goto(urljoin(site, "account/second-factor"))
        secret = page.locator("#secret").inner_text().replace(" ", "")
        page.get_by_label("Code", exact=True).fill(code_now(secret))
        page.get_by_role("button", name="Confirm").click()
        self.assert_sound(page, "recovery-codes")
        recovery = page.locator(".ww-codes .ww-secret").first.inner_text()
        page.get_by_role("link", name="I have kept them").click()
        self.assert_sound(page, "desk")
        for path, name in (("account", "account"), ("settings/accounts", "accounts"), ("import", "import-refused")):
            page.goto(urljoin(site, path))
            self.assert_sound(page, name)
        before = {cookie["value"] for cookie in page.context.cookies()}
        page.get_by_role("button", name="Sign out").click()
        page.goto(urljoin(site, "sign-in?next=//elsewhere.example/"))
        self.assert_sound(page, "sign-in")
        page.get_by_label("E-mail address").fill("p.quill@eldermere.example")
        page.get_by_label("Password", exact=True).fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        self.assert_sound(page, "sign-in-code")
        page.get_by_label("Code", exact=True).fill(recovery)
        page.locator("main form button[type=submit]").click()
        self.assertEqual(urlsplit(page.url).netloc, urlsplit(site).netloc, "next may not lead elsewhere")
        self.assertEqual(urlsplit(page.url).path, "/desk")
        session = [cookie for cookie in page.context.cookies() if cookie["value"] not in before]
        self.assertTrue(session, "a session made before signing in isn't used after it")
        self.assertTrue(all(cookie["httpOnly"] and cookie["sameSite"] == "Lax" for cookie in session))

    def manager(self):
        """A partnership with a plan, and a manager who has chosen a password and a second factor; the recovery codes."""
        own = OwnPartnership(self)
        plan = own.folder / "plan.md"
        plan.write_text(PLAN, encoding="utf-8")
        own.run("plan", "import", str(plan))
        link = own.run(
            "user", "add", "--name", "Perpetua Quill", "--email", "p.quill@eldermere.example", "--role", "manager")
        site = own.serve()
        page = self.new_page()
        page.goto(urljoin(site, re.search(r"/invite/\S+", link).group()))
        for box in page.locator("main input[type=password]").all():
            box.fill(PASSWORD)
        page.locator("main form button[type=submit]").click()
        self.give_password(page)
        self.assertEqual(urlsplit(page.url).path, "/account/second-factor", "a manager needs a second factor")
        page.get_by_label("Code", exact=True).fill(code_now(page.locator("#secret").inner_text().replace(" ", "")))
        page.get_by_role("button", name="Confirm").click()
        codes = page.locator(".ww-codes .ww-secret").all_inner_texts()
        page.get_by_role("link", name="I have kept them").click()
        return site, page, codes

    def give_password(self, page):
        page.get_by_label("E-mail address").fill("p.quill@eldermere.example")
        page.get_by_label("Password", exact=True).fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()

    def sign_in(self, page, code):
        self.give_password(page)
        page.get_by_label("Code", exact=True).fill(code)
        page.locator("main form button[type=submit]").click()

    def test_a_session_that_ended_in_the_middle_of_a_form_keeps_what_was_typed(self):
        site, page, codes = self.manager()
        page.goto(urljoin(site, "plan/2030-31/draft"))
        page.get_by_role("link", name="Close the yard").click()
        page.get_by_label("What will be done").fill("Close the yard at night, and say so in the paper")
        other = self.new_page()
        other.goto(urljoin(site, "sign-in"))
        self.sign_in(other, codes[0])
        other.goto(urljoin(site, "account"))
        other.get_by_role("button", name="Sign out").last.click()
        page.get_by_role("button", name="Save", exact=True).click()
        self.assertIn("What you typed is kept", page.locator("main").inner_text())
        self.assertEqual(urlsplit(page.url).path, "/sign-in")
        self.sign_in(page, codes[1])
        self.assertIn("and say so in the paper", page.content())
        self.assert_sound(page, "kept-form")
        page.locator("main form button[type=submit]").first.click()
        self.assertEqual(
            page.get_by_label("What will be done").input_value(), "Close the yard at night, and say so in the paper")
        page.goto(urljoin(site, "plan/2030-31/draft"))
        self.assertEqual(page.get_by_role("link", name="Close the yard at night", exact=False).count() > 0, True)

    def test_a_session_id_given_by_somebody_else_is_never_taken_over(self):
        site, code = self.serve()
        page = self.new_page()
        planted = "A" * 43
        page.context.add_cookies([{"name": "watchward", "value": planted, "url": site}])
        self.set_up(page, site, code)
        self.assertTrue(page.url.endswith("/account/second-factor"), page.url)
        kept = {cookie["name"]: cookie["value"] for cookie in page.context.cookies()}
        self.assertNotEqual(kept["watchward"], planted)
        other = self.new_page()
        other.context.add_cookies([{"name": "watchward", "value": planted, "url": site}])
        other.goto(urljoin(site, "account/second-factor"))
        self.assertEqual(other.locator("#secret").count(), 0, "whoever planted the id gains nothing by it")


class WizardTest(BrowserTest):
    def test_a_plan_is_uploaded_corrected_taken_in_and_taken_back(self):
        page = self.new_page()
        become(page, "manager")
        page.goto(urljoin(base_url(), "import"))
        self.assert_sound(page, "import")
        page.set_input_files("#file", {"name": "eldermere.md", "mimeType": "text/markdown", "buffer": PLAN.encode()})
        page.get_by_role("button", name="Read the file").click()
        page.get_by_role("heading", name="Was your plan read right?").wait_for()
        self.assert_sound(page, "proposal")
        page.get_by_role("link", name="Correct row 2").click()
        self.assert_sound(page, "proposal-row")
        page.get_by_label("Who leads").fill("Wardens\nCouncil")
        page.get_by_role("button", name="Save", exact=True).click()
        self.assertIn("Wardens; Council", page.locator("main").inner_text())
        page.get_by_role("button", name="Take it in").click()
        page.wait_for_url("**/plan/2030-31")
        page.goto(urljoin(base_url(), "import"))
        page.get_by_role("button", name="Undo the import of eldermere.md").click()
        self.assertEqual(page.goto(urljoin(base_url(), "plan/2030-31")).status, 404)

    def test_a_reader_finds_no_tools(self):
        page = self.new_page()
        become(page, "reader")
        for path in ("import", "settings/accounts", "plan/2023-24/draft"):
            self.assertEqual(page.goto(urljoin(base_url(), path)).status, 404, path)


if __name__ == "__main__":
    unittest.main()
