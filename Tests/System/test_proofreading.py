"""The check of the real plan finds what its labels list, and flags nothing that they say is right."""
import json

from product import YEAR, ProductTest, run

# Which rules may speak for a kind of defect.
RULES = {
    "percent": {"figures.change"},
    "direction": {"figures.direction", "figures.change"},
    "direction_against_other_sentence": {"figures.same"},
    "stale_period": {"figures.period"},
    "row_total": {"figures.total"},
    "repeated_columns": {"figures.repeat", "figures.total"},
    "priority_order": {"structure.priorities"},
    "priority_name_mismatch": {"structure.priorities"},
    "ref_priority_mismatch": {"actions.reference"},
    "duplicate_ref": {"actions.reference"},
    "deadline_before_plan_year": {"actions.deadline"},
    "lead_is_everyone": {"actions.lead"},
    "missing_lead": {"actions.lead"},
    "agency_not_member": {"actions.agency"},
    "variant_spelling": {"actions.agency"},
    "undefined_abbreviation": {"structure.abbreviations"},
    "ongoing_without_review": {"actions.review"},
    "measure_without_baseline": {"structure.measures"},
}


class RealPlanTest(ProductTest):
    def setUp(self):
        super().setUp()
        self.labels = json.loads(self.shared("plans", "sevenoaks-2023-24.expected.json").read_text(encoding="utf-8"))
        report = json.loads(run("check", self.real_plan(), "--format", "json", "--year", YEAR, expect=1).stdout)
        self.alarms = [entry for entry in report["findings"] if entry["severity"] != "advice"]

    @staticmethod
    def lines(finding):
        own = set(range(finding["line"], finding.get("endLine", finding["line"]) + 1))
        return own | {place["line"] for place in finding.get("related", []) if "line" in place}

    def test_every_defect_is_found(self):
        for defect in self.labels["defects"]:
            with self.subTest(defect["id"], kind=defect["kind"], right=defect["right"]):
                wanted = {defect["line"], *defect.get("lines", [])}
                found = [
                    entry for entry in self.alarms
                    if entry["rule"] in RULES[defect["kind"]] and self.lines(entry) & wanted]
                self.assertTrue(found)
                self.assertLessEqual(len(found) if "maxFindings" in defect else 0, defect.get("maxFindings", 0))

    def test_nothing_that_is_right_is_flagged(self):
        for right in self.labels["mustNotFlag"]:
            with self.subTest(line=right["line"], why=right["why"]):
                for entry in self.alarms:
                    if entry["line"] == right["line"]:
                        self.assertNotIn(entry["quote"].strip(), right["quote"])

    def test_every_alarm_is_on_a_line_that_the_labels_know(self):
        known = {line for entry in self.labels["mayFlag"] for line in entry["lines"]}
        for defect in self.labels["defects"]:
            known |= {defect["line"], *defect.get("lines", [])} | set(range(defect["line"], defect.get("lineEnd", defect["line"]) + 1))
        for entry in self.alarms:
            self.assertIn(entry["line"], known, entry["message"])

    def test_quotes_stand_in_the_source_unchanged(self):
        source = self.real_plan().read_text(encoding="utf-8")
        for entry in self.alarms:
            self.assertIn(entry["quote"], source)
