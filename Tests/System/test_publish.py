"""The files that a plan goes out in: tagged, laid out anew for large print, and as they were made when made again."""
import re
import subprocess
import sys

from product import ROOT, YEAR, ProductTest, run


class PublishTest(ProductTest):
    def setUp(self):
        super().setUp()
        self.initialise()
        run("plan", "import", self.real_plan(), "--year", YEAR, "--data", self.data)
        self.out = self.folder / "out"
        run("plan", "publish", "--data", self.data, "--year", YEAR, "--to", self.out)

    def test_pdf_and_large_print_pass_pdf_ua(self):
        files = sorted(self.out.glob("*.pdf"))
        self.assertEqual(len(files), 2)
        done = subprocess.run([sys.executable, ROOT / "Tests/Documents/check-pdfua", *files], capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_large_print_has_no_letter_under_18_points(self):
        [path] = self.out.glob("*large-print.pdf")
        shown = subprocess.run(["pdftohtml", "-xml", "-stdout", "-i", str(path)], capture_output=True, text=True, check=True).stdout
        sizes = {int(size) for size in re.findall(r'<fontspec id="\d+" size="(\d+)"', shown)}
        # pdftohtml measures at 108 dots to the inch, half as large again as points
        self.assertGreaterEqual(min(sizes), 27, sizes)

    def test_every_page_of_a_draft_says_so(self):
        for path in self.out.glob("*.pdf"):
            pages = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True, check=True).stdout
            for number, page in enumerate(pages.split("\f")[:-1], start=1):
                self.assertIn("DRAFT", page, f"{path.name}, page {number}")

    def test_no_private_contact_is_in_any_file(self):
        private = ("01622 690690", "support@protectionagainststalking.org", "101 London Road", "TN13 1AX")
        for path in self.out.iterdir():
            words = path.read_bytes()
            if path.suffix == ".pdf":
                words = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True).stdout
            if path.suffix == ".docx":
                words = subprocess.run(["pandoc", "-t", "plain", str(path)], capture_output=True, check=True).stdout
            for value in private:
                self.assertNotIn(value.encode(), words, path.name)

    def test_the_same_plan_gives_the_same_pages_text_and_tables(self):
        again = self.folder / "again"
        run("plan", "publish", "--data", self.data, "--year", YEAR, "--to", again, "--format", "html,text,csv,docx")
        for path in again.iterdir():
            self.assertEqual(path.read_bytes(), (self.out / path.name).read_bytes(), path.name)

    def test_without_typst_the_message_names_it_and_nothing_is_written(self):
        empty = self.folder / "empty"
        (empty / "Resources").mkdir(parents=True)
        target = self.folder / "none"
        done = run("plan", "publish", "--data", self.data, "--to", target, "--format", "text,pdf", "--tools", empty,
                   expect=3, PATH="/usr/bin:/bin")
        self.assertIn("setup", done.stderr.decode())
        self.assertFalse(target.exists())
