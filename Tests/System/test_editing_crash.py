"""A server that is killed while people save loses nothing that it had told them was saved."""
import http.client
import random
import re
import signal
import sqlite3
import threading
import time

from product import ProductTest, demonstration, run
from visiting import Server, Visitor

YEAR = "2023-24"


class EditingCrashTest(ProductTest):
    SAVES, KILLS = 1_000, 16

    def setUp(self):
        super().setUp()
        demonstration(self.data)
        self.server = Server(self.data, self.folder).start()
        self.addCleanup(self.server.stop)
        self.lock, self.over = threading.Lock(), threading.Event()
        self.tries, self.cut, self.acknowledged, self.faults = 0, 0, [], []

    def next_try(self):
        with self.lock:
            self.tries += 1
            if self.tries >= self.SAVES:
                self.over.set()
            return self.tries

    def save_again_and_again(self, editor, paths, seed):
        """One account's browser: opens a form, saves a text of its own, and waits when nobody answers."""
        chance = random.Random(seed)
        while not self.over.is_set():
            path = chance.choice(paths)
            try:
                form = editor.get(path).form(words=None, do="save")
                words = f"Walk route {self.next_try()} as {seed} at dusk"
                answer = editor.send(form, ("do", "save"), words=words)
            except (OSError, http.client.HTTPException):
                with self.lock:
                    self.cut += 1
                time.sleep(0.02)
                continue
            if answer.status == 303:
                self.acknowledged.append((path.rsplit("/", 1)[1], words))
            elif answer.status != 409:
                self.faults.append(f"{path} answered {answer.status}")
                self.over.set()

    def kill_now_and_then(self):
        chance = random.Random(71)
        for number in range(self.KILLS):
            aim = (number + chance.random()) * self.SAVES / self.KILLS
            while self.tries < aim and not self.over.is_set():
                time.sleep(chance.uniform(0, 0.01))
            self.server.stop(signal.SIGKILL)
            self.server.start()

    def texts(self):
        """For each record every text that its history holds, straight from the file."""
        [database] = self.data.rglob("*.sqlite")
        found = {}
        with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
            for record, text in connection.execute("SELECT record_id, after_text FROM plan_revision"):
                found.setdefault(record, []).append(text or "")
        connection.close()
        return found

    def test_no_acknowledged_save_is_lost_when_the_server_is_killed(self):
        editors = [Visitor(self.server).become(role) for role in ("manager", "officer")]
        draft = editors[0].get(f"/plan/{YEAR}/draft").text
        paths = sorted(set(re.findall(rf"/plan/{YEAR}/draft/action/[0-9a-f-]{{36}}", draft)))[:12]
        workers = [threading.Thread(target=self.save_again_and_again, args=(editor, paths, seed))
                   for seed, editor in enumerate(editors)]
        for worker in workers:
            worker.start()
        try:
            self.kill_now_and_then()
        finally:
            for worker in workers:
                worker.join(timeout=120)
        self.assertEqual(self.faults, [])
        self.assertGreater(self.cut, 0, "no save was cut short: the test tried nothing")
        self.assertGreater(len(self.acknowledged), self.SAVES / 2)
        self.assert_all_kept(editors[0])

    def assert_all_kept(self, editor):
        self.server.stop(signal.SIGKILL)
        run("audit", "verify", "--data", self.data)
        texts = self.texts()
        lost = [words for record, words in self.acknowledged
                if sum(words in text for text in texts.get(record, [])) != 1]
        self.assertEqual(lost, [], "each acknowledged text stands in its record's history once")
        self.server.start()
        for record in {record for record, _ in self.acknowledged}:
            history = editor.get(f"/plan/{YEAR}/draft/action/{record}/history")
            self.assertEqual(history.status, 200, "the session outlives the server")
