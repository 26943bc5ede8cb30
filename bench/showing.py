"""What a measure's page costs with ten years of monthly figures for 13 places, at 100 and at 10,000 measures on record.

    bench/showing.py BINARY [REQUESTS]

Each time a demonstration of its own is made in a temporary folder, the figures are put straight into its store, and the server's
processor time (user and system) is measured over so many requests (200) by somebody who is signed in. Nothing fails because of
a time; a wrong page is an error.
"""
import contextlib
import http.client
import re
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from editing import Editor, measured

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
def served(binary, data):
    server = subprocess.Popen(
        [binary, "serve", "--data", data, "--port", str(PORT)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(200):
            with contextlib.suppress(OSError):
                connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=2)
                connection.request("GET", "/health")
                if connection.getresponse().status == 200:
                    break
            time.sleep(0.1)
        yield server
    finally:
        server.terminate()
        server.wait(timeout=20)


def page_cost(binary, measures, requests):
    """Milliseconds of processor time for the page, printed beside those of an earlier year and of the list."""
    with tempfile.TemporaryDirectory(prefix="watchward-bench-") as folder:
        data = Path(folder, "data")
        subprocess.run([binary, "init", "--data", data, "--demo"], check=True, capture_output=True)
        [database] = data.rglob("*.sqlite")
        rows, held = fill(database, measures)
        with served(binary, data) as server:
            editor = Editor(f"http://127.0.0.1:{PORT}", "manager")
            page = editor.get(f"/evidence/{MEASURED}")
            assert "120 months as a table" in page and "districts of Merrowshire (13)" in page, page[:2_000]
            assert len(re.findall('class="dot', page)) >= 13 and "The year as it goes" in page
            costs = {}
            for name, path, repeats in (
                    ("the page", f"/evidence/{MEASURED}", requests),
                    ("the page of an earlier year", f"/evidence/{MEASURED}?period=2019", requests),
                    ("the list of figures", "/evidence", max(5, requests // 20))):
                costs[name] = measured(server, repeats, lambda _, path=path: editor.get(path))
        print(f"{held:,} measures, {rows:,} figures; the page has {len(page) // 1024} KiB")
        for name, cost in costs.items():
            print(f"  {name}: {cost:.2f} ms of processor time" + (" (aim: at most 5)" if name == "the page" else ""))
        return costs["the page"]


def main():
    binary = str(Path(sys.argv[1]).resolve())
    requests = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    few, many = (page_cost(binary, measures, requests) for measures in (100, 10_000))
    print(f"at 10,000 measures against 100: {many / few:.2f} times (aim: 1)")


if __name__ == "__main__":
    main()
