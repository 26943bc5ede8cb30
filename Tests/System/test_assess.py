"""The ranking of an assessment, from the command line, against a few lines of our own that know nothing of the program."""

import csv
import io
import itertools
import json
import pathlib
import shutil
import tempfile
import unittest
from fractions import Fraction

from product import ProductTest, demonstration, run


def compositions(parts, places):
    """All ways to divide so many parts among so many places."""
    for bars in itertools.combinations(range(parts + places - 1), places - 1):
        edges = (-1,) + bars + (parts + places - 1,)
        yield [edges[i + 1] - edges[i] - 1 for i in range(places)]


class AssessTest(ProductTest):
    @classmethod
    def setUpClass(cls):
        cls.shelf = pathlib.Path(tempfile.mkdtemp(prefix="watchward-test-"))
        cls.addClassCleanup(shutil.rmtree, cls.shelf, ignore_errors=True)
        demonstration(cls.shelf / "data")

    def assess(self, *more, expect=0):
        return run("assess", *more, "--data", self.shelf / "data", expect=expect)

    def exported(self, year):
        return json.loads(self.assess("export", "--year", year).stdout)

    def test_the_same_is_printed_on_every_run(self):
        first, second = (self.assess("rank").stdout.decode() for _ in range(2))
        self.assertEqual(first, second)
        self.assertIn("in the top three under", first)
        self.assertIn("would lead", first)

    def test_an_independent_script_gets_the_same_order_and_shares(self):
        for year in ("2023-24", "2024-25"):
            with self.subTest(year=year):
                self.check(self.exported(year))

    def check(self, exported):
        criteria = exported["scheme"]["criteria"]
        ranked = [issue for issue in exported["issues"] if "rank" in issue]
        self.assertGreater(len(ranked), 8)
        scores = {i["key"]: [Fraction(i["scores"][c["key"]]) for c in criteria] for i in ranked}
        weights = [Fraction(c["weight"]) for c in criteria]
        totals = {k: sum(w * s for w, s in zip(weights, row)) / sum(weights) for k, row in scores.items()}
        for issue in ranked:
            above = sum(total > totals[issue["key"]] for total in totals.values())
            self.assertEqual(issue["rank"], above + 1)
            self.assertAlmostEqual(issue["total"], float(totals[issue["key"]]), places=12)
        count, ranks = 0, {key: [0] * len(ranked) for key in scores}
        m = len(criteria)
        for parts in compositions(exported["parts"], m):
            count += 1
            sums = {k: sum((m * p + 1) * s for p, s in zip(parts, row)) for k, row in scores.items()}
            for key, value in sums.items():
                ranks[key][sum(other > value for other in sums.values())] += 1
        self.assertEqual((exported["weightings"], count), (3003, 3003))
        for issue in ranked:
            for share, times in zip(issue["rankShares"], ranks[issue["key"]]):
                self.assertAlmostEqual(share, times / count, places=12)
        self.check_switches(exported, scores, weights)
        self.check_dropped(exported, scores, weights)

    def check_switches(self, exported, scores, weights):
        """Where the leader is overtaken as one weight moves and the others keep their proportions: the root of a line."""
        leader = next(issue["key"] for issue in exported["issues"] if issue.get("rank") == 1)
        for column, said in enumerate(exported["switches"]):
            now, rest = weights[column] / sum(weights), sum(weights) - weights[column]
            roots = set()
            for key, row in scores.items():
                ahead = [mine - theirs for mine, theirs in zip(scores[leader], row)]
                others = sum(w * gap for j, (w, gap) in enumerate(zip(weights, ahead)) if j != column) / rest
                if key != leader and others != ahead[column]:
                    roots.add(others / (others - ahead[column]))
            above = min((root for root in roots if now < root <= 1), default=None)
            below = max((root for root in roots if 0 <= root < now), default=None)
            self.assertAlmostEqual(said["current"], float(now), places=12)
            for name, root in (("above", above), ("below", below)):
                self.assertEqual(said.get(name) is None, root is None, (said, root))
                if root is not None:
                    self.assertAlmostEqual(said[name], float(root), places=12)

    def check_dropped(self, exported, scores, weights):
        ranks = {issue["key"]: issue["rank"] for issue in exported["issues"] if "rank" in issue}
        for column, said in enumerate(exported["dropped"]):
            sums = {k: sum(w * s for j, (w, s) in enumerate(zip(weights, row)) if j != column) for k, row in scores.items()}
            again = {key: sum(other > mine for other in sums.values()) + 1 for key, mine in sums.items()}
            self.assertEqual(said["criterion"], exported["scheme"]["criteria"][column]["key"])
            self.assertEqual(sorted(said["leaders"]), sorted(key for key, rank in again.items() if rank == 1))
            self.assertEqual(said["moved"], {key: rank for key, rank in again.items() if rank != ranks[key]})

    def test_the_plan_follows_the_order_of_its_assessment(self):
        order = [issue["name"] for issue in self.exported("2023-24")["issues"] if "rank" in issue]
        self.assertEqual(order[:7], [
            "Burglary and vehicle crime", "Anti-social behaviour", "Domestic abuse",
            "Violence against women and girls", "Drugs and the exploitation of children",
            "Keeping vulnerable people safe", "Stalking and harassment",
        ])

    def test_the_county_gets_what_everybody_can_read_of_the_agreed_year(self):
        county = json.loads(self.assess("export", "--for", "county").stdout)
        self.assertEqual((county["year"], county["area"]), ("2023-24", "Aldmere"), "the newest that is agreed")
        order = [issue["name"] for issue in self.exported("2023-24")["issues"] if "rank" in issue]
        priorities = [issue for issue in county["issues"] if issue["decision"] == "priority"]
        self.assertEqual([issue["name"] for issue in priorities], order[:7])
        self.assertTrue(all(issue["reason"] for issue in county["issues"]))
        self.assertIn("Merrowshire Police", priorities[0]["leads"])
        self.assertNotIn("families move rooms", json.dumps(county), "a score's reason")
        table = self.assess("export", "--for", "county", "--format", "csv").stdout.decode("utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(table)))
        self.assertEqual([row["issue"] for row in rows], [issue["name"] for issue in county["issues"]])
        self.assertEqual({row["district"] for row in rows}, {"Aldmere"})
        self.assess("export", "--for", "county", "--year", "2024-25", expect=3)

    def test_a_scheme_is_taken_in_and_a_wrong_one_named(self):
        scheme = json.loads(run("assess", "import-scheme", "--example").stdout)
        scheme["key"], scheme["criteria"][0]["weight"] = "ours", 3
        file = self.folder / "scheme.json"

        def take(text, expect):
            file.write_text(text, encoding="utf-8")
            return self.assess("import-scheme", file, expect=expect).stderr.decode()

        self.assertIn("version 1", take(json.dumps(scheme), 0))
        for change, words in [
            ({"combination": "magic"}, "a word isn’t one of those"), ({"criteria": "none"}, "another kind"),
            ({"criteria": []}, "0 criteria"),
        ]:
            self.assertIn(words, take(json.dumps({**scheme, **change}), 2))
        for text in ("", "{", "[]", "null", "\0", "[" * 100_000):
            take(text, 2)

    def test_weights_are_taken_in_and_what_is_wrong_is_named_by_row_and_code(self):
        file = self.folder / "weights.csv"
        named = ("--edition", "First", "--source", "Made up for a test")

        def take(text, expect, *more):
            file.write_text(text, encoding="utf-8")
            return self.assess("import-weights", file, *(more or named), expect=expect).stderr.decode()

        order = self.assess("rank").stdout
        told = take("A list\n\nOffence code,Weight (days)\n8N,10.5\n1/4.1,7000\n99,..\n", 0)
        self.assertIn("2 codes have a weight now, as edition 1.", told)
        self.assertIn("Without a weight in the file: 99.", told)
        self.assertIn("says the same already", take("Code,Weight\n8N,10.5\n1/4.1,7000\n", 0) + take(
            "Offence code,Weight (days)\n8N,10.5\n1/4.1,7000\n", 0))
        for text, words in [
            ("Code,Weight\n8N,-1\n28E,x\n", "Row 2: The weight of code 8N is -1"),
            ("Code,Weight\n8N,-1\n28E,x\n", "Row 3: The weight of code 28E is “x”"),
            ("Code,Weight\n8N,1\n8N,2\n", "Code 8N weighs 2 here and something else in row 2."),
            ("Offence,Weight\nTheft,2\n", "No column holds offence codes."), ("", "The file is empty."),
        ]:
            self.assertIn(words, take(text, 2))
        self.assertIn("larger than 2 MB", take("x" * (3 << 20), 2))
        self.assertIn("whose list", take("Code,Weight\n8N,1\n", 2, "--edition", "2", "--source", " ").lower())
        self.assess("import-weights", file, expect=64)
        self.assertEqual(self.assess("rank").stdout, order, "scores that were given stay")


if __name__ == "__main__":
    unittest.main()
