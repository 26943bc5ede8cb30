"""By what rules the figures speak: others are looked at, kept, refused to whoever saw older ones, and undone."""

import sys
import unittest
from pathlib import Path
from urllib.parse import urljoin

sys.path.insert(0, str(Path(__file__).parent))

from site_under_test import BrowserTest, base_url  # noqa: E402


class RulesTest(BrowserTest):
    def test_rules_of_what_the_figures_say_are_looked_at_kept_and_undone(self):
        office = self.work_as("manager", "monitoring/2023-24")
        office.get_by_role("link", name="By what rules the figures speak").click()
        self.assertIn("on track from 90%", office.locator("section:has(#rules)").inner_text())
        self.assert_sound(office, "rating-rules")
        office.get_by_role("link", name="See what changes with “Early warning”").click()
        self.assertIn("would be called otherwise", office.locator("section:has(#preview)").inner_text())
        self.assert_sound(office, "rating-rules-preview")
        office.get_by_label("At risk from how many per cent?").fill("99")
        office.get_by_role("button", name="Keep these rules").click()
        self.assertIn("At risk can’t begin above on track", office.locator("#error-summary").inner_text())
        self.assertEqual(office.get_by_label("At risk from how many per cent?").input_value(), "99")
        self.assert_sound(office, "rating-rules-error")
        office.get_by_label("At risk from how many per cent?").fill("85")
        office.get_by_role("button", name="Show what changes").click()
        self.assertIn("Nothing is kept yet", office.locator("section:has(#preview)").inner_text())
        late = office.context.new_page()
        late.goto(urljoin(base_url(), "settings/rules"))
        office.get_by_role("button", name="Keep these rules").click()
        self.assertIn("Kept.", office.locator(".ww-notice--done").inner_text())
        self.assertIn("at risk from 85%", office.locator("section:has(#rules)").inner_text())
        late.get_by_label("At risk from how many per cent?").fill("60")
        late.get_by_role("button", name="Keep these rules").click()
        self.assertIn("Somebody chose other rules", late.locator("#error-summary").inner_text())
        self.assertEqual(late.get_by_label("At risk from how many per cent?").input_value(), "60")
        office.get_by_role("button", name="Undo").click()
        self.assertIn("at risk from 70%", office.locator("section:has(#rules)").inner_text())
        late.close()


if __name__ == "__main__":
    unittest.main()
