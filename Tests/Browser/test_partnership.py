"""The partnership's records in a real browser: forms by hand and by keyboard, leads, and the structure chart."""

import sys
import unittest
from pathlib import Path
from urllib.parse import urljoin

sys.path.insert(0, str(Path(__file__).parent))

from site_under_test import DESK, PHONE, BrowserTest, base_url, become  # noqa: E402


# For every line of the chart: how far it stands out of the box that it belongs to, in units of the drawing.
STANDING_OUT = """() => {
  const boxes = [...document.querySelectorAll('.ww-chart rect')].map(box => box.getBBox());
  return [...document.querySelectorAll('.ww-chart text')].map(text => {
    const line = text.getBBox();
    const own = boxes.find(box => box.x <= line.x && line.x <= box.x + box.width
      && box.y <= line.y + line.height / 2 && line.y + line.height / 2 <= box.y + box.height);
    if (!own) return 1000;
    return Math.max(0, line.x + line.width - own.x - own.width, own.y - line.y,
      line.y + line.height - own.y - own.height);
  });
}"""

OVERLAPS = """() => {
  const boxes = [...document.querySelectorAll('.ww-chart rect')].map(box => box.getBBox());
  return boxes.flatMap((one, index) => boxes.slice(index + 1).filter(other =>
    one.x < other.x + other.width && other.x < one.x + one.width
    && one.y < other.y + other.height && other.y < one.y + one.height)).length;
}"""


class PartnershipTest(BrowserTest):
    def open(self, path, role="manager", size=DESK, **options):
        context = self.browser.new_context(viewport=size, **options)
        self.addCleanup(context.close)
        page = context.new_page()
        if role:
            become(page, role)
        page.goto(urljoin(base_url(), path))
        return page


    def save(self, page):
        page.get_by_role("button", name="Save", exact=True).click()
        self.assertIn("Saved.", page.locator(".ww-notice").inner_text())

    def test_an_agency_with_its_successor_team_post_and_group(self):
        page = self.open("partnership")
        page.get_by_role("link", name="Add an agency").click()
        page.get_by_label("Name", exact=True).fill("Saltwell Advice Trust")
        page.get_by_label("Its part").select_option(label="Takes part")
        self.save(page)
        self.assert_sound(page, "agency")

        page.goto(urljoin(base_url(), "partnership/agencies/new/edit"))
        page.get_by_label("Name", exact=True).fill("Saltwell Advice Bureau")
        page.get_by_label("Its part").select_option(label="Takes part")
        page.get_by_label("Until (optional)").fill("2023-03-31")
        page.get_by_label("Followed by (optional)").select_option(label="Saltwell Advice Trust")
        self.save(page)
        shown = page.locator("main").inner_text()
        self.assertIn("Ended 31 March 2023; now Saltwell Advice Trust", shown)
        page.locator("main").get_by_role("link", name="Saltwell Advice Trust").first.click()

        page.get_by_role("link", name="Add a team").click()
        self.assertEqual(page.get_by_label("Agency", exact=True).locator("option:checked").inner_text(), "Saltwell Advice Trust")
        page.get_by_label("Name", exact=True).fill("Debt Team")
        self.save(page)

        page.get_by_role("link", name="Add a post").click()
        page.get_by_label("Name", exact=True).fill("Debt Adviser")
        page.get_by_label("Answers for (optional)").select_option(label="Its team")
        self.assert_sound(page, "form")
        self.save(page)
        page.get_by_role("link", name="Debt Team").first.click()
        self.assertIn("Debt Adviser would be asked. Saltwell Advice Trust is accountable.", page.locator("main").inner_text())

        page.goto(urljoin(base_url(), "partnership/groups/new/edit"))
        page.get_by_label("Name", exact=True).fill("Money and Debt Forum of the Parishes of Aldmere and Saltwell")
        page.get_by_label("Kind", exact=True).select_option(label="Forum")
        page.get_by_label("Reports to (optional)").select_option(label="Daily Tasking")
        page.get_by_label("Saltwell Advice Trust", exact=True).check()
        self.save(page)
        self.assert_sound(page, "group")
        page.goto(urljoin(base_url(), "partnership"))
        tree = page.locator(".ww-tree").first
        self.assertIn("Money and Debt Forum", tree.inner_text())

    def test_what_is_wrong_is_said_and_what_was_typed_stays(self):
        page = self.open("partnership/services/new/edit", java_script_enabled=False)
        page.get_by_label("Name", exact=True).fill("Quiet House")
        page.get_by_label("What it offers").fill("A safe bed")
        page.get_by_label("It serves people at risk").check()
        page.get_by_label("Address (optional)").fill("1 Secret Street")
        page.get_by_role("button", name="Save", exact=True).click()
        self.assertIn("isn’t kept here", page.locator("#error-summary").inner_text())
        self.assertEqual(page.get_by_label("Name", exact=True).input_value(), "Quiet House")

    def test_a_removal_is_undone_with_the_keyboard(self):
        page = self.open("partnership/parishes")
        page.get_by_role("link", name="Penny Cross").click()
        page.get_by_role("button", name="Remove").focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/parishes?done=removed**")
        page.get_by_role("button", name="Undo").focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**done=restored**")
        self.assertEqual(page.locator("h1").inner_text(), "Penny Cross")

    def test_a_printed_lead_is_linked_to_the_likely_party_and_opened_again(self):
        page = self.open("partnership/parties")
        self.assert_sound(page, "parties")
        lead = page.locator(".ww-records > li", has_text="“West Merrow Abuse Forum”")
        self.assertIn("two actions", lead.inner_text())
        self.assertEqual(lead.locator("option:checked").inner_text(), "West Merrow Domestic Abuse Forum")
        lead.get_by_role("button", name="Yes, that is it").click()
        row = page.locator("tr", has=page.get_by_role("rowheader", name="West Merrow Abuse Forum", exact=True))
        self.assertIn("West Merrow Domestic Abuse Forum", row.inner_text())
        plan = self.open("plan/2023-24/actions/3.3", role=None)
        self.assertIn("West Merrow Abuse Forum", plan.locator("main").inner_text())
        row.get_by_role("button").click()
        self.assertEqual(page.locator(".ww-records > li", has_text="“West Merrow Abuse Forum”").count(), 1)
        everybody = page.locator("section", has=page.locator("#everybody"))
        self.assertIn("Nobody in particular is asked", everybody.inner_text())

    def test_the_chart_is_legible_and_the_list_says_the_same(self):
        for role, path in (("manager", "partnership"), (None, "partners")):
            with self.subTest(path=path):
                page = self.open(path, role)
                drawn = " ".join(page.locator(".ww-chart text").all_text_contents())
                for name in page.locator(".ww-tree strong").all_inner_texts():
                    self.assertIn(name, drawn)
                self.assertEqual(max(page.evaluate(STANDING_OUT)), 0)
                self.assertEqual(page.evaluate(OVERLAPS), 0)
                self.assert_sound(page, f"chart-{role or 'public'}")
                tops = "() => ['.ww-structure__chart', '.ww-structure__list'].map(s => document.querySelector(s).getBoundingClientRect().top)"
                chart, listed = page.evaluate(tops)
                self.assertLess(chart, listed, "on a desk the drawing leads")
                page.set_viewport_size(PHONE)
                chart, listed = page.evaluate(tops)
                self.assertLess(listed, chart, "on a phone the list leads")
                page.emulate_media(forced_colors="active")
                colours = page.evaluate(
                    "() => { const box = getComputedStyle(document.querySelector('.ww-chart rect'));"
                    " return [box.fill, box.stroke]; }")
                self.assertNotEqual(*colours)

    def test_every_list_is_sound_for_readers_of_the_draft(self):
        page = self.open("partnership", "analyst")
        for name in ("agencies", "teams", "posts", "groups", "services", "parishes", "champions", "other-plans", "abbreviations"):
            page.goto(urljoin(base_url(), f"partnership/{name}"))
            self.assert_sound(page, name)
            self.assertEqual(page.get_by_role("link", name="Add a").count(), 0)
            self.assertNotIn("01632 960 155", page.content())

    def test_a_partner_lead_keeps_its_own_agency_s_posts_and_contacts(self):
        page = self.open("partnership/posts", "partner-lead")
        page.get_by_role("link", name="Station Manager, Aldmere").click()
        shown = page.locator("main").inner_text()
        self.assertIn("01632 960 166", shown)
        self.assertIn("Owen Hale", shown)
        page.get_by_role("link", name="Add a contact").click()
        page.get_by_label("Kind", exact=True).select_option(label="E-mail")
        page.get_by_label("Contact", exact=True).fill("station@fire.merrowshire.example")
        self.save(page)
        self.assertIn("station@fire.merrowshire.example", page.locator("main").inner_text())
        page.goto(urljoin(base_url(), "partnership/posts"))
        page.get_by_role("link", name="Chief Inspector, Aldmere").click()
        shown = page.locator("main").inner_text()
        self.assertNotIn("01632 960 155", shown)
        self.assertNotIn("Sal Okoro", shown)
        self.assertEqual(page.get_by_role("link", name="Change").count(), 0)


if __name__ == "__main__":
    unittest.main()
