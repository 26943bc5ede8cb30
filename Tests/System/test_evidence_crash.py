"""A load of figures that is killed leaves all of it or nothing."""
import random
import signal
import sqlite3
import subprocess
import time

from product import BINARY, ProductTest, environment, run, run_json


class EvidenceCrashTest(ProductTest):
    KILLS, MONTHS, ROWS = 12, 6, 4_000
    HEADING = ("Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,"
               "Last outcome category,Context")

    def files(self, number):
        """Street-level files of an invented force, other records with each number."""
        folder = self.folder / f"files-{number}"
        folder.mkdir()
        for month in range(1, self.MONTHS + 1):
            rows = [self.HEADING] + [
                f"{number:04x}{month:02x}{row:08x},2023-{month:02},Westmarch Police,Westmarch Police,0.{row % 900:06},"
                f"51.{row % 700:06},On or near A Street,E01{row % 80:06},Aldmere {row % 80:03}A,Burglary,"
                f"Outcome {(row + number) % 20}," for row in range(self.ROWS)]
            (folder / f"2023-{month:02}-westmarch-street.csv").write_text("\r\n".join(rows) + "\r\n", encoding="utf-8")
        return folder

    def kept(self):
        """For each load the months and the records that it says it has, and those that are there, straight from the file."""
        [database] = self.data.rglob("*.sqlite")
        with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
            loads = dict(connection.execute("SELECT number, row_count FROM evidence_load"))
            months = list(connection.execute("SELECT load_number, first_record, row_count FROM street_month"))
            records = connection.execute("SELECT COUNT(*), COUNT(DISTINCT number) FROM street_record").fetchone()
        connection.close()
        return loads, months, records

    def test_a_killed_load_leaves_all_or_nothing(self):
        self.initialise()
        chance = random.Random(20232)
        started = time.monotonic()
        run("evidence", "import", self.files(0), "--data", self.data)
        usual, acknowledged = time.monotonic() - started, 1
        for number in range(1, self.KILLS + 1):
            process = subprocess.Popen(
                [BINARY, "evidence", "import", str(self.files(number)), "--data", str(self.data)],
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment())
            time.sleep(chance.uniform(0, usual * 1.1))
            process.send_signal(signal.SIGKILL)
            acknowledged += process.wait() == 0
        run("audit", "verify", "--data", self.data)
        loads, months, records = self.kept()
        self.assertGreaterEqual(len(loads), acknowledged)
        self.assertLess(len(loads), self.KILLS + 1, "no load was killed: the test tried nothing")
        self.assertEqual(set(loads.values()), {self.MONTHS * self.ROWS})
        self.assertEqual(len(months), len(loads) * self.MONTHS)
        total = len(loads) * self.MONTHS * self.ROWS
        self.assertEqual(records, (total, total))
        self.assertEqual(sum(rows for _, _, rows in months), total)
        again = run_json("evidence", "import", self.folder / "files-0", "--data", self.data)
        self.assertEqual(again["rows"], self.MONTHS * self.ROWS)
