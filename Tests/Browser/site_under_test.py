"""The running site that the browser tests look at, and the browser that looks."""

import atexit
import functools
import os
import re
import shutil
import subprocess
import tempfile
import time
import unittest
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

DESK = {"width": 1280, "height": 900}
PHONE = {"width": 320, "height": 640}

AXE = Axe()
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}

CHROMIUM = os.environ.get("WATCHWARD_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


ROOT = Path(__file__).resolve().parent.parent.parent


@functools.cache
def base_url() -> str:
    """The address of the site: WATCHWARD_URL, or a demonstration that is made and served for these tests."""
    url = os.environ.get("WATCHWARD_URL") or served_demonstration()
    return url.rstrip("/") + "/"


def served_demonstration() -> str:
    """Starts the built program on a free port over a new demonstration; both are gone when the tests end."""
    binary = os.environ.get("WATCHWARD_BINARY", str(ROOT / ".build/debug/watchward"))
    folder = tempfile.mkdtemp(prefix="watchward-browser-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    settings = {name: value for name, value in os.environ.items() if not name.startswith("WATCHWARD_")}
    data = os.path.join(folder, "data")
    subprocess.run([binary, "init", "--data", data, "--demo"], check=True, env=settings, capture_output=True)
    log = Path(folder, "log")
    with log.open("wb") as messages:
        server = subprocess.Popen(
            [binary, "serve", "--data", data, "--port", "0"], env=settings, stdout=subprocess.DEVNULL, stderr=messages)
    atexit.register(stop, server)
    return announced_address(server, log)


def announced_address(server, log: Path, seconds=60) -> str:
    """The address that the server prints when it is ready."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and server.poll() is None:
        found = re.search(r"http://[0-9.]+:\d+", log.read_text(encoding="utf-8"))
        if found:
            return found.group()
        time.sleep(0.1)
    raise RuntimeError(f"the server didn't start:\n{log.read_text(encoding='utf-8')}")


def stop(server):
    server.terminate()
    try:
        server.wait(timeout=10)
    except subprocess.TimeoutExpired:
        server.kill()


def picture_folder() -> Path | None:
    """Where screenshots go; None when nobody asked for them."""
    folder = os.environ.get("WATCHWARD_PICTURES")
    if not folder:
        return None
    Path(folder).mkdir(parents=True, exist_ok=True)
    return Path(folder)


@contextmanager
def chromium():
    """A browser for one test class."""
    with sync_playwright() as playwright:
        options = {"args": ["--no-sandbox"]}
        if CHROMIUM:
            options["executable_path"] = CHROMIUM
        browser = playwright.chromium.launch(**options)
        try:
            yield browser
        finally:
            browser.close()


class BrowserTest(unittest.TestCase):
    """Tests with a browser of their own."""

    @classmethod
    def setUpClass(cls):
        cls.browser = cls.enterClassContext(chromium())

    def new_page(self, **options):
        """A page in a browser that has never been here, closed when the test ends."""
        context = self.browser.new_context(viewport=DESK, **options)
        self.addCleanup(context.close)
        return context.new_page()

    def work_as(self, role, path):
        """The demonstration's page at a path, as somebody with this role sees it."""
        page = self.new_page()
        become(page, role)
        page.goto(urljoin(base_url(), path))
        return page

    def assert_sound(self, page, name):
        """No barrier that axe knows and nothing beyond the edge, at a desk's width and at a phone's."""
        for size in (DESK, PHONE):
            page.set_viewport_size(size)
            found = AXE.run(page, options=RULES).response["violations"]
            words = [f"{rule['id']}: {node['html'][:160]}" for rule in found for node in rule["nodes"][:3]]
            self.assertEqual(words, [], f"axe on {name}")
            self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), size["width"], name)
            if folder := picture_folder():
                page.screenshot(path=folder / f"{name}-{size['width']}.png", full_page=True)
        page.set_viewport_size(DESK)


def become(page, role: str):
    """Uses the demonstration's one-click switch: the page's visitor works on as somebody with this role."""
    page.goto(base_url())
    page.locator("details.ww-roles > summary").click()
    page.locator(f"details.ww-roles button[value='{role}']").click()
    page.wait_for_url("**/desk")


def links_of(page) -> set[str]:
    """Paths of this site that the page links to, without files and fragments."""
    hrefs = page.eval_on_selector_all("a[href]", "links => links.map(link => new URL(link.getAttribute('href'), document.baseURI).href)")
    own = urlsplit(page.url).netloc
    found = set()
    for href in hrefs:
        parts = urlsplit(href)
        if parts.netloc == own and parts.scheme.startswith("http"):
            found.add(parts.path)
    return found


def all_pages(browser, most: int = 400) -> list[str]:
    """Every HTML page that can be reached from the first one by its links. A dead link is a failure."""
    context = browser.new_context(java_script_enabled=True)
    page = context.new_page()
    seen, waiting, pages = set(), ["/"], []
    while waiting and len(seen) < most:
        path = waiting.pop(0)
        if path in seen:
            continue
        seen.add(path)
        url = urljoin(base_url(), path)
        head = context.request.get(url, max_redirects=5)
        assert head.status == 200, f"{path} answers {head.status}"
        is_file = head.headers.get("content-disposition", "").startswith("attachment")
        if is_file or "text/html" not in head.headers.get("content-type", ""):
            continue
        page.goto(url)
        pages.append(path)
        waiting += sorted(links_of(page) - seen)
    context.close()
    return pages


def sample(pages: list[str], of_each: int = 3) -> list[str]:
    """A few pages of each kind, so that a plan of many actions doesn't take an hour; all pages when asked for."""
    if os.environ.get("WATCHWARD_ALL_PAGES"):
        return pages
    kinds: dict[str, list[str]] = {}
    for path in pages:
        parts = path.strip("/").split("/")
        many = len(parts) > 1 and parts[0] in ("areas", "evidence")
        kind = "/".join(parts[:3]) if len(parts) > 3 else "/".join(parts[:-1]) if many else path
        kinds.setdefault(kind, []).append(path)
    return [path for kind in kinds.values() for path in kind[:of_each]]
