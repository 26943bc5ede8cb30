"""Working on the draft in a real browser: nobody's text is lost, figures are mended, and everything works by keyboard."""

import sys
import unittest
from pathlib import Path
from urllib.parse import urljoin

sys.path.insert(0, str(Path(__file__).parent))

from site_under_test import DESK, BrowserTest, base_url, become  # noqa: E402



class EditingTest(BrowserTest):
    def open(self, path, size=DESK, role="manager", **options):
        context = self.browser.new_context(viewport=size, **options)
        self.addCleanup(context.close)
        page = context.new_page()
        become(page, role)
        page.goto(urljoin(base_url(), path))
        return page

    def address(self, name):
        """The address of the form of the record that the draft lists under this name."""
        page = self.open("plan/2023-24/draft")
        found = page.get_by_role("link", name=name, exact=True).first.get_attribute("href")
        page.context.close()
        return found


    def test_two_editors_of_one_paragraph_lose_nothing(self):
        for script in (True, False):
            with self.subTest(script=script):
                form = self.address("Terms of reference") + "?to=text"
                mine = self.open(form, java_script_enabled=script)
                theirs = self.open(form, role="officer", java_script_enabled=script)
                theirs.get_by_role("textbox", name="Text", exact=True).fill(f"What they wrote, {script}.")
                theirs.get_by_role("button", name="Save", exact=True).click()
                self.assertIn("Saved.", theirs.locator(".ww-notice").inner_text())
                mine.get_by_role("textbox", name="Text", exact=True).fill(f"What I wrote, {script}.")
                mine.get_by_role("button", name="Save", exact=True).click()
                shown = mine.locator("main").inner_text()
                self.assertIn(f"What they wrote, {script}.", shown)
                self.assertIn(f"What I wrote, {script}.", mine.locator(".ww-clash").inner_text())
                if script:
                    self.assert_sound(mine, "clash")
                mine.get_by_role("textbox", name="Text", exact=True).fill(f"What both wrote, {script}.")
                mine.get_by_role("button", name="Save this text").click()
                self.assertEqual(mine.get_by_role("textbox", name="Text", exact=True).input_value(), f"What both wrote, {script}.")
                mine.get_by_role("link", name="History").click()
                newest = mine.locator(".ww-history > li").first
                self.assertIn("they", newest.locator("del").first.inner_text())
                self.assertIn("both", newest.locator("ins").first.inner_text())
                before = mine.locator(".ww-history > li").nth(1)
                self.assertIn("they", before.locator("ins").first.inner_text(), "what the colleague wrote is in the history")
                if script:
                    self.assert_sound(mine, "history")

    def test_a_section_is_edited_paragraph_by_paragraph(self):
        for script in (True, False):
            with self.subTest(script=script):
                form = self.address("2. Anti-social behaviour")
                page = self.open(form, java_script_enabled=script)
                self.assertEqual(page.locator("textarea[name=words]").count(), 0)
                before = page.locator(".ww-row .ww-prose").all_inner_texts()
                page.locator(".ww-row", has_text=before[2]).get_by_role("link", name="Edit").click()
                box = page.get_by_role("textbox", name="Paragraph 3", exact=True)
                was = box.input_value()
                box.fill(f"Reports rose from 53 to 90, an increase of 58% ({script}).\n\nA second paragraph, {script}.")
                if script:
                    page.locator("#findings").get_by_text("90 against 53").wait_for()
                    self.assert_sound(page, "edit-paragraph")
                page.get_by_role("button", name="Save paragraph").click()
                self.assertIn("Saved.", page.locator(".ww-notice").inner_text())
                after = page.locator(".ww-row .ww-prose").all_inner_texts()
                self.assertEqual(len(after), len(before) + 1)
                self.assertEqual(after[:2], before[:2])
                self.assertEqual(after[3], f"A second paragraph, {script}.")
                self.assertEqual(after[4:], before[3:])
                row = page.locator(".ww-row", has_text="an increase of 58%")
                self.assertIn("90 against 53", row.locator(".ww-row__notes").inner_text())
                row.get_by_role("button", name="Fix", exact=True).click()
                self.assertIn("an increase of 70%", page.locator(".ww-row .ww-prose").nth(2).inner_text())
                for words in (f"A second paragraph, {script}.", None):
                    row = page.locator(".ww-row", has_text=words or f"an increase of 70% ({script})")
                    row.get_by_role("link", name="Edit").click()
                    page.locator("textarea[name=words]").fill("" if words else was)
                    page.get_by_role("button", name="Save paragraph").click()
                self.assertEqual(page.locator(".ww-row .ww-prose").all_inner_texts(), before)
                page.get_by_role("link", name="Add a paragraph").first.click()
                page.get_by_role("textbox", name="New paragraph").fill(f"Last of all, {script}.")
                page.get_by_role("button", name="Save paragraph").click()
                self.assertIn(f"Last of all, {script}.", page.locator("main").inner_text())
                page.get_by_role("button", name="Undo").click()
                self.assertEqual(page.locator(".ww-row .ww-prose").all_inner_texts(), before)

    def test_two_editors_of_two_paragraphs_are_both_kept_and_of_one_clash(self):
        form = self.address("5. Drugs and the exploitation of children")
        mine, theirs = self.open(f"{form}?part=narrative.0"), self.open(f"{form}?part=narrative.1", role="officer")
        theirs.get_by_role("textbox", name="Paragraph 2", exact=True).fill("Theirs in the second.")
        theirs.get_by_role("button", name="Save paragraph").click()
        mine.get_by_role("textbox", name="Paragraph 1", exact=True).fill("Mine in the first.")
        mine.get_by_role("button", name="Save paragraph").click()
        shown = mine.locator("main").inner_text()
        self.assertIn("Mine in the first.", shown)
        self.assertIn("Theirs in the second.", shown)
        mine, theirs = self.open(f"{form}?part=narrative.0"), self.open(f"{form}?part=narrative.0", role="officer")
        theirs.get_by_role("textbox", name="Paragraph 1", exact=True).fill("Theirs, same place.")
        theirs.get_by_role("button", name="Save paragraph").click()
        mine.get_by_role("textbox", name="Paragraph 1", exact=True).fill("Mine, same place.")
        mine.get_by_role("button", name="Save paragraph").click()
        self.assertIn("Mine, same place.", mine.locator(".ww-clash").inner_text())
        self.assertIn("Theirs, same place.", mine.locator(".ww-clash").inner_text())

    def test_a_paragraph_typed_and_not_saved_is_there_again(self):
        form = self.address("6. Keeping vulnerable people safe")
        page = self.open(f"{form}?part=narrative.0")
        page.get_by_role("textbox", name="Paragraph 1", exact=True).fill("Typed in the first paragraph, then closed.")
        page.locator("#saved", has_text="Saved as a draft").wait_for()
        page.context.close()
        again = self.open(form)
        box = again.get_by_role("textbox", name="Paragraph 1", exact=True)
        self.assertEqual(box.input_value(), "Typed in the first paragraph, then closed.")
        again.get_by_role("button", name="Drop the unsaved text").click()
        self.assertNotIn("then closed", again.locator("main").inner_text())

    def test_a_closed_browser_finds_what_was_typed(self):
        form = self.address("Introduction") + "?to=text"
        page = self.open(form)
        page.get_by_role("textbox", name="Text", exact=True).fill("Typed, and then the browser was closed.")
        page.locator("#saved", has_text="Saved as a draft").wait_for()
        page.context.close()
        again = self.open(form)
        self.assertEqual(
            again.get_by_role("textbox", name="Text", exact=True).input_value(), "Typed, and then the browser was closed.")
        self.assertIn("unsaved text", again.locator("#saved").inner_text())
        self.assertNotIn("browser was closed", self.open("plan/2023-24").locator("main").inner_text())
        again.get_by_role("button", name="Drop the unsaved text").click()
        self.assertNotIn("browser was closed", again.get_by_role("textbox", name="Text", exact=True).input_value())

    def test_a_wrong_figure_is_found_as_it_is_typed_mended_and_gone(self):
        page = self.open(self.address("How we chose") + "?to=text")
        page.get_by_role("textbox", name="Text", exact=True).fill("Reports rose from 53 to 90, an increase of 58%.")
        found = page.locator("#findings").get_by_text("90 against 53")
        found.wait_for()
        page.get_by_role("button", name="Fix", exact=True).first.click()
        self.assertIn("an increase of 70%", page.get_by_role("textbox", name="Text", exact=True).input_value())
        self.assertEqual(page.locator("#findings").get_by_text("90 against 53").count(), 0)
        page.get_by_role("button", name="Undo").click()
        self.assertIn("an increase of 58%", page.locator("main").inner_text())
        page.locator("summary", has_text="Dismiss with a reason").first.click()
        page.get_by_label("Why is the text right as it is?").first.fill("As the police print it")
        page.get_by_role("button", name="Dismiss", exact=True).first.click()
        self.assertIn("As the police print it", page.locator(".ww-sheet").inner_text())
        page.get_by_label("Your comment").fill("Which reports are these?")
        page.get_by_role("button", name="Comment", exact=True).click()
        page.get_by_label("What was done about it").fill("Named the council’s log")
        page.get_by_role("button", name="Settle", exact=True).click()
        self.assertIn("Settled: Named the council’s log", page.locator("main").inner_text())
        self.assert_sound(page, "edit-section")

    def test_the_keyboard_saves_and_leaves(self):
        page = self.open(self.address("Money") + "?to=text")
        page.get_by_label("Heading").focus()
        page.keyboard.press("End")
        page.keyboard.type(" and people")
        page.keyboard.press("Enter")
        page.wait_for_url("**done=saved**")
        self.assertEqual(page.get_by_label("Heading").input_value(), "Money and people")
        page.get_by_role("textbox", name="Text", exact=True).focus()
        page.keyboard.press("Control+End")
        page.keyboard.type("\n\nOne more line.")
        page.keyboard.press("Control+Enter")
        page.wait_for_url("**done=saved&change=*")
        page.locator(".ww-notice", has_text="Saved.").wait_for()
        self.assertTrue(page.locator("#narrative").input_value().endswith("One more line."))
        page.keyboard.press("Escape")
        page.get_by_role("textbox", name="Text", exact=True).press("Escape")
        page.wait_for_url("**/draft")

    def test_an_action_is_split_in_two_merged_again_and_both_undone(self):
        for script in (True, False):
            with self.subTest(script=script):
                new = self.open("plan/2023-24/draft/action/new", java_script_enabled=script)
                new.get_by_label("What will be done").fill(f"Walk the quay at night, {script}. Lend out bicycle locks.")
                new.get_by_role("button", name="Add action").click()
                made = new.locator(".ww-records a:not([href$=history])", has_text=f"Walk the quay at night, {script}")
                form = made.first.get_attribute("href")
                page = self.open(form, java_script_enabled=script)
                page.get_by_role("link", name="Split in two").click()
                self.assertEqual(
                    page.get_by_label("The second action").input_value(), "Lend out bicycle locks.",
                    "the second sentence is proposed")
                self.assert_sound(page, "split") if script else None
                page.get_by_label("The second action").fill("")
                page.get_by_role("button", name="Split", exact=True).click()
                self.assertIn("There is a problem", page.locator(".govuk-error-summary").inner_text())
                page.get_by_label("The second action").fill(f"Lend out {script} bicycle locks.")
                page.get_by_role("button", name="Split", exact=True).click()
                self.assertIn("Split in two.", page.locator(".ww-notice").inner_text())
                listed = [words.strip() for words in page.locator("main .ww-records a").all_inner_texts()]
                first = listed.index(f"Walk the quay at night, {script}.")
                self.assertEqual(listed[first + 1], f"Lend out {script} bicycle locks.", "it stands right after")
                page.goto(urljoin(base_url(), form))
                page.get_by_role("link", name="Merge with another").click()
                self.assert_sound(page, "merge") if script else None
                page.get_by_role("button", name="Merge", exact=True).click()
                self.assertIn("Choose the other action.", page.locator(".govuk-error-summary").inner_text())
                page.get_by_label(f"Lend out {script} bicycle locks.").check()
                page.get_by_role("button", name="Merge", exact=True).click()
                self.assertIn("Merged", page.locator(".ww-notice").inner_text())
                words = page.get_by_label("What will be done").input_value()
                self.assertEqual(
                    words.replace("\r", ""), f"Walk the quay at night, {script}.\n\nLend out {script} bicycle locks.")
                page.get_by_role("button", name="Undo").click()
                self.assertEqual(page.get_by_label("What will be done").input_value(), f"Walk the quay at night, {script}.")

    def test_the_findings_of_the_whole_plan_lead_to_their_records_and_go_when_mended(self):
        page = self.open("plan/2023-24/findings")
        self.assert_sound(page, "findings-draft")
        note = page.locator(".ww-finding", has=page.get_by_role("link", name="Edit this action")).first
        said = note.locator("h3").inner_text()
        note.locator("summary").click()
        note.get_by_role("button", name="Dismiss", exact=True).click()
        self.assertIn("No reason is given", page.locator(".govuk-error-summary").inner_text())
        note = page.locator(".ww-finding", has=page.locator("h3", has_text=said)).first
        note.locator("summary").click()
        note.get_by_label("Why is the text right as it is?").fill("Agreed with the police")
        note.get_by_role("button", name="Dismiss", exact=True).click()
        section = page.locator("section", has=page.locator("#dismissed"))
        self.assertIn(said, section.inner_text())
        self.assertIn("Agreed with the police", section.inner_text())
        section.locator(".ww-finding", has_text=said).get_by_role("button", name="Open again").click()
        self.assertEqual(page.locator(".ww-finding", has_text=said).count(), 1)

    def test_pages_of_the_draft_have_no_barrier(self):
        draft = self.open("plan/2023-24/draft")
        self.assert_sound(draft, "draft")
        for kind in ("section", "action", "measure", "member", "priority"):
            page = self.open(draft.locator(f".ww-records a[href*='/{kind}/']").first.get_attribute("href"))
            self.assert_sound(page, f"edit-{kind}")
        new = self.open("plan/2023-24/draft/action/new")
        new.get_by_role("button", name="Add action").click()
        self.assertIn("There is a problem", new.locator(".govuk-error-summary").inner_text())
        self.assert_sound(new, "edit-problem")
        new.get_by_label("What will be done").fill("Light the path behind the station")
        new.get_by_role("button", name="Add action").click()
        self.assertIn("Added.", new.locator(".ww-notice").inner_text())
        new.get_by_role("button", name="Undo").click()
        listed = new.locator(".ww-records a:not([href$=history])", has_text="Light the path behind the station")
        self.assertEqual(listed.count(), 0)


if __name__ == "__main__":
    unittest.main()
