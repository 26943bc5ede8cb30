"""A program that is killed loses nothing that it had acknowledged, and leaves nothing by halves."""
import random
import shutil
import signal
import sqlite3
import subprocess
import time

from product import BINARY, YEAR, ProductTest, environment, run, run_json


class CrashTest(ProductTest):
    KILLS = 25

    def counts(self):
        """For each version of a plan the number of its actions, straight from the file."""
        [database] = [path for path in self.data.rglob("*.sqlite")]
        with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
            return dict(connection.execute("""
                SELECT plan_version.id, COUNT(plan_action.id)
                FROM plan_version
                LEFT JOIN plan_action ON plan_action.plan_version_id = plan_version.id
                GROUP BY plan_version.id"""))

    def test_kill_during_imports_loses_nothing_acknowledged_and_leaves_no_half(self):
        self.initialise()
        source = self.real_plan().read_text(encoding="utf-8")
        chance = random.Random(20231)
        started = time.monotonic()
        run("plan", "import", self.real_plan(), "--year", YEAR, "--data", self.data)
        usual = time.monotonic() - started
        acknowledged, year = {YEAR}, 2024
        for _ in range(self.KILLS):
            name = f"{year}-{(year + 1) % 100:02}"
            copy = self.folder / f"plan-{year}.md"
            copy.write_text(source.replace("2023-24", name), encoding="utf-8")
            process = subprocess.Popen(
                [BINARY, "plan", "import", str(copy), "--year", name, "--data", str(self.data)],
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment())
            time.sleep(chance.uniform(0, usual * 1.2))
            process.send_signal(signal.SIGKILL)
            if process.wait() == 0:
                acknowledged.add(name)
            year += 1
        run("audit", "verify", "--data", self.data)
        listed = {plan["year"] for plan in run_json("plan", "list", "--data", self.data)["plans"]}
        self.assertLessEqual(acknowledged, listed)
        self.assertLess(len(listed), self.KILLS + 1, "no import was killed: the test tried nothing")
        self.assertEqual(set(self.counts().values()), {39})


class BackupTest(ProductTest):
    def published_text(self, data, name):
        folder = self.folder / name
        run("plan", "publish", "--data", data, "--year", YEAR, "--to", folder, "--format", "text")
        [path] = [path for path in folder.rglob("*.txt")]
        return path.read_text(encoding="utf-8")

    def test_a_restored_backup_publishes_the_same_text(self):
        self.initialise()
        run("plan", "import", self.real_plan(), "--year", YEAR, "--data", self.data)
        before = self.published_text(self.data, "before")
        backup = self.folder / "backup"
        run("backup", "--data", self.data, "--to", backup)
        self.assertFalse([path for path in backup.rglob("*") if path.suffix == ".key"], "a backup carries no key")
        restored = self.folder / "restored"
        [key] = self.folder.glob("*.key")
        run("restore", "--from", backup, "--data", restored, "--key-file", key)
        after = self.folder / "after"
        run("plan", "publish", "--data", restored, "--key-file", key, "--year", YEAR, "--to", after, "--format", "text")
        [path] = [path for path in after.rglob("*.txt")]
        self.assertEqual(path.read_text(encoding="utf-8"), before)
        run("restore", "--from", backup, "--data", restored, "--key-file", key, expect=None)
        self.assertTrue(restored.exists())
        shutil.rmtree(backup)
