"""What editing costs on a plan of 2,000 actions and 50,000 revisions: processor time of pages and saves, and forty editors.

Makes a partnership of its own in a temporary folder, serves it, and prints figures with their aims. At the end every text that
was acknowledged must stand in its record or in its history; a lost one is an error, a slow one isn't.

    bench/editing.py BINARY [SECONDS]
"""
import html
import http.client
import json
import os
import random
import re
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from urllib.parse import urlencode, urlsplit

ACTIONS, REVISIONS, EDITORS, YEAR = 2_000, 50_000, 40, "2030-31"
TICK = os.sysconf("SC_CLK_TCK")


def plan_text() -> str:
    """A plan with eight priorities, a section of forty paragraphs to each, and the actions shared out among them."""
    names = ["Burglary", "Noise", "Arson", "Graffiti", "Fly-tipping", "Vehicle crime", "Robbery", "Fraud"]
    lines = [f"# Benchley Community Safety Plan {YEAR}", "", "The priorities, in ranked order, are:", ""]
    lines += [f"{rank}. {name}" for rank, name in enumerate(names, 1)]
    share = ACTIONS // len(names)
    for rank, name in enumerate(names, 1):
        lines += ["", f"## {name}", ""]
        for at in range(40):
            lines += [f"In ward {at} the police recorded {200 + at} incidents, {at + 1} more than the {199} of the year before.", ""]
        lines += ["| Ref | Action | Lead agency | Partners | By when |", "|---|---|---|---|---|"]
        lines += [
            f"| {rank}.{at} | Visit street {rank}-{at} and answer what its people ask | Council | Police | June 2030 |"
            for at in range(1, share + 1)]
    return "\n".join(lines) + "\n"


def grow_history(database: Path):
    """Gives every action the same number of earlier revisions; the numbers of rows are what is measured, not their words."""
    base = sqlite3.connect(database)
    base.execute("PRAGMA foreign_keys = OFF")
    version = base.execute(
        "SELECT plan_version_id FROM plan_action GROUP BY plan_version_id ORDER BY COUNT(*) DESC LIMIT 1").fetchone()[0]
    actions = base.execute("SELECT id, words FROM plan_action WHERE plan_version_id = ?", (version,)).fetchall()
    each = REVISIONS // len(actions)
    body = lambda words: json.dumps({"fields": {"words": words}, "kind": "action"})
    rows = [
        (1, at * each + row, version, "action", action, row + 1, "edited", "operator", "2030-01-01T00:00:00.000Z",
         1024, body(f"{words} {row}"), 1024, body(f"{words} {row + 1}"))
        for at, (action, words) in enumerate(actions) for row in range(1, each + 1)]
    base.executemany(
        "INSERT INTO plan_revision (change, item, plan_version_id, kind, record_id, row_version, deed, actor, at,"
        " before_position, before_text, after_position, after_text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
    base.execute("UPDATE plan_action SET version = ? WHERE plan_version_id = ?", (each + 1, version))
    base.commit()
    base.close()
    return len(actions), len(rows)


class Editor:
    """A browser's connection, signed in as one of the demonstration's people."""

    def __init__(self, address: str, role: str):
        self.host = urlsplit(address).netloc
        self.connection = http.client.HTTPConnection(self.host, timeout=30)
        self.cookies: dict[str, str] = {}
        page = self.get("/")
        self.post("/demonstration/role", {"role": role, "token": token_of(page)})

    def send(self, method: str, path: str, body: str | None = None):
        fields = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body is not None:
            fields |= {"Content-Type": "application/x-www-form-urlencoded", "Origin": f"http://{self.host}"}
        self.connection.request(method, path, body, fields)
        answer = self.connection.getresponse()
        text = answer.read().decode(errors="replace")
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name.strip()] = value
        return answer.status, text, answer.headers

    def get(self, path: str) -> str:
        status, text, _ = self.send("GET", path)
        assert status == 200, (path, status)
        return text

    def post(self, path: str, form: dict[str, str]):
        return self.send("POST", path, urlencode(form, doseq=True))


def token_of(page: str) -> str:
    return html.unescape(re.search(r'name="token" value="([^"]*)"', page).group(1))


def form_of(page: str) -> dict[str, str]:
    """The fields of the record's form as they stand on its page."""
    editor = page[page.index('id="edit"'):]
    editor = editor[:editor.index("</form>")]
    form = {
        name: html.unescape(value)
        for name, value in re.findall(r'<input[^>]* name="([^"]+)"[^>]* value="([^"]*)"', editor)}
    form |= {
        name: html.unescape(value)
        for name, value in re.findall(r'<textarea[^>]* name="([^"]+)"[^>]*>\n?(.*?)</textarea>', editor, re.S)}
    for name, choices in re.findall(r'<select[^>]* name="([^"]+)"[^>]*>(.*?)</select>', editor, re.S):
        chosen = re.search(r'value="([^"]*)" selected', choices)
        form[name] = html.unescape(chosen.group(1)) if chosen else ""
    return form


def processor_time(server) -> float:
    fields = Path(f"/proc/{server.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def measured(server, times: int, work) -> float:
    """Milliseconds of the server's processor time for each call."""
    work(0)
    began = processor_time(server)
    for at in range(times):
        work(at)
    return (processor_time(server) - began) * 1000 / times


def pages(server, editor, addresses, section):
    opened = measured(server, 200, lambda at: editor.get(addresses[at]))
    print(f"an action's page: {opened:.1f} ms of processor time (aim: at most 10)")
    whole = measured(server, 50, lambda at: editor.get(section))
    print(f"a section of 40 paragraphs with its findings: {whole:.1f} ms (aim: at most 10)")
    forms = [form_of(editor.get(address)) for address in addresses[:200]]

    def save(at):
        form = forms[at] | {"do": "save", "words": f"Changed at {time.time_ns()}"}
        status, text, _ = editor.post(addresses[at], form)
        assert status == 303, (status, text[:500])
        forms[at]["version"] = str(int(forms[at]["version"]) + 1)

    print(f"saving an action: {measured(server, 199, save):.1f} ms (aim: at most 5)")
    paragraph = form_of(editor.get(f"{section}?part=narrative.7"))
    typed = paragraph | {"do": "findings", "words": "Reports rose from 53 to 90, an increase of 58%."}

    def check(_):
        status, text, _ = editor.post(section, typed)
        assert status == 200 and "69.8%" in text, (status, text[:300])

    print(f"findings of a paragraph as it is typed: {measured(server, 100, check):.1f} ms (aim: at most 10)")


def years_work(server, editor):
    for name, path in (("the adoption page", "adoption"), ("the next year's page", "next")):
        spent = measured(server, 20, lambda at: editor.get(f"/plan/{YEAR}/{path}"))
        print(f"{name}: {spent:.1f} ms of processor time")


def redline(server, editor, database, address):
    """Two whole versions of which every action is written anew: the page of the first changes, and how large it is."""
    status, text, _ = editor.post(f"{address}", {
        "do": "open", "version": "1", "reason": "All written anew", "token": token_of(editor.get(address))})
    assert status == 303, (status, text[:500])
    base = sqlite3.connect(database, timeout=30)
    newest = base.execute("SELECT plan_version_id FROM plan_action GROUP BY plan_version_id"
                          " HAVING COUNT(*) >= ? ORDER BY plan_version_id DESC LIMIT 1", (ACTIONS,)).fetchone()[0]
    words = [f"word{at}" for at in range(600)]
    anew = random.Random(1)
    for (action,) in base.execute("SELECT id FROM plan_action WHERE plan_version_id = ?", (newest,)).fetchall():
        text = " ".join(anew.choice(words) for _ in range(30))
        base.execute("UPDATE plan_action SET words = ? WHERE id = ? AND plan_version_id = ?", (text, action, newest))
    base.commit()
    base.close()
    path = f"/plan/{YEAR}/compare?from=1&to=2"
    page = editor.get(path)
    assert "change-1\"" in page and re.search(r"2,?000 changed", page), re.search(r"ww-answer.{300}", page, re.S)
    spent = measured(server, 5, lambda at: editor.get(path))
    print(f"{ACTIONS} actions all written anew, compared: {spent:.0f} ms (aim: at most 200), page of {len(page) // 1024} KiB")


class Saver(threading.Thread):
    """Saves once a second: mostly a record of its own, every fifth time one that all share."""

    def __init__(self, address, own, shared, number, seconds):
        super().__init__()
        self.editor = Editor(address, "officer" if number % 2 else "manager")
        self.own, self.shared, self.number, self.seconds = own, shared, number, seconds
        self.took: list[float] = []
        self.kept: list[tuple[str, str]] = []
        self.clashes = 0
        self.failure = None

    def run(self):
        try:
            self.work()
        except Exception as error:  # noqa: BLE001 (told at the end)
            self.failure = repr(error)

    def work(self):
        time.sleep(self.number / EDITORS)
        started = time.monotonic()
        for turn in range(self.seconds):
            address = self.shared if turn % 5 == 4 else self.own
            form = form_of(self.editor.get(address))
            words = f"Editor {self.number} turn {turn} {time.time_ns()}"
            while True:
                began = time.monotonic()
                status, text, _ = self.editor.post(address, form | {"do": "save", "words": words})
                self.took.append((time.monotonic() - began) * 1000)
                if status == 303:
                    self.kept.append((address, words))
                    break
                assert status == 409, (status, text[:300])
                self.clashes += 1
                form = form_of(text)
            pause = started + turn + 1 - time.monotonic()
            if pause > 0:
                time.sleep(pause)


def forty(address, database, addresses, seconds):
    savers = [Saver(address, addresses[300 + at], addresses[299], at, seconds) for at in range(EDITORS)]
    for saver in savers:
        saver.start()
    for saver in savers:
        saver.join()
    failures = [saver.failure for saver in savers if saver.failure]
    took = sorted(one for saver in savers for one in saver.took)
    kept = [entry for saver in savers for entry in saver.kept]
    base = sqlite3.connect(database)
    told = {text.split()[-1].split('"')[0] for (text,) in base.execute(
        "SELECT json_extract(after_text, '$.fields.words') FROM plan_revision WHERE after_text LIKE '%Editor %turn%'")}
    base.close()
    lost = [words for _, words in kept if words.split()[-1] not in told]
    print(
        f"{EDITORS} editors, a save a second each, {seconds} s: {len(kept)} saves, {sum(s.clashes for s in savers)} clashes"
        f" shown and settled, median {statistics.median(took):.1f} ms, p99 {took[int(len(took) * 0.99)]:.1f} ms"
        f" (aim: at most 50), longest {took[-1]:.1f} ms; lost: {len(lost)}, failed: {len(failures)} {failures[:2]}")
    return not lost and not failures


def main():
    binary, seconds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 30
    with tempfile.TemporaryDirectory(prefix="watchward-bench-") as folder:
        data, log, plan = f"{folder}/data", Path(folder, "log"), Path(folder, "plan.md")
        plan.write_text(plan_text(), encoding="utf-8")
        quiet = {"check": True, "capture_output": True}
        subprocess.run([binary, "init", "--data", data, "--demo"], **quiet)
        subprocess.run([binary, "plan", "import", str(plan), "--year", YEAR, "--data", data], **quiet)
        database = next(path for path in Path(data).iterdir() if path.suffix in {".sqlite", ".db"})
        actions, revisions = grow_history(database)
        print(f"{actions} actions, {revisions} revisions")
        environment = os.environ | {"WATCHWARD_LOG_LEVEL": "error"}
        with log.open("wb") as messages:
            server = subprocess.Popen(
                [binary, "serve", "--data", data, "--port", "18421"], stdout=messages, stderr=messages, env=environment)
        try:
            address = "http://127.0.0.1:18421"
            for _ in range(200):
                try:
                    editor = Editor(address, "manager")
                    break
                except OSError:
                    time.sleep(0.1)
            draft = editor.get(f"/plan/{YEAR}/draft")
            addresses = list(dict.fromkeys(re.findall(rf'href="(/plan/{YEAR}/draft/action/[^"/?]+)"', draft)))
            section = f"/plan/{YEAR}/draft/section/noise"
            pages(server, editor, addresses, section)
            years_work(server, editor)
            is_whole = forty(address, database, addresses, seconds)
            redline(server, editor, database, f"/plan/{YEAR}/versions")
            return 0 if is_whole else 1
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    sys.exit(main())
