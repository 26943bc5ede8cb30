"""A partnership that isn't the demonstration: made by the command line, served, and its first two accounts."""

import base64
import hashlib
import hmac
import os
import re
import struct
import subprocess
import tempfile
import time
import unittest
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from site_under_test import ROOT, BrowserTest, announced_address, stop

PASSWORD = "three lamps by the river"
SHARED = Path(os.environ.get("WATCHWARD_SHARED", ROOT.parent / "shared"))


def code_now(secret: str) -> str:
    """The six digits of RFC 6238, computed here and not by the program."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.new(key, struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
    offset = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[offset:offset + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


class OwnPartnership:
    """A partnership that isn't the demonstration, in a folder of its own; it is gone when the test ends."""

    def __init__(self, test: unittest.TestCase, area="Eldermere"):
        folder = tempfile.TemporaryDirectory(prefix="watchward-own-")
        test.addCleanup(folder.cleanup)
        self.test, self.folder = test, Path(folder.name)
        self.binary = os.environ.get("WATCHWARD_BINARY", str(ROOT / ".build/debug/watchward"))
        self.settings = {name: value for name, value in os.environ.items() if not name.startswith("WATCHWARD_")}
        self.run("init", "--name", f"{area} Partnership", "--area", area)

    def run(self, *words) -> str:
        """What a command prints; a failed one is an error."""
        done = subprocess.run(
            [self.binary, *words, "--data", str(self.folder / "data")], check=True, env=self.settings,
            capture_output=True, text=True)
        return done.stdout

    def serve(self) -> str:
        """The address of the site, which ends with the test."""
        self.log = self.folder / "log"
        with self.log.open("wb") as messages:
            server = subprocess.Popen(
                [self.binary, "serve", "--data", str(self.folder / "data"), "--port", "0"], env=self.settings,
                stdout=subprocess.DEVNULL, stderr=messages)
        self.test.addCleanup(stop, server)
        return announced_address(server, self.log) + "/"

    def set_up_code(self) -> str:
        """The code for the first account, which the server prints while there is none."""
        deadline = time.monotonic() + 10
        while "Set-up code:" not in self.log.read_text() and time.monotonic() < deadline:
            time.sleep(0.1)
        return re.search(r"Set-up code: (\S+)", self.log.read_text()).group(1)


class OwnSite(BrowserTest):
    """Tests of a whole partnership in a browser, by its manager. Buttons are pressed by keyboard."""

    def shared(self, path: str) -> Path:
        """A file of the real data; without it the test is skipped, and fails where it has to run."""
        file = SHARED / path
        if not file.exists():
            if os.environ.get("CI") == "true":
                self.fail(f"the shared file {file} is missing")
            self.skipTest(f"the shared file {file} isn't on this machine")
        return file

    def start(self, area="Eldermere"):
        self.own = OwnPartnership(self, area)
        self.site = self.own.serve()
        self.code = self.own.set_up_code()

    def go(self, page, path):
        page.goto(urljoin(self.site, path))

    def main(self, page):
        return page.locator("main").inner_text()

    def press(self, page, name, exact=True):
        """A button by keyboard: that it can be reached and pressed so is a part of what is tested."""
        button = page.get_by_role("button", name=name, exact=exact).first
        button.focus()
        with page.expect_navigation():
            page.keyboard.press("Enter")

    def follow(self, page, name, exact=False):
        link = page.locator("main").get_by_role("link", name=name, exact=exact).first
        link.focus()
        with page.expect_navigation():
            page.keyboard.press("Enter")

    def second_factor(self, page):
        self.assertEqual(urlsplit(page.url).path, "/account/second-factor")
        page.get_by_label("Code", exact=True).fill(code_now(page.locator("#secret").inner_text().replace(" ", "")))
        self.press(page, "Confirm")
        page.get_by_role("link", name="I have kept them").click()

    def first_run(self):
        administrator = self.new_page()
        self.go(administrator, "set-up")
        for label, value in (("Set-up code", self.code), ("Your name", "Perpetua Quill"),
                             ("Your e-mail address", "p.quill@eldermere.example"), ("A password", PASSWORD)):
            administrator.get_by_label(label, exact=True).fill(value)
        self.press(administrator, "Make the account")
        self.second_factor(administrator)
        self.go(administrator, "settings/accounts")
        administrator.get_by_label("Name", exact=True).fill("Cornelius Vane")
        administrator.get_by_label("E-mail address").fill("c.vane@eldermere.example")
        administrator.get_by_label("Role").select_option("manager")
        administrator.locator("main form button[type=submit]").last.click()
        link = re.search(r"http\S+/invite/\S+", self.main(administrator)).group()
        manager = self.new_page()
        manager.goto(link)
        for box in manager.locator("main input[type=password]").all():
            box.fill(PASSWORD)
        manager.locator("main form button[type=submit]").click()
        manager.get_by_label("E-mail address").fill("c.vane@eldermere.example")
        manager.get_by_label("Password", exact=True).fill(PASSWORD)
        self.press(manager, "Sign in")
        self.second_factor(manager)
        return manager
