"""An assessment in a partnership that has nothing yet: no plan, no figures, no agencies, no mail."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from own_partnership import OwnSite  # noqa: E402

YEAR = "assessment/2025-26"


class EmptyAssessmentTest(OwnSite):
    def test_every_page_says_what_to_do_first_and_none_breaks(self):
        self.start()
        manager = self.first_run()
        for path in ("assessment", "assessment/schemes", "assessment/issues"):
            self.go(manager, path)
            self.assert_sound(manager, f"empty-{path}")
        self.go(manager, "assessment")
        manager.get_by_label("For the plan of").fill("2025-26")
        self.press(manager, "Begin it")
        self.assertIn("no order", self.main(manager))
        for path in ("", "/workshop", "/workshop/asb", "/issues", "/issues/asb", "/votes", "/decision", "/document", "/year"):
            self.go(manager, YEAR + path)
            self.assertNotIn("went wrong", self.main(manager))
            self.assert_sound(manager, f"empty-assessment{path}")
        # Nothing is known, so nothing is taken.
        self.go(manager, YEAR)
        self.press(manager, "Take the scores that the figures suggest")
        self.assertIn("The figures suggest nothing", self.main(manager))
        # There is nobody to ask, and it is said.
        self.go(manager, f"{YEAR}/year")
        self.assertIn("No figure speaks of it", self.main(manager))
        self.go(manager, "monitoring/2025-26/packs/fullassessment")
        self.assertIn("Missing", self.main(manager))
        self.assert_sound(manager, "empty-document")


if __name__ == "__main__":
    unittest.main()
