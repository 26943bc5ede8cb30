"""The statistics, checked from the command line against cases of other programs."""
import json

from product import ProductTest, run, run_json


class StatisticsTest(ProductTest):
    def file(self, content, name="cases.json"):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def cases(self, *cases):
        return self.file(json.dumps({"cases": list(cases)}))

    @staticmethod
    def case(expected, prior=50, name="a change", **more):
        return {"name": name, "method": "change_arithmetic", "inputs": {"prior": prior, "current": 60}, "expected": expected} | more

    def test_every_reference_case_passes(self):
        shown = run("statistics", "verify", self.shared("statistics", "reference.json")).stdout.decode()
        self.assertEqual(shown, "547 passed, 0 failed\n")

    def test_a_reference_case_that_is_bent_is_found(self):
        whole = json.loads(self.shared("statistics", "reference.json").read_text(encoding="utf-8"))
        for case in whole["cases"]:
            if case["name"] == "conditional/seed-ASB-to-council":
                case["expected"]["p_mid"] += 1e-4
        shown = run("statistics", "verify", self.file(json.dumps(whole)), expect=1).stdout.decode().splitlines()
        self.assertEqual(len(shown), 2)
        self.assertTrue(shown[0].startswith("conditional/seed-ASB-to-council: p_mid: expected "), shown[0])
        self.assertEqual(shown[1], "546 passed, 1 failed")

    def test_each_wrong_case_is_one_line_that_says_what_came_out(self):
        wrong = self.case({"difference": 10, "percent_change": 21})
        path = self.cases(self.case({"percent_change": 20}), wrong, self.case({}, prior=-1, name="two\nlines\x1b[31m"))
        lines = run("statistics", "verify", path, expect=1).stdout.decode().splitlines()
        self.assertEqual(len(lines), 3)
        self.assertIn("a change (change_arithmetic): percent_change: expected 21, got 20", lines[0])
        self.assertIn("-1 is below 0", lines[1])
        self.assertNotIn("\x1b", lines[1])
        self.assertEqual(lines[2], "1 passed, 2 failed")

    def test_json_names_the_values(self):
        report = run_json("statistics", "verify", self.cases(self.case({"percent_change": 21})), expect=1)
        self.assertEqual((report["passed"], report["failed"]), (0, 1))
        [failure] = report["failures"]
        self.assertEqual((failure["path"], failure["expected"], failure["got"], failure["wrong"]), ("percent_change", 21, 20, 1))

    def test_no_cases_are_no_failure(self):
        self.assertEqual(run("statistics", "verify", self.file('{"cases": []}')).stdout, b"0 passed, 0 failed\n")

    def test_a_malformed_case_stops_none_of_the_others(self):
        path = self.cases(7, {"name": "x", "method": "ranks", "inputs": {}}, self.case({"percent_change": 20}))
        shown = run("statistics", "verify", path, expect=2).stdout.decode()
        self.assertTrue(shown.endswith("\n1 passed, 2 failed\n"), shown)
        self.assertTrue(shown.startswith("cases[0]: "), shown)

    def test_what_cannot_be_read_is_refused_with_a_reason(self):
        for name, content in {
            "empty": "", "words": "no cases", "list": "[]", "none": "{}", "cut": '{"cases": [', "nan": '{"cases": [NaN]}',
            "latin": b'{"cases": ["\xe9"]}', "deep": "[" * 1_000_000, "wide": '{"cases": "' + "x" * (17 << 20) + '"}',
            "nul": b"\x00" * 1000, "utf16": '{"cases": []}'.encode("utf-16"),
        }.items():
            with self.subTest(name):
                message = run("statistics", "verify", self.file(content, name), expect=2, timeout=60).stderr.decode()
                self.assertTrue(message.startswith("watchward: "), message)
                self.assertNotRegex(message, r"Error\(|\.swift|Fatal|Optional")
        run("statistics", "verify", self.folder / "absent", expect=2)
        run("statistics", "verify", self.folder, expect=2)

    def test_standard_input_is_read(self):
        content = json.dumps({"cases": [self.case({"difference": 10})]}).encode()
        self.assertEqual(run("statistics", "verify", "-", stdin=content).stdout, b"1 passed, 0 failed\n")


class WithholdingTest(ProductTest):
    """Which cells of tables to withhold."""

    def withhold(self, content, *words, **more):
        path = self.folder / "tables.json"
        path.write_text(content if isinstance(content, str) else json.dumps({"tables": content}), encoding="utf-8")
        return run("statistics", "withhold", path, *words, **more)

    def test_a_small_count_takes_the_smallest_ring_with_it(self):
        # The ring through the 3 needs one other cell of its row, one of its column, and the cell where they meet.
        table = [[3, 20, 30], [40, 50, 60], [70, 80, 90]]
        answer = json.loads(self.withhold([table]).stdout)
        self.assertEqual(answer["small"], [{"table": 0, "row": 0, "column": 0}])
        self.assertEqual(
            answer["besides"],
            [{"table": 0, "row": 0, "column": 1}, {"table": 0, "row": 1, "column": 0}, {"table": 0, "row": 1, "column": 1}])
        self.assertEqual((answer["method"], answer["exposed"]), ("exact", []))

    def test_tables_are_told_apart_and_the_rule_can_be_chosen(self):
        tables = [[[20, 30], [40, 50]], [[20, 6], [7, 50]]]
        self.assertEqual(json.loads(self.withhold(tables).stdout)["small"], [])
        answer = json.loads(self.withhold(tables, "--rule", "nhs_1to7_round5").stdout)
        self.assertEqual([(cell["table"], cell["row"], cell["column"]) for cell in answer["small"]], [(1, 0, 1), (1, 1, 0)])
        self.withhold(tables, "--rule", "any", expect=64)

    def test_what_is_no_table_is_refused_with_a_reason(self):
        for content in ("", "{", "[]", "{}", '{"tables": 3}', [[1, 2]], [[[1, 2], [3]]], [[["a"]]], [[[]]], [[[1.5]]], [[[-1]]],
                        [[[10**12]]], "\u0000", [[["<script>"]]]):
            error = self.withhold(content, expect=2).stderr.decode()
            self.assertIn("tables.json", error)
            self.assertNotIn("<script>", error)
