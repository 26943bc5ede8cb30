"""Packs and spreadsheets by the command line and over the wire: PDFs that pass PDF/UA, Word and workbooks that read back."""
import datetime
import io
import subprocess
import sys
import urllib.error
import urllib.request

import openpyxl

from product import ROOT, YEAR, ProductTest, demonstration, run
from visiting import Server

INSIDE = ("dealers haven't answered", "the figures say", "Waiting for", "Team manager", "The questions are agreed")


class PacksTest(ProductTest):
    def setUp(self):
        super().setUp()
        demonstration(self.data)
        self.out = self.folder / "out"

    def pack(self, *more, expect=0):
        return run("monitoring", "pack", "--year", YEAR, "--data", self.data, *more, expect=expect)

    def words(self, path):
        if path.suffix == ".pdf":
            command = ["pdftotext", str(path), "-"]
        elif path.suffix == ".docx":
            command = ["pandoc", "-t", "plain", "--wrap=none", str(path)]
        else:
            return " ".join(path.read_text(encoding="utf-8").split())
        shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        return " ".join(shown.split())

    def test_a_pack_is_issued_into_files_that_say_the_same_and_pass_pdf_ua(self):
        # The demonstration has issued five packs before.
        self.pack("--round", "q3", "--issue", "--to", self.out)
        names = sorted(path.name for path in self.out.iterdir())
        self.assertEqual(names, [f"pack-{YEAR}-6{end}" for end in (
            "-large-print.pdf", ".docx", ".html", ".pdf", ".txt")])
        for path in self.out.iterdir():
            words = self.words(path)
            for part in ("Read these first", "The register is held by two people who left", "How this was made"):
                self.assertIn(part, words, path.name)
        done = subprocess.run(
            [sys.executable, ROOT / "Tests/Documents/check-pdfua", *self.out.glob("*.pdf")], capture_output=True,
            text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_public_packs_hold_nothing_internal_in_any_file(self):
        for kind in ("quarterly", "scrutiny", "summary", "annual", "commissioner"):
            quarter = () if kind in ("annual", "commissioner") else ("--round", "q2")
            target = self.out / kind
            self.pack("--kind", kind, *quarter, "--issue", "--correction", "A test.", "--to", target)
            for path in target.iterdir():
                words = self.words(path)
                self.assertIn("How this was made", words, path.name)
                for inside in INSIDE:
                    self.assertNotIn(inside.lower(), words.lower(), f"{kind}: {path.name}")

    def test_the_assessment_is_issued_into_files_that_pass_pdf_ua_in_both_versions(self):
        for kind in ("fullassessment", "assessment"):
            target = self.out / kind
            self.pack("--kind", kind, "--issue", "--to", target)
            for path in target.iterdir():
                words = self.words(path)
                # 1,337 incidents after 1,296, by the demonstration's figures.
                for part in ("Levels and patterns", "1,337, little changed from 1,296", "What we don’t know", "Sources"):
                    self.assertIn(part, words, path.name)
                told = "families move rooms for fear" in words
                self.assertEqual(told, kind == "fullassessment", path.name)
            done = subprocess.run(
                [sys.executable, ROOT / "Tests/Documents/check-pdfua", *target.glob("*.pdf")], capture_output=True,
                text=True, check=False)
            self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        refused = run(
            "monitoring", "pack", "--year", "2024-25", "--kind", "assessment", "--issue", "--data", self.data, expect=3)
        self.assertIn("isn’t agreed yet", refused.stderr.decode())

    def test_without_a_folder_the_pack_is_printed_and_a_draft_says_so(self):
        shown = self.pack("--round", "q3").stdout.decode()
        self.assertIn("DRAFT, for the partnership only", shown)
        self.assertIn("19 of 31 actions are answered", " ".join(shown.split()))

    def test_what_cannot_be_is_refused_with_its_reason(self):
        self.assertIn("no quarter", self.pack("--round", "q7", expect=64).stderr.decode())
        self.assertIn("about the year", self.pack("--kind", "annual", "--round", "q1", expect=64).stderr.decode())
        self.pack("--round", "q4", expect=3)
        refused = self.pack("--kind", "quarterly", "--round", "q3", "--issue", expect=3).stderr.decode()
        self.assertIn("hasn’t cleared", refused)
        self.pack("--round", "q2", "--issue", expect=2)
        self.pack("--round", "q2", "--issue", "--correction", "A view was entered wrongly.")

    def test_workbooks_read_back_with_real_dates_and_words_that_stay_words(self):
        server = Server(self.data, self.folder).start()
        self.addCleanup(server.stop)
        address = server.origin

        def book(name, expect=200):
            with urllib.request.urlopen(f"{address}/monitoring/{YEAR}/sheets/{name}") as answer:
                self.assertEqual(answer.status, expect)
                return answer.read()

        public = book(f"round-{YEAR}-q2.xlsx")
        self.assertEqual(public, book(f"round-{YEAR}-q2.xlsx"))
        sheet = openpyxl.load_workbook(io.BytesIO(public))
        self.assertEqual(sheet.sheetnames, ["Second quarter", "About"])
        table = sheet["Second quarter"]
        head = [cell.value for cell in table[1]]
        self.assertEqual(head, ["Number", "Action", "Priority", "How it is going", "What was done"])
        self.assertEqual(table.freeze_panes, "A2")
        self.assertTrue(table.auto_filter.ref.startswith("A1:E"))
        rows = {row[0].value: row for row in table.iter_rows(min_row=2)}
        self.assertEqual(rows["1.3"][4].value, "Nineteen homes have new locks and lights.")
        self.assertEqual(rows["1.3"][0].data_type, "s", "a reference is words, not a number")
        about = {row[0].value: row[1].value for row in sheet["About"].iter_rows(min_row=2)}
        self.assertEqual(about["As at"], datetime.datetime(2024, 1, 15))
        everything = " ".join(str(cell.value) for page in sheet for row in page.iter_rows() for cell in row)
        for inside in INSIDE:
            self.assertNotIn(inside.lower(), everything.lower())
        year = openpyxl.load_workbook(io.BytesIO(book(f"actions-{YEAR}.xlsx")))["Actions"]
        self.assertIn("First quarter: what was done", [cell.value for cell in year[1]])
        for closed in (f"round-{YEAR}-q3.xlsx", f"round-{YEAR}-q2-partners.xlsx", f"actions-{YEAR}-partners.xlsx"):
            with self.assertRaises(urllib.error.HTTPError) as refused:
                book(closed)
            self.assertEqual(refused.exception.code, 404)
            refused.exception.close()
