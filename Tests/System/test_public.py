"""The public site works without the key, and gives nothing private away."""
import contextlib
import json
import re
import socket
import subprocess
import time
import urllib.error
import urllib.request

from product import BINARY, YEAR, ProductTest, environment, run


@contextlib.contextmanager
def serving(*arguments):
    """A running server on a free port; gives its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [BINARY, "serve", "--port", str(port), *map(str, arguments)], stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, env=environment())
    try:
        address = f"http://127.0.0.1:{port}"
        for _ in range(300):
            with contextlib.suppress(OSError):
                urllib.request.urlopen(f"{address}/health", timeout=2).close()
                break
            if process.poll() is not None:
                raise AssertionError(f"the server ended with {process.returncode}")
            time.sleep(0.1)
        else:
            raise AssertionError("the server gave no answer within 30 seconds")
        yield address
    finally:
        process.terminate()
        process.wait(timeout=30)


def get(address):
    """Status and body, whatever the status."""
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:
            return answer.status, answer.read().decode(errors="replace")
    except urllib.error.HTTPError as fault:
        return fault.code, fault.read().decode(errors="replace")


class PublicSiteTest(ProductTest):
    def setUp(self):
        super().setUp()
        self.initialise()
        run("plan", "import", self.real_plan(), "--year", YEAR, "--data", self.data)
        labels = json.loads(self.shared("plans", "sevenoaks-2023-24.expected.json").read_text(encoding="utf-8"))
        own = labels["members"][0]["telephone"]
        self.private = {
            entry[kind] for entry in labels["members"] for kind in ("telephone", "email", "address") if entry[kind]
        } - {own}

    def crawl(self, address):
        """Every page that links lead to, from the home page."""
        pages, waiting = {}, ["/"]
        while waiting:
            path = waiting.pop()
            if path in pages or len(pages) > 400:
                continue
            pages[path] = get(address + path)
            links = re.findall(r'href="(/[^"#?]*)', pages[path][1])
            waiting += [link for link in links if not link.startswith(("/assets/",))]
        return pages

    def test_no_page_gives_a_private_contact_and_no_link_is_dead(self):
        [key] = self.folder.glob("*.key")
        key.unlink()
        with serving("--data", self.data, "--public") as address:
            pages = self.crawl(address)
            self.assertGreater(len(pages), 45, sorted(pages))
            for path, (status, body) in pages.items():
                self.assertEqual(status, 200, path)
                for value in self.private:
                    self.assertNotIn(value, body, path)

    def test_officers_pages_are_not_found_on_the_public_site(self):
        with serving("--data", self.data, "--public") as address:
            self.assertEqual(get(f"{address}/plan/{YEAR}/findings")[0], 404)

    def test_paths_outside_the_site_are_not_found(self):
        with serving("--data", self.data, "--public") as address:
            for path in ("/../data.key", "/assets/../../data/watchward.sqlite", "/%2e%2e/%2e%2e/etc/passwd", "/plan/1800-01",
                         "/plan/2023-24/actions/%00", "/assets/%2e%2e%2fwatchward.sqlite", "//example.org/"):
                status, body = get(address + path)
                self.assertIn(status, (400, 404), path)
                self.assertNotIn("SQLite", body)

    def test_contacts_cannot_be_read_in_the_files(self):
        kept = b"".join(path.read_bytes() for path in self.data.rglob("*") if path.is_file() and "files" not in path.parts)
        source = self.real_plan().read_bytes()
        if source in kept:
            self.fail("the source document lies open in the database")
        for value in self.private:
            self.assertNotIn(value.encode(), kept)
