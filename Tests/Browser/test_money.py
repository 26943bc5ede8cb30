"""Money that comes in: an award entered, a project paid for, the return, and what everybody reads of it."""

import sys
import unittest
from pathlib import Path
from urllib.parse import urljoin

sys.path.insert(0, str(Path(__file__).parent))

from site_under_test import BrowserTest, base_url  # noqa: E402


class MoneyTest(BrowserTest):
    def test_an_award_is_entered_spent_and_returned(self):
        office = self.work_as("manager", "monitoring/2023-24")
        office.get_by_role("link", name="Money", exact=True).click()
        self.assert_sound(office, "money")
        office.get_by_text("Enter an award").click()
        office.get_by_label("What is it called?").fill("Crime Reduction Grant 2024-25")
        office.get_by_label("Who gives it?").fill("Policing body")
        office.get_by_label("How much?").fill("£39,66")
        office.get_by_label("From which day?").fill("1 April 2022")
        office.get_by_label("To which day?").fill("31 March 2023")
        office.get_by_role("button", name="Enter it").click()
        self.assertIn("That isn’t one sum of money", office.locator("#error-summary").inner_text())
        self.assertEqual(office.get_by_label("How much?").input_value(), "£39,66")
        self.assert_sound(office, "money-error")
        office.get_by_label("How much?").fill("£39,661")
        office.get_by_role("button", name="Enter it").click()
        self.assertIn("Kept.", office.locator(".ww-notice--done").inner_text())

        # Nine projects got £39,505: £156 is to go back.
        self.enter(office, "Project", "Nine projects", "£39,505", "")
        self.enter(office, "Spent", "All nine", "£39,505", "1 March 2023", project="Nine projects")
        self.assertIn("£156 wasn’t spent and is to go back", office.locator("main").inner_text())
        self.assert_sound(office, "award")
        self.enter(office, "Given back", "To the policing body", "£156", "30 April 2023")
        self.assertNotIn("is to go back", office.locator("main").inner_text())
        office.get_by_role("link", name="Year-end return").click()
        self.assertIn("£39,505 of £39,661 is spent", office.locator("main").inner_text())
        # Spent and left make the award: 39,505 and 156 are 39,661; the 156 belong to no project.
        self.assertIn("Belongs to no project\t£156\t£0\t£0\t£156", office.locator("main").inner_text())
        self.assertIn("Still to be given back\t£0", office.locator("main").inner_text())
        self.assert_sound(office, "award-return")
        with office.expect_download() as download:
            office.locator("main").get_by_role("link", name="Word", exact=True).click()
        self.assertEqual(download.value.suggested_filename, "year-end-return.docx")
        with office.expect_download() as download:
            office.get_by_role("link", name="Projects as CSV").click()
        text = Path(download.value.path()).read_text(encoding="utf-8-sig")
        self.assertIn("Nine projects,,39505.00,39505.00,0.00,0.00,,", text)

    def test_a_line_is_changed_undone_and_never_written_over(self):
        office = self.work_as("manager", "money")
        office.get_by_role("link", name="Community safety grant 2023-24").click()
        self.enter(office, "Spent", "Van", "£100", "1 May 2023")
        office.get_by_role("link", name="Change Van").click()
        office.get_by_label("Sum", exact=True).fill("£110")
        late = office.context.new_page()
        late.goto(office.url)
        office.get_by_role("button", name="Keep it").first.click()
        self.assertIn("Changed.", office.locator(".ww-notice--done").inner_text())

        # Her colleague's form is of before: both stand on the page, and what was typed is still in it.
        late.get_by_label("Sum", exact=True).fill("£120")
        late.get_by_role("button", name="Keep it").first.click()
        self.assertIn("Somebody changed this", late.locator("#error-summary").inner_text())
        self.assertIn("£110", late.locator(".ww-clash__text").inner_text())
        self.assertEqual(late.get_by_label("Sum", exact=True).input_value(), "£120")
        self.assert_sound(late, "money-clash")
        late.get_by_role("button", name="Keep it").first.click()
        self.assertIn("Changed.", late.locator(".ww-notice--done").inner_text())
        late.get_by_role("button", name="Undo").click()
        row = late.get_by_role("row").filter(has_text="Van")
        self.assertIn("£110", row.first.inner_text())
        late.get_by_role("button", name="Remove Van").click()
        late.get_by_role("button", name="Undo").click()
        self.assertIn("Undone.", late.locator(".ww-notice--done").inner_text())
        late.get_by_role("button", name="Remove Van").click()

    def test_a_programme_is_agreed_counted_and_paid(self):
        office = self.work_as("manager", "money")
        # £13,500 for four courses.
        office.get_by_role("link", name="Recovery courses of twelve weeks").click()
        self.assertIn("£13,500 of £18,000 is paid, £3,375 for each that was given", office.locator("main").inner_text())
        self.assert_sound(office, "agreement")
        office.goto(urljoin(base_url(), "money"))
        office.get_by_role("link", name="Enter an agreement").click()
        office.get_by_label("Who does it?").fill("Aldmere Youth Link")
        office.get_by_label("What is done?").fill("Evenings at Quay")
        office.get_by_label("For what sum?").fill("£2,000")
        office.get_by_label("From which day?").fill("1 April 2023")
        office.get_by_label("To which day?").fill("31 March 2022")
        office.get_by_role("button", name="Enter it").click()
        self.assertIn("It ends before it begins", office.locator("#error-summary").inner_text())
        self.assert_sound(office, "agreement-error")
        office.get_by_label("To which day?").fill("31 March 2024")
        office.get_by_role("button", name="Enter it").click()
        office.get_by_text("Enter a line").click()
        office.get_by_label("What is it?").select_option("deliverable")
        office.get_by_label("In a line").fill("evenings")
        office.get_by_label("How many are agreed?").fill("40")
        office.get_by_role("button", name="Enter it").click()
        # 290 of 366 days are over on 15 January 2024: 31 of 40 would do.
        self.assertIn("0 evenings; 31 would do by now", office.locator("main").inner_text())
        office.get_by_label("How many were given: evenings").fill("33")
        office.get_by_role("button", name="Count").click()
        self.assertIn("33 of 40", office.locator("main").inner_text())
        self.assertNotIn("would do by now", office.locator("main").inner_text())
        guest = self.new_page()
        guest.goto(urljoin(base_url(), "money"))
        self.assertNotIn("Recovery courses", guest.locator("main").inner_text())

    def enter(self, office, kind, words, amount, day, project=""):
        office.get_by_text("Enter a line").click()
        office.get_by_label("What is it?").select_option(label=kind)
        office.get_by_label("In a line").fill(words)
        office.get_by_label("Sum", exact=True).fill(amount)
        office.get_by_label("Day", exact=True).fill(day)
        if project:
            office.get_by_label("On which project?").select_option(label=project)
        office.get_by_role("button", name="Enter it").click()
        self.assertIn("Entered.", office.locator(".ww-notice--done").inner_text())

    def test_everybody_reads_the_sums_of_what_was_released(self):
        guest = self.new_page()
        guest.goto(urljoin(base_url(), "money"))
        self.assertIn("Community safety grant 2023-24", guest.locator("main").inner_text())
        self.assertNotIn("own budget", guest.locator("main").inner_text())
        guest.get_by_role("link", name="Community safety grant 2023-24").click()
        self.assert_sound(guest, "award-public")
        said = guest.locator("main").inner_text()
        # £11,500 was set aside for outreach, and £5,400 and £3,000 of it spent.
        self.assertIn("£8,400", said)
        self.assertNotIn("Lamps at Quay Steps", said)
        self.assertNotIn("given back", said)


if __name__ == "__main__":
    unittest.main()
