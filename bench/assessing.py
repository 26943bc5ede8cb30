"""What an assessment costs at the size of a large partnership: 60 issues, 10 criteria, 40 voters.

    bench/assessing.py BINARY [REQUESTS]

A demonstration of its own is made in a temporary folder; a scheme of ten criteria is taken in, an assessment begun and given sixty
issues, and forty people vote by their links, each on every issue. Then the middle of the votes becomes the score. The server's
processor time (user and system) is measured over so many requests (30):

- the order with its whole sensitivity: every division of the weight, switch weights, one criterion less, one step more or less;
- the page of votes: spread, Kendall's W, Borda;
- the workshop screen;
- the document of twelve issues, as a page and as PDF.

Nothing fails because of a time; a wrong page is an error.
"""
import json
import random
import re
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from editing import Editor, measured, token_of
from showing import served

PORT = 18417
ISSUES, CRITERIA, VOTERS, YEAR = 60, 10, 40, "2025-26"


def scheme(binary):
    """The example's first criterion ten times, by other names."""
    example = json.loads(subprocess.run([binary, "assess", "import-scheme", "--example"], check=True, capture_output=True).stdout)
    first = example["criteria"][0] | {"weight": 1}
    first.pop("rule", None)
    criteria = [first | {"key": f"c{at}", "name": f"Criterion {at}"} for at in range(CRITERIA)]
    return example | {"key": "ten-criteria", "name": "Ten criteria", "combination": "weighted-sum", "criteria": criteria}


def add_issues(database):
    """Fills the assessment up to sixty issues of the shape that its first has."""
    base = sqlite3.connect(database)
    [assessment] = base.execute("SELECT id FROM assessment ORDER BY year_start DESC LIMIT 1").fetchone()
    [held, body] = base.execute(
        "SELECT COUNT(*), MAX(body) FROM assessment_issue WHERE assessment_id = ?", (assessment,)).fetchone()
    issue = json.loads(body)
    for at in range(held, ISSUES):
        fresh = issue | {"key": f"issue-{at}", "name": f"Issue {at}", "measures": []}
        base.execute(
            "INSERT INTO assessment_issue (assessment_id, key, position, body) VALUES (?, ?, ?, ?)",
            (assessment, fresh["key"], at + 1, json.dumps(fresh)))
    base.commit()
    keys = [key for (key,) in base.execute("SELECT key FROM assessment_issue WHERE assessment_id = ?", (assessment,))]
    base.close()
    return keys


def begin(manager):
    page = manager.get("/assessment")
    [issue, *_] = re.findall(r'name="(issue-[^"]+)"', page)
    status, _, _ = manager.post("/assessment", {
        "token": token_of(page), "do": "begin", "year": YEAR, "scheme": "ten-criteria", issue: "on"})
    assert status == 303, status


def vote(manager, issues):
    """Forty people are asked and answer; the chance is the same in every run."""
    path, chance = f"/assessment/{YEAR}/votes", random.Random(7)
    token = token_of(manager.get(path))
    asked = {"token": token, "do": "open", "closes": "26 January 2024", "criterion": [f"c{at}" for at in range(CRITERIA)]}
    for at in range(VOTERS):
        who = {"agency": f"Body {at % 20:02}", "voter": f"Voter {at:02}", "address": ""}
        status, text, _ = manager.post(path, (asked if at == 0 else {"token": token, "do": "invite"}) | who)
        assert status == 303, (status, text[:2_000])
    links = sorted(set(re.findall(r"/v/[\w.~-]+", manager.get(path + "/links"))))
    assert len(links) == VOTERS, len(links)
    for link in links:
        for issue in issues:
            page = manager.get(f"{link}/{issue}")
            key = re.search(r'name="key" value="([^"]*)"', page).group(1)
            scores = {f"score-c{at}": str(chance.randint(0, 5)) for at in range(CRITERIA)}
            status, text, _ = manager.post(f"{link}/{issue}", {"key": key, "seen": "0"} | scores)
            assert status == 303, (status, text[:2_000])
    for deed in ({"do": "close"}, {"do": "take", "round": "1"}):
        status, text, _ = manager.post(path, {"token": token} | deed)
        assert status == 303, (status, text[:2_000])


def show_document(server, manager, requests):
    """Twelve issues of the demonstration's own year: the draft, which is made and judged anew each time, and the issue that is read."""
    path, draft = "/assessment/2024-25/issues", "/monitoring/2024-25/packs/fullassessment"
    for issue in ("fraud", "arson"):
        status, text, _ = manager.post(path, {"token": token_of(manager.get(path)), "do": "take", "issue": issue})
        assert status == 303, (status, text[:2_000])
    show_files(server, manager, requests, "the draft of 12 issues", f"{draft}/fullassessment-draft")
    page = manager.get(draft)
    version = re.search(r'name="version" value="([^"]*)"', page)
    status, text, headers = manager.post(
        draft, {"token": token_of(page), "do": "issue", "version": version.group(1) if version else "0"})
    assert status == 303, (status, text[:2_000])
    [address] = set(re.findall(r'href="(/monitoring/[^"]+)\.html"', manager.get(headers["Location"].partition("?")[0])))
    show_files(server, manager, requests, "its issue", address)


def show_files(server, manager, requests, what, address):
    for form, words in (("html", "as a page (aim: within 150 ms)"), ("pdf", "as PDF (aim: within 2,000 ms)")):
        manager.get(f"{address}.{form}")
        cost = measured(server, requests, lambda _, form=form: manager.get(f"{address}.{form}"))
        began = time.monotonic()
        manager.get(f"{address}.{form}")
        print(f"{what} {words}: {1000 * (time.monotonic() - began):.0f} ms by the clock, {cost:.0f} ms of the server's processor time")


def main(binary, requests=30):
    with tempfile.TemporaryDirectory(prefix="watchward-bench-") as folder:
        data, file = Path(folder, "data"), Path(folder, "scheme.json")
        subprocess.run([binary, "init", "--data", data, "--demo"], check=True, capture_output=True)
        file.write_text(json.dumps(scheme(binary)), encoding="utf-8")
        subprocess.run([binary, "assess", "import-scheme", file, "--data", data], check=True, capture_output=True)
        [database] = data.rglob("*.sqlite")
        with served(binary, data, PORT) as server:
            manager = Editor(f"http://127.0.0.1:{PORT}", "manager")
            begin(manager)
            issues = add_issues(database)
            began = time.monotonic()
            vote(manager, issues)
            print(f"{VOTERS} people voted on {ISSUES} issues by {CRITERIA} criteria in {time.monotonic() - began:.0f} s")
            page = manager.get(f"/assessment/{YEAR}")
            assert "weightings" in page and page.count("Criterion 9") > 0, page[:2_000]
            for words, path, aim in (
                ("the order with its whole sensitivity", "", " (aim: at most 50)"), ("the votes with their agreement", "/votes", ""),
                ("the workshop screen", "/workshop", ""),
            ):
                cost = measured(server, requests, lambda _, path=path: manager.get(f"/assessment/{YEAR}{path}"))
                print(f"{words}: {cost:.1f} ms of processor time{aim}")
            show_document(server, manager, requests)


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:3]))
