"""The real plan with the real figures behind it: bound, adopted, published; what is printed agrees, and stays."""

import csv
import io
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from urllib.parse import urljoin

sys.path.insert(0, str(Path(__file__).parent))

from own_partnership import OwnSite  # noqa: E402
from site_under_test import picture_folder  # noqa: E402

PLAN = "plan/2023-24"
# What the plan's own sentences say of October to September, typed in as the partners gave it: the year before, the year.
GIVEN = {
    "Anti-social behaviour reported to the council": ("53", "90"),
    "Anti-social behaviour recorded by the police": ("-", "1155"),
    "Matters handled by daily tasking": ("-", "428"),
    "Drugs": ("186", "159"),
}
SECTION = "Anti-Social Behaviour including Environmental"
SECTIONS = {
    SECTION: ("1,155", "90", "53", "428"),
    "Drug Misuse & County Lines": ("186", "159"),
}
# What prints once they are bound.
PRINTED = (
    "Figures show 1,155 recorded incidents of ASB", "dealt with 428 ASB/Community Safety calls", "equals 90 calls",
    "when 53 calls were received", "from 186 to 159",
)


class EvidenceStoryTest(OwnSite):
    def setUp(self):
        self.document = self.shared("plans/sevenoaks-2023-24.md")
        self.figures = [
            self.shared("data/" + name) for name in (
                "lookups-kent/lsoa21_ward24_ltla24_kent.csv", "lookups-kent/lsoa11_lsoa21_ltla22_kent.csv",
                "lookups-kent/ward_all_codes_kent.csv", "boundaries-kent/kent_ward.geojson",
                "population-kent/mid2019-2021_lad_from_defra_workbook_kent.csv",
                "police-uk-kent-2022/police-uk-kent-2022.zip")]
        self.counts = self.shared("data/police-uk-kent-2022-derived/district-month-type-counts-2022.csv")
        self.start("Sevenoaks")

    def test_printed_figures_agree_and_stay(self):
        self.own.run("plan", "import", str(self.document), "--year", "2023-24")
        for file in self.figures:
            self.own.run("evidence", "import", str(file))
        page = self.first_run()
        self.type_in(page, GIVEN)
        self.bind(page)
        self.draw(page)
        self.adopt_and_publish(page)
        self.agree()
        self.revise(page)
        self.assertIn("whole", self.own.run("audit", "verify"))

    def type_in(self, page, given):
        self.go(page, "evidence/type")
        for name in given:
            page.get_by_role("checkbox", name=name, exact=True).check()
        # Of some hundred places the partnership's own stands first.
        own = page.locator("#areas input[type=checkbox]").first
        self.assertEqual(page.get_by_role("checkbox", name="Sevenoaks", exact=True).get_attribute("id"), own.get_attribute("id"))
        own.check()
        page.get_by_label("For which periods").fill("Oct 2020 – Sep 2021, Oct 2021 – Sep 2022")
        self.press(page, "Show the grid")
        fields = page.locator("input[data-row]")
        for field in fields.all():
            name = field.get_attribute("aria-label")
            values = next(values for measure, values in given.items() if measure in name)
            field.fill(values[0 if "2020" in name else 1])
        page.get_by_label("Who told you").fill("the partners, for the plan")
        self.press(page, "Save the figures")

    def bind(self, page):
        for section, numbers in SECTIONS.items():
            self.go(page, f"{PLAN}/draft")
            self.follow(page, section)
            for number in numbers:
                page.eval_on_selector_all("details", "all => all.forEach(one => { one.open = true })")
                offer = page.locator(".ww-edited", has_text=f"{number} is held")
                offer.get_by_role("button", name="Use the live figure").click()
                page.wait_for_load_state()


    def draw(self, page):
        self.go(page, f"{PLAN}/draft")
        self.follow(page, SECTION)
        self.follow(page, "Heading and whole text")
        words = page.locator("textarea").first
        words.fill(words.input_value().rstrip() + '\n\n{{asb.police.chart period="2022"}}\n')
        self.press(page, "Save", exact=False)

    def adopt_and_publish(self, page):
        self.go(page, f"{PLAN}/route")
        self.follow(page, "Add a meeting")
        page.get_by_label("Who meets?").fill("Cabinet")
        page.get_by_label("What can it do").select_option("decides")
        page.get_by_label("Day of the meeting").fill("2023-03-16")
        self.press(page, "Add the meeting")
        self.go(page, f"{PLAN}/route")
        self.follow(page, "Cabinet")
        self.press(page, "Submit version", exact=False)
        page.get_by_label("Outcome", exact=True).select_option("agreed")
        page.get_by_label("What was decided").fill("Agreed.")
        page.get_by_label("Minute", exact=True).fill("minute 6")
        self.press(page, "Record the outcome")
        self.go(page, f"{PLAN}/adoption")
        self.press(page, "Adopt version", exact=False)
        self.go(page, f"{PLAN}/publish")
        self.press(page, "Publish", exact=False)
        self.assertIn("Published", page.locator(".ww-notice").inner_text())

    def agree(self):
        """The page, its list of figures, the file of figures and the footnotes of the PDF say the same."""
        reader = self.new_page()
        self.go(reader, f"{PLAN}")
        shown = self.main(reader)
        for words in PRINTED:
            self.assertIn(words, shown)
        # The chart's own words and table, with the months that the police published for 2022.
        chart = reader.get_by_role("img", name="From January 2022 to December 2022 they lie between").first
        self.assertTrue(chart.is_visible())
        table = self.rows()
        self.assertEqual({row["Count"] for row in table if "asb.council.previous" in row["Figure"]}, {"90", "53"})
        charted = {row["From"][:7]: row["Count"] for row in table if "chart" in row["Figure"]}
        self.assertEqual(charted, self.published_months())
        self.go(reader, f"{PLAN}/figures")
        self.assert_sound(reader, "story-figures")
        pdf = self.pdf(reader)
        # Behind each stands the number of its footnote.
        for words in PRINTED:
            marked = re.sub(r"([0-9]+)\\?( |$)", r"\1\\[\\d+\\]\2", re.escape(words))
            self.assertRegex(pdf, marked)
        self.assertRegex(pdf, r"reported to the council, Sevenoaks, October 2021 to September 2022")

    def rows(self):
        """The file of figures as a stranger gets it."""
        reader = self.new_page()
        answer = reader.request.get(urljoin(self.site, f"{PLAN}/downloads/plan-2023-24-figures.csv"))
        self.assertEqual(answer.status, 200)
        return list(csv.DictReader(io.StringIO(answer.text().removeprefix("\ufeff"))))

    def published_months(self):
        """Counted from the police's files by somebody else's program."""
        with self.counts.open(encoding="utf-8", newline="") as file:
            return {
                row["month"]: row["count"] for row in csv.DictReader(file)
                if row["lad_code"] == "E07000111" and row["crime_type"] == "Anti-social behaviour"}

    def revise(self, page):
        """The council finds one more: the amendment's draft says so, and what is published stays as it went out."""
        self.go(page, f"{PLAN}/amendments")
        page.get_by_role("textbox", name="Why the plan is amended").fill("The council counted again.")
        self.press(page, "Start the amendment")
        self.type_in(page, {"Anti-social behaviour reported to the council": ("53", "91")})
        self.go(page, f"{PLAN}/draft")
        self.follow(page, SECTION)
        self.assertEqual(page.locator(".ww-chip", has_text="91").count(), 1)
        reader = self.new_page()
        self.go(reader, PLAN)
        self.assertIn("equals 90 calls", self.main(reader))
        self.assertRegex(self.pdf(reader), r"equals 90\[\d+\] calls")
        self.assertEqual({row["Count"] for row in self.rows() if "asb.council.value" in row["Figure"]}, {"90"})

    def pdf(self, page):
        answer = page.request.get(urljoin(self.site, f"{PLAN}/downloads/plan-2023-24.pdf"))
        with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
            file.write(answer.body())
            file.flush()
            if folder := picture_folder():
                Path(folder, "evidence-story.pdf").write_bytes(answer.body())
            done = subprocess.run(["pdftotext", "-layout", file.name, "-"], check=True, capture_output=True, text=True)
        # A joiner keeps the mark of a note on the line of its number.
        return " ".join(done.stdout.replace("\u2060", "").split())


if __name__ == "__main__":
    unittest.main()
