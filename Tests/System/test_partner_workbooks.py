"""Partners' workbooks of every kind, as real programs write them, from the file to the figures that are kept."""
import datetime
import importlib.util
import random
import sqlite3
import struct
import sys
import time
import unittest
import unittest.mock

from product import ROOT, ProductTest, demonstration, run_json
from visiting import Server, Visitor
from workbooks import WRITERS, Failed, Sheet

REFERRALS = "Referrals to the domestic abuse volunteer service"
HOURS = "Hours given by the domestic abuse volunteer service"


def quarter(step):
    """A volunteer service's return: two rows of joined headings, dates kept as numbers, and the habits of whoever types."""
    return Sheet(
        "Return – Kent & Medway",
        [
            ["Volunteer service: quarterly return"],
            [None, "Women", None, "Men", None],
            ["Month", REFERRALS, HOURS, REFERRALS, HOURS],
            [datetime.date(2022, 1, 1), 77 + step, "1,155", "<5", 12],
            [datetime.date(2022, 2, 1), 95 + step, 1310.5, "-", "*"],
            [datetime.date(2022, 3, 1), 86 + step, "1 204¹", 3, Failed("#REF!")],
            ["1 From April some hours are counted by shift. Invented figures."],
        ],
        merged=[(0, 0, 0, 4), (1, 1, 1, 2), (1, 3, 1, 4)], hidden_rows=[4], hidden_columns=[4])


def expected(step):
    """Measure, month, part, value and status of every figure of such a return."""
    referrals, hours = "domestic-abuse.davss-referrals", "domestic-abuse.davss-hours"
    return {
        (referrals, "2022-01-01", "Women", 77 + step, "final"), (hours, "2022-01-01", "Women", 1155, "final"),
        (referrals, "2022-01-01", "Men", None, "hidden"), (hours, "2022-01-01", "Men", 12, "final"),
        (referrals, "2022-02-01", "Women", 95 + step, "final"), (hours, "2022-02-01", "Women", 1310.5, "final"),
        (referrals, "2022-02-01", "Men", None, "no-return"), (hours, "2022-02-01", "Men", None, "hidden"),
        (referrals, "2022-03-01", "Women", 86 + step, "final"), (hours, "2022-03-01", "Women", 1204, "final"),
        (referrals, "2022-03-01", "Men", 3, "final"),
    }


class PartnerWorkbooksTest(ProductTest):
    def setUp(self):
        super().setUp()
        demonstration(self.data)

    def figures(self):
        """What stands of the partner's tables, straight from the file; the demonstration has figures of its own."""
        [database] = self.data.rglob("*.sqlite")
        with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
            found = connection.execute(
                """
                SELECT measure, from_day, breakdown, value, status FROM observation AS own
                WHERE measure LIKE 'domestic-abuse.davss-%' AND source = 'partner' AND from_day LIKE '2022-0%'
                    AND NOT EXISTS (
                    SELECT 1 FROM observation AS later WHERE later.measure = own.measure AND later.area_id = own.area_id
                        AND later.from_day = own.from_day AND later.breakdown = own.breakdown
                        AND later.load_number > own.load_number)
                """).fetchall()
        connection.close()
        return set(found)

    def map_once(self, content):
        """Maps the old workbook in the browser's forms, and takes it in."""
        server = Server(self.data, self.folder).start()
        self.addCleanup(server.stop)
        visitor = Visitor(server).become("analyst")
        page = "/evidence/loads/new"
        given = visitor.upload(page, [("token", visitor.token(page))], "files", "davss-2022-q1.xls", content)
        self.assertEqual(given.status, 303, given.text)
        address = given.header("Location").removesuffix("/map")
        form = visitor.get(address + "/map").form(first=None)
        columns = iter(["period", "value", "value", "value", "value"])
        heads = iter(["breakdown", "measure"])
        said = {"first": "2", "headers": "2", "was-first": "2", "was-headers": "2", "dash": "no-return", "do": "go"}
        fields = [(name, value) for name, value in form.values if name not in (*said, "column", "header", "area")]
        fields += said.items()
        fields += [("column", use) for use in columns] + [("header", use) for use in heads] + [("area", "+own")]
        answer = visitor.post(address + "/map", fields)
        self.assertEqual(answer.status, 303, answer.text)
        shown = visitor.get(address)
        self.assertIn("The cell holds an error in place of a figure.", shown.text)
        self.assertIn("This row is hidden in the file, and is read.", shown.text)
        form = shown.form(remember=None)
        taken = visitor.send(form, ("do", "accept"), remember="DAVSS")
        self.assertEqual(taken.status, 303, taken.text)
        server.stop()

    def test_workbooks_of_every_kind_give_the_same_figures(self):
        self.map_once(WRITERS["xls"](quarter(0)))
        self.assertEqual(self.figures(), expected(0))
        for step, kind in enumerate(WRITERS, 1):
            with self.subTest(kind=kind):
                path = self.folder / f"davss-2022-q{step + 1}.{kind}"
                path.write_bytes(WRITERS[kind](quarter(step)))
                report = run_json("evidence", "import", path, "--as", "table", "--data", self.data)
                self.assertEqual(self.figures(), expected(step))
                problems = {problem["code"] for problem in report["problems"]}
                self.assertEqual(problems, {"load.hiddenRow", "load.failedFormula"})

    def test_a_formula_that_failed_in_an_old_workbook_is_found_by_its_record(self):
        import xlwt

        book = xlwt.Workbook()
        made = book.add_sheet("Data")
        for column, words in enumerate(["Month", REFERRALS]):
            made.write(0, column, words)
        made.write(1, 0, "January 2022")
        made.write(1, 1, xlwt.Formula("A1/0"))
        path = self.folder / "formula.xls"
        book.save(str(path))
        content = bytearray(path.read_bytes())
        # A formula's record begins with its kind, its length, and row and column of its cell; its result follows the format.
        start = next(place for place in range(len(content)) if content[place:place + 2] == b"\x06\x00"
                     and content[place + 4:place + 8] == b"\x01\x00\x01\x00")
        content[start + 10:start + 18] = b"\x02\x00\x07\x00\x00\x00\xff\xff"
        path.write_bytes(content)
        server = Server(self.data, self.folder).start()
        self.addCleanup(server.stop)
        visitor = Visitor(server).become("analyst")
        page = "/evidence/loads/new"
        given = visitor.upload(page, [("token", visitor.token(page))], "files", "formula.xls", bytes(content))
        self.assertEqual(given.status, 303, given.text)
        self.assertIn("#DIV/0!", visitor.get(given.header("Location")).text)


class MangledWorkbooksTest(unittest.TestCase):
    """An old workbook whose bytes are changed or cut off is read or found damaged, soon and without running in circles."""

    def setUp(self):
        place = ROOT / "Resources" / "tools" / "old_sheets.py"
        loader = importlib.util.spec_from_file_location("old_sheets", place)
        self.enterContext(unittest.mock.patch.object(sys, "dont_write_bytecode", True))
        self.old_sheets = importlib.util.module_from_spec(loader)
        loader.loader.exec_module(self.old_sheets)
        self.content = WRITERS["xls"](quarter(0))

    def test_what_is_hidden_and_what_failed_is_found(self):
        found = self.old_sheets.beside_values(self.content, 60_000)
        self.assertEqual(found, {"Return – Kent & Medway": ([4], [4], None, {(5, 4): "#REF!"})})

    def test_a_chain_that_runs_in_a_circle_is_damage(self):
        content = bytearray(self.content)
        table = (struct.unpack_from("<I", content, 76)[0] + 1) * 512
        for entry in range(128):
            struct.pack_into("<I", content, table + 4 * entry, entry ^ 1)
        with self.assertRaises(ValueError):
            self.old_sheets.beside_values(bytes(content), 60_000)

    def test_mangled_bytes_end_soon(self):
        chance = random.Random(1997)
        outcomes = set()
        for _ in range(500):
            content = bytearray(self.content)
            for _ in range(chance.choice([1, 8, 40])):
                start = chance.randrange(len(content) - 4)
                content[start:start + 4] = chance.choice([b"\xff\xff\xff\xff", b"\0\0\0\0", chance.randbytes(4)])
            content = content[:chance.choice([len(content), chance.randrange(len(content))])]
            started = time.monotonic()
            try:
                self.old_sheets.beside_values(bytes(content), 60_000)
                outcomes.add("read")
            except (ValueError, IndexError, struct.error):
                outcomes.add("damaged")
            self.assertLess(time.monotonic() - started, 2)
        self.assertEqual(outcomes, {"read", "damaged"})


if __name__ == "__main__":
    unittest.main()
