"""A pack that is being issued when the program is killed is issued whole or not at all."""
import random
import signal
import sqlite3
import subprocess
import time

from product import BINARY, YEAR, ProductTest, demonstration, environment, run

ENDS = {".txt": b"\n", ".html": b"</html>", ".pdf": b"%%EOF"}


class PackCrashTest(ProductTest):
    KILLS = 12

    def issued(self):
        """The numbers of the packs that are kept, and how often the trail says that one was issued, straight from the file."""
        [database] = self.data.rglob("*.sqlite")
        with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
            numbers = [number for number, in connection.execute("SELECT number FROM issued_pack ORDER BY number")]
            [told] = connection.execute("SELECT COUNT(*) FROM audit_entry WHERE deed = 'pack.issued'").fetchone()
        connection.close()
        return numbers, told

    def command(self, target):
        return ["monitoring", "pack", "--year", YEAR, "--round", "q3", "--issue", "--correction", "Again.",
                "--format", "text,html,pdf", "--to", str(target), "--data", str(self.data)]

    def test_a_pack_is_issued_or_isnt_and_no_file_is_half_there(self):
        demonstration(self.data)
        before, chance = len(self.issued()[0]), random.Random(20233)
        started = time.monotonic()
        run(*self.command(self.folder / "out-0"))
        usual, acknowledged = time.monotonic() - started, 1
        for number in range(1, self.KILLS + 1):
            process = subprocess.Popen(
                [BINARY, *self.command(self.folder / f"out-{number}")], stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL, env=environment())
            time.sleep(chance.uniform(0, usual * 1.1))
            process.send_signal(signal.SIGKILL)
            acknowledged += process.wait() == 0
            numbers, told = self.issued()
            self.assertEqual(numbers, list(range(1, len(numbers) + 1)))
            self.assertEqual(told, len(numbers), "a pack and its trail are one")
        run("audit", "verify", "--data", self.data)
        kept = len(self.issued()[0]) - before
        self.assertGreaterEqual(kept, acknowledged)
        self.assertLess(acknowledged, self.KILLS + 1, "none was killed: the test tried nothing")
        written = [path for path in self.folder.glob("out-*/pack-*")]
        self.assertGreaterEqual(len(written), 3 * acknowledged)
        for path in written:
            self.assertTrue(path.read_bytes().rstrip(b"\r\n ").endswith(ENDS[path.suffix].strip()), path.name)
        # The next goes on where the last one that is kept stopped.
        run(*self.command(self.folder / "last"))
        self.assertEqual(len(self.issued()[0]), before + kept + 1)
        self.assertEqual(len(list((self.folder / "last").iterdir())), 3)
