"""What a measure's page costs with ten years of monthly figures for 13 places, at 100 and at 10,000 measures on record.

    bench/showing.py BINARY [REQUESTS]

Each time a demonstration of its own is made in a temporary folder, the figures are put straight into its store, and the server's
processor time (user and system) is measured over so many requests (200), by somebody who is signed in and by a stranger:

- again: one page that nothing changed since it was last asked for, from what the server remembers;
- for the first time: pages of every place and year that nobody asked for before, each made and drawn whole;
- after a change: one page, each time after another figure was typed in, so that everything it rests on is read and judged anew.

Nothing fails because of a time; a wrong page is an error.
"""
import contextlib
import http.client
import re
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from editing import Editor, measured, token_of

MEASURED, YEARS, PORT = "bench.measured", range(2014, 2024), 18415
COLUMNS = (
    "key, name, unit, polarity, aggregation, basis, audience, smallest_area, issue, note")
LOAD = (
    "INSERT INTO evidence_load (number, kind, name, digest, made_at, made_by, row_count, added, revised, unchanged, refused,"
    " report) VALUES (?, 'table', 'bench.csv', ?, '2024-01-10T09:00:00.000Z', 'operator', 0, 0, 0, 0, 0, '{}')")
ROW = "INSERT INTO observation VALUES (?, ?, ?, ?, '', 'merrowshire-police', ?, ?, 'final')"
LENGTHS = {1: 31, 2: 28, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31, 11: 30, 12: 31}


def month(year, number, months=1):
    last = number + months - 1
    days = 29 if last == 2 and year % 4 == 0 else LENGTHS[last]
    return f"{year}-{number:02}-01", f"{year}-{last:02}-{days}"


def count(area, year, number):
    """Some hundred a month, with a summer, a slow fall and differences between places."""
    return 90 + 7 * area + (number % 6) * 4 - (year - 2014) * 2 + (area * year * number) % 11


def fill(database, measures):
    """Ten years of one measure, a year by quarters of each of the others, and what is held of each."""
    base = sqlite3.connect(database)
    areas = [number for (number,) in base.execute("SELECT id FROM area WHERE kind = 'district' ORDER BY id")]
    assert len(areas) == 13, areas
    load = base.execute("SELECT MAX(number) FROM evidence_load").fetchone()[0] + 1
    base.executemany(LOAD, [(load, "a"), (load + 1, "b")])
    # Those that the demonstration holds count too.
    others = [f"bench.other-{at}" for at in range(measures - 1 - base.execute(
        "SELECT COUNT(*) FROM measure").fetchone()[0])]
    base.executemany(
        f"INSERT INTO measure ({COLUMNS}) VALUES (?, ?, 'count', 'lower', 'sum', 'reported', 'public', 'ward', ?, '')",
        [(key, f"Matter {at}", f"issue-{at % 97}") for at, key in enumerate([MEASURED] + others)])
    base.executemany(ROW, (
        (MEASURED, area, *month(year, number), load, count(area, year, number))
        for area in areas for year in YEARS for number in range(1, 13)))
    base.executemany(ROW, (
        (MEASURED, area, *month(2023, number), load + 1, count(area, 2023, number) + 1)
        for area in areas for number in range(1, 13)))
    base.executemany(ROW, (
        (key, area, *month(2023, first, 3), load, 20 + area)
        for key in others for area in areas for first in (1, 4, 7, 10)))
    base.execute(
        "INSERT INTO held_series SELECT measure, area_id, source, COUNT(*), COUNT(*), MIN(from_day), MAX(to_day) FROM"
        " (SELECT DISTINCT measure, area_id, from_day, to_day, source FROM observation WHERE measure LIKE 'bench.%')"
        " GROUP BY measure, area_id, source")
    base.execute(
        "INSERT INTO held_measure SELECT measure, SUM(figures), COUNT(*), MIN(from_day), MAX(to_day) FROM held_series"
        " WHERE measure LIKE 'bench.%' GROUP BY measure")
    base.commit()
    rows, held = (base.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0] for table in ("observation", "measure"))
    base.close()
    return rows, held


@contextlib.contextmanager
def served(binary, data, port=PORT):
    server = subprocess.Popen(
        [binary, "serve", "--data", data, "--port", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(200):
            with contextlib.suppress(OSError):
                connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
                connection.request("GET", "/health")
                if connection.getresponse().status == 200:
                    break
            time.sleep(0.1)
        yield server
    finally:
        server.terminate()
        server.wait(timeout=20)


class Stranger:
    """A browser's connection that nobody has signed in on."""

    def __init__(self):
        self.connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)

    def get(self, path):
        self.connection.request("GET", path)
        answer = self.connection.getresponse()
        text = answer.read().decode()
        assert answer.status == 200, (path, answer.status)
        return text


def nanoseconds(server):
    """Processor time to the nanosecond, which single requests need."""
    tasks = Path(f"/proc/{server.pid}/task").glob("*/schedstat")
    return sum(int(task.read_text().split()[0]) for task in tasks)


def after_changes(server, editor, visitor, path, times):
    """Milliseconds of the request after each of so many changes of a figure; the median, since threads come and go."""
    found, code = [], re.search(r"place=([^&]+)", path).group(1)
    for at in range(times):
        token = token_of(editor.get("/evidence/type"))
        form = {
            "token": token, "do": "save", "measures": MEASURED, "areas": code, "periods": "Jan 2024", "told": "the bench",
            f"v:{MEASURED}|{code}|2024-01-01|2024-01-31": str(500 + at)}
        status, text, _ = editor.post("/evidence/type", form)
        assert status == 303, (status, text[:2_000])
        began = nanoseconds(server)
        visitor.get(path)
        found.append((nanoseconds(server) - began) / 1e6)
    return statistics.median(found)


def visitor_costs(server, editor, visitor, codes, requests):
    page = f"/evidence/{MEASURED}?place={codes[0]}"
    fresh = [
        f"/evidence/{MEASURED}?place={code}&period=Oct+{year}+%E2%80%93+Sep+{year + 1}"
        for code in codes[1:] for year in range(2015, 2023)]
    return {
        "the page again": measured(server, requests, lambda _: visitor.get(page)),
        "pages for the first time": measured(server, len(fresh) - 1, lambda at: visitor.get(fresh[at])),
        "the page after a change": after_changes(server, editor, visitor, page, 20),
        "the list of figures": measured(server, max(5, requests // 20), lambda _: visitor.get("/evidence")),
    }


def page_cost(binary, measures, requests):
    """Milliseconds of processor time for the page, printed beside those of the list."""
    with tempfile.TemporaryDirectory(prefix="watchward-bench-") as folder:
        data = Path(folder, "data")
        subprocess.run([binary, "init", "--data", data, "--demo"], check=True, capture_output=True)
        [database] = data.rglob("*.sqlite")
        rows, held = fill(database, measures)
        base = sqlite3.connect(database)
        codes = [code for (code,) in base.execute("SELECT code FROM area WHERE kind = 'district' ORDER BY id")]
        base.close()
        found = {}
        with served(binary, data) as server:
            editor = Editor(f"http://127.0.0.1:{PORT}", "manager")
            page = editor.get(f"/evidence/{MEASURED}")
            assert "120 months as a table" in page and "districts of Merrowshire (13)" in page, page[:2_000]
            assert len(re.findall('class="dot', page)) >= 13 and "The year as it goes" in page
            print(f"{held:,} measures, {rows:,} figures; the page has {len(page) // 1024} KiB")
            for name, visitor in (("signed in", editor), ("a stranger", Stranger())):
                found[name] = visitor_costs(server, editor, visitor, codes, requests)
                for what, cost in found[name].items():
                    aim = " (aim: at most 5)" if "page" in what else ""
                    print(f"  {name}, {what}: {cost:.2f} ms of processor time{aim}")
        return found["signed in"]


def main():
    binary = str(Path(sys.argv[1]).resolve())
    requests = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    few, many = (page_cost(binary, measures, requests) for measures in (100, 10_000))
    for what in few:
        if "page" in what:
            print(f"{what}, at 10,000 measures against 100: {many[what] / few[what]:.2f} times (aim: 1)")


if __name__ == "__main__":
    main()
