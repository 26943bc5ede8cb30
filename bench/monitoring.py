"""What monitoring costs with twenty years of a large partnership on record, beside one year of it.

    bench/monitoring.py BINARY [REQUESTS]

Each time a demonstration of its own is made in a temporary folder, and rounds, actions and answers are put straight into its store:
800 actions a year led by 40 bodies, four rounds a year, 15,000 answers a year. The server's processor time (user and system) is
measured over so many requests (200):

- the home page of the manager and of a lead, with what awaits them and who is waited for;
- the list of a year's rounds, with how many are answered;
- opening a round that asks 40 bodies about 800 actions, once, by the clock;
- the same with a message to each of the 40 in the outbox, by the command line, less what a command takes that does nothing;
- the meeting pack of 800 answered actions, as a page and as PDF;
- what the first visit to a lead's link takes over the wire, compressed, with all that the page loads.

Nothing fails because of a time; a wrong page is an error.
"""
import html
import http.client
import re
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from editing import Editor, measured, token_of
from showing import served

PORT = 18416
ACTIONS, BODIES, ANSWERS = 800, 40, 15_000
QUARTERS = {"q1": ("07-08", "07-26"), "q2": ("10-08", "10-26"), "q3": ("01-08", "01-26"), "q4": ("04-08", "04-26")}
OPEN = (2023, "q3")


def body(number):
    return f"Body {number:02}"


def add_round(base, version, year, quarter):
    """One round; all but the one of the day are closed, and of that one a third isn't answered."""
    own = f"bench-{year}-{quarter}"
    opens, closes = (f"{year + (quarter in ('q3', 'q4'))}-{day}" for day in QUARTERS[quarter])
    is_open = (year, quarter) == OPEN
    base.execute(
        "INSERT INTO monitoring_round (id, year_start, quarter, plan_version_id, opens_on, due_on, closes_on, state, closed_on)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (own, year, quarter, version, opens, closes, closes, "open" if is_open else "closed", None if is_open else closes))
    base.executemany(
        "INSERT INTO signed_link (id, permission, subject_kind, subject_id, label, made_by, created_at, expires_at, uses)"
        " VALUES (?, 'round.answer', 'round_party', ?, x'00', 'operator', ?, ?, 0)",
        ((f"{own}-l{at}", f"{own}-p{at}", f"{opens}T09:00:00.000Z", f"{closes}T09:00:00.000Z") for at in range(BODIES)))
    base.executemany(
        "INSERT INTO round_party VALUES (?, ?, ?, ?)",
        ((f"{own}-p{at}", own, body(at), f"{own}-l{at}") for at in range(BODIES)))
    base.executemany(
        "INSERT INTO round_action VALUES (?, ?, ?, ?, ?, 'asb', 'March', ?, 0, NULL, ?)",
        ((own, f"b{at}", at + 1, f"9.{at}", f"Do what action {at} of the year says, in every ward",
          f"{year + 1}-03-31", f"{own}-p{at % BODIES}") for at in range(ACTIONS)))
    answered = ACTIONS * 2 // 3 if is_open else ACTIONS
    base.executemany(
        "INSERT INTO action_update VALUES (?, ?, ?, ?, ?, 'link', 'operator', ?, ?, ?)",
        ((f"{own}-u{at}", own, f"b{at % answered}", at // answered + 1, f"k{at}", opens, f"{opens}T10:00:00.000Z", b"\0" * 420)
         for at in range(ANSWERS // 4)))
    base.executemany(
        "INSERT INTO round_said VALUES (?, ?, ?, 'on-track', ?, ?, 1)",
        ((own, f"b{at}", f"{own}-u{at}", f"{opens}T10:{at % 60:02}:00.000Z", int(at % 50 == 0)) for at in range(answered)))


def fill(database, years):
    """So many years up to 2023-24, whose own rounds of the demonstration give way."""
    base = sqlite3.connect(database)
    [(version,)] = base.execute(
        "SELECT plan_version.id FROM plan_version JOIN plan ON plan.id = plan_id WHERE year_start = 2023 ORDER BY number DESC LIMIT 1")
    for table in ("published_update", "published_round", "round_said", "update_approval", "kept_update", "round_snapshot",
                  "round_note", "action_update", "round_action", "round_party", "monitoring_round"):
        base.execute(f"DELETE FROM {table}")
    for year in range(2024 - years, 2024):
        for quarter in QUARTERS if year < 2023 else ("q1", "q2", "q3"):
            add_round(base, version, year, quarter)
    base.commit()
    [(answers,)] = base.execute("SELECT COUNT(*) FROM action_update")
    base.close()
    return answers


def enlarge(database):
    """The plan in force gets so many actions, led by so many bodies."""
    base = sqlite3.connect(database)
    [(version,)] = base.execute(
        "SELECT plan_version.id FROM plan_version JOIN plan ON plan.id = plan_id WHERE year_start = 2023 ORDER BY number DESC LIMIT 1")
    [(held, last)] = base.execute("SELECT COUNT(*), MAX(position) FROM plan_action WHERE plan_version_id = ?", [version])
    base.executemany(
        "INSERT INTO plan_action (id, plan_version_id, position, reference, address, words, by_when, by_when_printed, due_on,"
        " due_precision) VALUES (?, ?, ?, ?, ?, 'Do what it says', 'deadline', 'March 2024', '2024-03-31', 'month')",
        ((f"bench-a{at}", version, last + 1 + at, f"9.{at}", f"b{at}") for at in range(ACTIONS - held)))
    base.executemany(
        "INSERT INTO plan_action_party (id, plan_version_id, action_id, role, position, printed, party, guessed)"
        " VALUES (?, ?, ?, 'lead', 1, ?, ?, 0)",
        ((f"bench-l{at}", version, f"bench-a{at}", body(at % BODIES), body(at % BODIES)) for at in range(ACTIONS - held)))
    base.execute("DELETE FROM round_said WHERE round_id LIKE 'bench-%'")
    base.execute("DELETE FROM action_update WHERE round_id LIKE 'bench-%'")
    base.commit()
    base.close()


def costs(binary, years, requests):
    """Milliseconds of processor time for each page."""
    with tempfile.TemporaryDirectory(prefix="watchward-bench-") as folder:
        data = Path(folder, "data")
        subprocess.run([binary, "init", "--data", data, "--demo"], check=True, capture_output=True)
        [database] = data.rglob("*.sqlite")
        answers = fill(database, years)
        print(f"{years} years: {years * ACTIONS:,} actions, {answers:,} answers")
        found = {}
        with served(binary, data, PORT) as server:
            manager, lead = (Editor(f"http://127.0.0.1:{PORT}", role) for role in ("manager", "partner-lead"))
            page = manager.get("/desk")
            assert "533 of 800 answered" in page and "Waiting for" in page, page[:2_000]
            for who, visitor in (("the manager's", manager), ("a lead's", lead)):
                found[f"{who} home page"] = measured(server, requests, lambda _, visitor=visitor: visitor.get("/desk"))
            found["the list of rounds"] = measured(server, requests, lambda _: manager.get("/monitoring/2023-24"))
        for what, cost in found.items():
            print(f"  {what}: {cost:.2f} ms of processor time (aim: at most 10)")
        return found


def opening(binary):
    """Opens a round for 40 bodies, and prints how long that takes and what a lead's first visit weighs."""
    with tempfile.TemporaryDirectory(prefix="watchward-bench-") as folder:
        data = Path(folder, "data")
        subprocess.run([binary, "init", "--data", data, "--demo"], check=True, capture_output=True)
        [database] = data.rglob("*.sqlite")
        enlarge(database)
        with served(binary, data, PORT):
            manager = Editor(f"http://127.0.0.1:{PORT}", "manager")
            form = {
                "token": token_of(manager.get("/monitoring/2023-24")), "do": "open", "opens": "10 January 2024",
                "due": "26 January 2024", "closes": "9 February 2024"}
            began = time.monotonic()
            status, text, _ = manager.post("/monitoring/2023-24/q4/work", form)
            took = time.monotonic() - began
            assert status == 303, (status, text[:2_000])
            links = manager.get("/monitoring/2023-24/q4/links")
            asked = re.findall(r"/u/[A-Za-z0-9_.-]+", links)
            assert len(asked) >= BODIES, len(asked)
            print(f"a round for {len(asked)} bodies and {ACTIONS} actions opened in {took:.2f} s (aim: at most 1)")
            pack(binary, data, manager)
            print(f"a lead's page at the first visit: {weight(asked[0]) / 1000:.1f} kB over the wire (aim: at most 60)")


def pack(binary, data, manager):
    """Answers everything as in a call, lead by lead, and prints what the meeting pack takes as a page and as PDF."""
    call = "/monitoring/2023-24/q4/call"
    for at in range(BODIES):
        lead = f"{call}?lead={body(at).replace(' ', '%20')}"
        page = manager.get(lead)
        rows = page[page.index("data-call="):]
        form = {name: html.unescape(value) for name, value in re.findall(
            r'<input[^>]* name="([^"]+)"[^>]* value="([^"]*)"', rows[:rows.index("</form>")])}
        group = form["group"]
        form |= {f"who-{group}": "Duty officer", f"how-{group}": "phone", "do": "save"}
        for row in re.findall(r'data-row="([^"]+)"', page):
            form[f"view-{row}"] = "on-track"
            form[f"public-{row}"] = "Half of the streets were visited, and the rest follows in the spring."
            form[f"working-{row}"] = "One of two crews is short, and its van is in repair until the end of the month."
        status, text, _ = manager.post(call, form)
        assert status == 303, (lead, status, re.findall(r'error-summary.{800}', text, re.S))
    times = []
    for _ in range(5):
        began = time.monotonic()
        page = manager.get("/monitoring/2023-24/packs/meeting-q4")
        times.append(time.monotonic() - began)
        assert page.count("Half of the streets were visited") >= ACTIONS - 50, page.count("Half of the streets")
    print(f"the meeting pack of {ACTIONS} actions as a page: {sorted(times)[2] * 1000:.0f} ms (aim: at most 150)")
    took, idle = least(binary, "monitoring", "pack", "--year", "2023-24", "--round", "q4", "--format", "pdf", "--to",
                       data.parent / "out", "--data", data), start_up(binary, data)
    print(f"the same as PDF: {took - idle:.2f} s (aim: at most 3)")


def least(binary, *words, times=3):
    """Seconds of the quickest of some runs of a command."""
    found = []
    for _ in range(times):
        began = time.monotonic()
        subprocess.run([binary, *map(str, words)], check=True, capture_output=True)
        found.append(time.monotonic() - began)
    return min(found)


def start_up(binary, data):
    """Seconds of a command that opens the store and reads next to nothing."""
    return least(binary, "mail", "list", "--format", "json", "--data", data)


def plan_with_addresses():
    """A plan with so many actions, led by bodies that can all be written to."""
    actions = "\n".join(f"| 1.{at + 1} | Visit {20 + at} streets | {body(at % BODIES)} | March 2024 |" for at in range(ACTIONS))
    members = "\n".join(f"| {body(at)} | Participating | body{at}@bodies.example |" for at in range(BODIES))
    return ("# Bench Community Safety Partnership Plan 2023-24\n\n## 1. Noise\n\n"
            f"| Ref | Action | Lead agency | By when |\n|---|---|---|---|\n{actions}\n\n"
            f"## Members of the partnership\n\n| Name | Role | E-mail |\n|---|---|---|\n{members}\n")


def opening_with_mail(binary):
    """Opens a round that writes to everybody it asks."""
    with tempfile.TemporaryDirectory(prefix="watchward-bench-") as folder:
        data, document = Path(folder, "data"), Path(folder, "plan.md")
        document.write_text(plan_with_addresses(), encoding="utf-8")

        def run(*words):
            subprocess.run([binary, *map(str, words), "--data", data], check=True, capture_output=True)

        run("init", "--name", "Bench Community Safety Partnership", "--area", "Bench")
        run("plan", "import", document, "--year", "2023-24")
        run("mail", "set", "--server", "127.0.0.1", "--mail-port", 9, "--security", "none", "--sender",
            "safety@bench.example", "--site", "https://safety.bench.example")
        idle = start_up(binary, data)
        began = time.monotonic()
        run("monitoring", "open", "--year", "2023-24", "--round", "q4", "--opens", "2024-04-08", "--due", "2044-04-19",
            "--closes", "2044-04-26")
        took = time.monotonic() - began
        [database] = data.rglob("*.sqlite")
        base = sqlite3.connect(database)
        counts = [base.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0]
                  for table in ("round_action", "round_party", "outbox")]
        base.close()
        assert counts == [ACTIONS, BODIES, BODIES], counts
        print(f"a round for {BODIES} bodies and {ACTIONS} actions, with {BODIES} messages in the outbox, opened in"
              f" {took - idle:.2f} s (aim: at most 1)")


def weight(path):
    """Bytes of a page and of all style sheets, scripts and pictures that it names, compressed, headers included."""
    total, waiting, seen = 0, [path], set()
    while waiting:
        own = waiting.pop()
        if own in seen:
            continue
        seen.add(own)
        connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)
        connection.request("GET", own, headers={"Accept-Encoding": "identity" if own == path else "gzip"})
        answer = connection.getresponse()
        content = answer.read()
        assert answer.status == 200, (own, answer.status)
        if own == path:
            waiting += re.findall(r'(?:href|src)="(/assets/[^"]+)"', content.decode())
            connection.request("GET", own, headers={"Accept-Encoding": "gzip"})
            answer = connection.getresponse()
            content = answer.read()
        total += len(content) + sum(len(name) + len(value) + 4 for name, value in answer.getheaders()) + 17
        connection.close()
    return total


def main():
    binary = str(Path(sys.argv[1]).resolve())
    requests = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    one, many = (costs(binary, years, requests) for years in (1, 20))
    for what in one:
        print(f"{what}, at twenty years against one: {many[what] / one[what]:.2f} times (aim: 1)")
    opening(binary)
    opening_with_mail(binary)


if __name__ == "__main__":
    main()
