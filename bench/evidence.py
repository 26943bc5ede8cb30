"""What loading a year of street-level records costs beside what people would use instead, in one run, and prints ratios.

    bench/evidence.py BINARY SHARED [COPIES]

SHARED is the folder with the shared documents. The year is loaded into a partnership that knows the county's places; beside it
`sqlite3` puts the same files into one untyped table, and DuckDB reads them, joins districts and groups. Then so many times the
rows (10), the same months under other years, are loaded. Nothing fails because of a time; wrong figures are an error.
"""
import csv
import json
import pathlib
import resource
import shutil
import sqlite3
import statistics
import struct
import subprocess
import sys
import tempfile
import time
import zipfile

RUNS = 5
DUCK = """
import sys
import duckdb
folder, files = sys.argv[1], sys.argv[2:]
rows = duckdb.sql(f'''
    WITH district AS (
        SELECT DISTINCT code, lad FROM (
            SELECT lsoa11_code AS code, ltla22_code AS lad FROM read_csv('{folder}/lsoa11_lsoa21_ltla22_kent.csv')
            UNION ALL
            SELECT lsoa21_code, ltla24_code FROM read_csv('{folder}/lsoa21_ward24_ltla24_kent.csv')))
    SELECT lad, "Month", "Crime type", count(*) FROM read_csv({files!r}, header = true) AS street
    LEFT JOIN district ON "LSOA code" = code GROUP BY ALL''').fetchall()
assert sum(row[3] for row in rows) > 0
"""


def measured(command, **more):
    """Seconds of wall and of processor time, and the peak of memory in MB, of a process and its children."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)
    out, err = child.communicate()
    wall, after = time.monotonic() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    if child.returncode != 0:
        sys.exit(f"{command[0]} ended with {child.returncode}: {err.decode(errors='replace')[-500:]}")
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, cpu, out


class Areas:
    """The county's places, put straight into the store's file."""

    def __init__(self, base, shared):
        self.base, self.shared, self.numbers = base, shared, {}

    def rows(self, name):
        with open(self.shared / "data" / "lookups-kent" / name, encoding="utf-8-sig", newline="") as file:
            yield from csv.DictReader(file)

    def keep(self, code, kind, name):
        if code not in self.numbers:
            self.numbers[code] = len(self.numbers) + 1
            self.base.execute("INSERT INTO area VALUES (?, ?, ?, ?)", (self.numbers[code], code, kind, name))
        return self.numbers[code]

    def lies(self, area, parent, vintage):
        self.base.execute("INSERT OR IGNORE INTO area_parent VALUES (?, ?, ?)", (area, parent, vintage))

    def load(self):
        for row in self.rows("ltla24_csp24_pfa24_kent.csv"):
            district = self.keep(row["ltla24_code"], "district", row["ltla24_name"])
            self.lies(district, self.keep(row["pfa24_code"], "force", row["pfa24_name"]), 2024)
        for row in self.rows("lsoa21_ward24_ltla24_kent.csv"):
            area = self.keep(row["lsoa21_code"], "lsoa", row["lsoa21_name"])
            ward, district = self.keep(row["ward24_code"], "ward", row["ward24_name"]), self.numbers[row["ltla24_code"]]
            self.lies(area, ward, 2024)
            self.lies(area, district, 2024)
            self.lies(ward, district, 2024)
        for row in self.rows("lsoa11_lsoa21_ltla22_kent.csv"):
            area = self.keep(row["lsoa11_code"], "lsoa", row["lsoa11_name"])
            self.lies(area, self.numbers[row["ltla22_code"]], 2022)
        path = self.shared / "data" / "boundaries-kent" / "kent_ward.geojson"
        for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
            self.bound(feature)
        self.base.commit()

    def bound(self, feature):
        names, shape = feature["properties"], feature["geometry"]
        ward = self.keep(names["WD25CD"], "ward", names["WD25NM"])
        self.lies(ward, self.numbers[names["LAD25CD"]], 2025)
        polygons = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
        points = [point for polygon in polygons for point in polygon[0]]
        box = [pick(axis) for pick, axis in (
            (min, [p[0] for p in points]), (min, [p[1] for p in points]),
            (max, [p[0] for p in points]), (max, [p[1] for p in points]))]
        code = struct.pack("<I", len(polygons))
        for polygon in polygons:
            code += struct.pack("<I", len(polygon))
            for ring in polygon:
                code += struct.pack("<I", len(ring)) + b"".join(struct.pack("<dd", *point[:2]) for point in ring)
        self.base.execute("INSERT INTO area_boundary VALUES (?, 2025, ?, ?, ?, ?, ?)", (ward, *box, code))


class Bench:
    def __init__(self, binary, shared, work):
        self.binary, self.shared, self.work = binary, shared, work
        self.files = self.unpack()
        self.empty = self.partnership()

    def unpack(self):
        with zipfile.ZipFile(self.shared / "data" / "police-uk-kent-2022" / "police-uk-kent-2022.zip") as archive:
            archive.extractall(self.work / "csv")
        return sorted((self.work / "csv").rglob("*.csv"))

    def copies(self, count):
        """The same months under other years, so many times the rows."""
        made = []
        for number in range(count):
            for file in self.files:
                year = str(2022 - number).encode()
                to = self.work / "copies" / file.name.replace("2022", year.decode())
                to.parent.mkdir(exist_ok=True)
                to.write_bytes(file.read_bytes().replace(b",2022-", b"," + year + b"-"))
                made.append(to)
        return sorted(made)

    def partnership(self):
        data = self.work / "empty"
        subprocess.run(
            [self.binary, "init", "--data", data, "--name", "Bench", "--area", "Bench"], check=True, capture_output=True)
        [file] = data.rglob("*.sqlite")
        base = sqlite3.connect(file)
        Areas(base, self.shared).load()
        base.close()
        return data

    def ours(self, files):
        data = self.work / "data"
        shutil.rmtree(data, ignore_errors=True)
        shutil.copytree(self.empty, data)
        report = self.work / "memory"
        wall, cpu, out = measured([
            "/usr/bin/time", "-f", "%M", "-o", report, self.binary, "evidence", "import", *files, "--data", data,
            "--key-file", self.work / "empty.key", "--format", "json"])
        return wall, cpu, json.loads(out), int(report.read_text()) / 1024

    def table(self, files):
        (self.work / "table.sqlite").unlink(missing_ok=True)
        script = "".join(f".import --csv {file} street\n" for file in files)
        wall, cpu, _ = measured(["bash", "-c", f"sqlite3 {self.work / 'table.sqlite'} <<'E'\n{script}E"])
        return wall, cpu

    def duck(self, files):
        wall, cpu, _ = measured([sys.executable, "-c", DUCK, self.shared / "data" / "lookups-kent", *files])
        return wall, cpu


def main():
    binary, shared = sys.argv[1], pathlib.Path(sys.argv[2])
    copies = int(sys.argv[3]) if len(sys.argv) > 3 else 10
    if not (shared / "data").exists():
        print(f"no shared data in {shared}: passed over")
        return
    work = pathlib.Path(tempfile.mkdtemp(prefix="watchward-bench-"))
    try:
        compare(Bench(binary, shared, work), copies)
    finally:
        shutil.rmtree(work)


def compare(bench, copies):
    ways = {"Watchward": bench.ours, "sqlite3": bench.table, "DuckDB": bench.duck}
    times = {name: [] for name in ways}
    # In turn, so that a drift of the machine meets all of them; the first round isn't counted.
    for _ in range(RUNS + 1):
        for name, way in ways.items():
            times[name].append(way(bench.files))
    wall = {name: statistics.median(run[0] for run in runs[1:]) for name, runs in times.items()}
    cpu = {name: statistics.median(run[1] for run in runs[1:]) for name, runs in times.items()}
    report, memory = times["Watchward"][-1][2], max(run[3] for run in times["Watchward"])
    assert report["rows"] == report["new"] == 200_945, report
    assert report["byDistrict"]["Sevenoaks"] == 8_959 and report["outside"] == 177, report
    for name in ways:
        print(f"{name}: {wall[name]:.2f} s wall, {cpu[name]:.2f} s of processor time")
    print(f"against sqlite3's import: {wall['Watchward'] / wall['sqlite3']:.2f} (aim: at most 1.2)")
    print(f"against DuckDB: {wall['Watchward'] / wall['DuckDB']:.2f} (aim: at most 1.5)")
    print(f"peak memory: {memory:.0f} MB (aim: at most 200)")
    if copies > 1:
        files = bench.copies(copies)
        many = bench.ours(files)
        assert many[2]["new"] == copies * 200_945, many[2]
        print(f"{copies} times the rows: {many[0]:.2f} s, {many[0] / wall['Watchward']:.1f} times the time"
              f" (aim: at most {copies * 1.1:.0f}); {many[3]:.0f} MB")


if __name__ == "__main__":
    main()
