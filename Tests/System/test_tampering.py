"""Whoever alters the database behind the program's back is found out by `audit verify`, and told what was altered."""
import re
import sqlite3

from product import ProductTest, demonstration, run
from visiting import Server, Visitor

YEAR = "2023-24"


class TamperingTest(ProductTest):
    def setUp(self):
        super().setUp()
        demonstration(self.data)
        server = Server(self.data, self.folder).start()
        try:
            manager = Visitor(server).become("manager")
            links = re.findall(rf"/plan/{YEAR}/draft/action/[0-9a-f-]+", manager.get(f"/plan/{YEAR}/draft").text)
            for number, path in enumerate(sorted(set(links))[:3]):
                form = manager.get(path).form(words=None, do="save")
                self.assertEqual(manager.send(form, ("do", "save"), words=f"Light street {number} at night").status, 303)
            self.edited = sorted(set(links))[0].rsplit("/", 1)[1]
        finally:
            server.stop()
        self.head = self.verified()

    def verify(self, *more, expect):
        done = run("audit", "verify", "--data", self.data, *more, expect=expect)
        return (done.stdout + done.stderr).decode()

    def verified(self):
        """The head, in the words that the program prints it in."""
        return re.search(r"\d+:[0-9a-f]{64}", self.verify(expect=0)).group()

    def change_of(self, record):
        [database] = self.data.rglob("*.sqlite")
        with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
            [(change,)] = connection.execute("SELECT change FROM plan_revision WHERE record_id = ?", (record,))
        connection.close()
        return change

    def alter(self, *statements):
        [database] = self.data.rglob("*.sqlite")
        with sqlite3.connect(database) as connection:
            for statement, values in statements:
                self.assertGreater(connection.execute(statement, values).rowcount, 0, statement)
        connection.close()

    def test_a_database_left_alone_is_whole(self):
        self.verify("--head", self.head, expect=0)

    def test_an_altered_row_of_the_history_is_named(self):
        self.alter(("UPDATE audit_entry SET actor = 'account:somebody-else' WHERE sequence = 4", ()))
        self.assertIn("Entry 4 was altered", self.verify(expect=1))

    def test_an_altered_payload_is_named(self):
        self.alter(("UPDATE audit_payload SET body = CAST('{}' AS BLOB) WHERE sequence = 4", ()))
        self.assertIn("What entry 4 says was altered", self.verify(expect=1))

    def test_a_removed_row_is_named(self):
        self.alter(("DELETE FROM audit_payload WHERE sequence = 4", ()),
                   ("DELETE FROM audit_entry WHERE sequence = 4", ()))
        self.assertIn("Entry 4 is missing", self.verify(expect=1))

    def test_a_tail_that_was_cut_off_is_found_by_the_kept_head(self):
        last = int(self.head.split(":")[0])
        self.alter(
            ("DELETE FROM plan_revision WHERE change = ?", (last,)),
            ("DELETE FROM audit_payload WHERE sequence = ?", (last,)),
            ("DELETE FROM audit_entry WHERE sequence = ?", (last,)),
            ("UPDATE audit_head SET sequence = ?, hash = (SELECT hash FROM audit_entry WHERE sequence = ?)",
             (last - 1, last - 1)))
        self.verify(expect=0)
        self.assertIn(f"head that you kept (entry {last})", self.verify("--head", self.head, expect=1))

    def test_a_head_of_another_chain_is_refused(self):
        last = self.head.split(":")[0]
        self.verify("--head", f"{last}:{'0' * 64}", expect=1)

    def test_an_altered_revision_is_named(self):
        self.alter(("UPDATE plan_revision SET after_text = replace(after_text, 'at night', 'by day')"
                    " WHERE record_id = ?", (self.edited,)))
        self.assertIn(f"history of change {self.change_of(self.edited)} isn't", self.verify(expect=1))

    def test_an_altered_record_is_named(self):
        self.alter(("UPDATE plan_action SET words = 'Do nothing at all' WHERE id = ?", (self.edited,)))
        self.assertIn(self.edited, self.verify(expect=1))
