"""The real plan, imported as it is and through three other formats, agrees with its labels."""
import json
import subprocess

from product import YEAR, ProductTest, run, run_json


def records(reading):
    """What must be the same whichever file the plan came in."""
    return {
        "title": reading["title"],
        "year": reading["year"],
        "window": reading["window"],
        "priorities": [(entry["rank"], entry["name"]) for entry in reading["priorities"]],
        "actions": [
            {
                "ref": action["ref"], "text": " ".join(action["text"].split()), "priority": action["priority"],
                "leads": [lead["printed"] for lead in action["leads"]],
                "partners": [partner["printed"] for partner in action["partners"]],
                "byWhen": action["byWhen"],
            }
            for action in reading["actions"]
        ],
        "successMeasures": [(measure["text"], measure["priority"]) for measure in reading["successMeasures"]],
        "members": [member["name"] for member in reading["members"]],
    }


class ImportTest(ProductTest):
    def labels(self):
        return json.loads(self.shared("plans", "sevenoaks-2023-24.expected.json").read_text(encoding="utf-8"))

    def dry_run(self, path):
        return run_json("plan", "import", path, "--year", YEAR, "--dry-run")

    def test_the_real_plan_agrees_with_its_labels(self):
        labels = self.labels()
        read = records(self.dry_run(self.real_plan()))
        self.assertEqual(read["title"], labels["title"])
        self.assertEqual(read["window"], labels["dataPeriod"])
        self.assertEqual([name for _, name in read["priorities"]], labels["priorities"])
        self.assertEqual(len(read["actions"]), 39)
        for action, label in zip(read["actions"], labels["actions"]):
            for key in ("ref", "text", "leads", "partners", "byWhen", "priority"):
                self.assertEqual(action[key], label[key], f"{label['ref']} {key}")
        whole = {"All recorded crime": None}
        self.assertEqual(
            read["successMeasures"],
            [(entry["text"], whole.get(entry["priority"], entry["priority"])) for entry in labels["successMeasures"]])
        self.assertEqual(read["members"], [entry["name"] for entry in labels["members"]])

    def test_contacts_of_members_agree_with_their_labels(self):
        read = {entry["name"]: entry for entry in self.dry_run(self.real_plan())["members"]}
        for label in self.labels()["members"]:
            contacts = {entry["kind"]: entry["value"] for entry in read[label["name"]]["contacts"]}
            for kind in ("address", "postcode", "telephone", "web", "email"):
                self.assertEqual(contacts.get(kind), label[kind], f"{label['name']}: {kind}")

    def test_word_opendocument_and_html_give_the_same_records(self):
        expected = records(self.dry_run(self.real_plan()))
        for suffix in ("docx", "odt", "html"):
            with self.subTest(suffix):
                copy = self.folder / f"plan.{suffix}"
                subprocess.run(["pandoc", "-f", "gfm", str(self.real_plan()), "-s", "-o", str(copy)], check=True,
                               capture_output=True)
                self.assertEqual(records(self.dry_run(copy)), expected)

    def test_every_block_is_accounted_for(self):
        blocks = self.dry_run(self.real_plan())["blocks"]
        self.assertEqual([entry["block"] for entry in blocks], list(range(1, len(blocks) + 1)))

    def test_the_example_plan_is_read_as_its_labels_say(self):
        labels = json.loads(self.shared("plans", "example", "plan-a.labels.json").read_text(encoding="utf-8"))
        read = run_json("plan", "import", self.shared("plans", "example", "plan-a.md"), "--year", "2024-25", "--dry-run")
        self.assertEqual([entry["name"] for entry in read["priorities"]], labels["priorities"])
        self.assertEqual(len(read["actions"]), len(labels["actions"]))
        for action, label in zip(read["actions"], labels["actions"]):
            self.assertEqual(action["ref"], label["ref"])
            self.assertEqual(action["text"], label["text"])
            self.assertEqual([lead["party"] for lead in action["leads"]][: len(label["leads"])] or label["leads"],
                             [lead["party"] for lead in action["leads"]])
            self.assertEqual(action["byWhen"], label["byWhen"], label["ref"])
            self.assertEqual(action["priority"], label["priority"])
        self.assertEqual([entry["text"] for entry in read["successMeasures"]],
                         [entry["text"] for entry in labels["successMeasures"]])
        self.assertEqual([entry["name"] for entry in read["members"]], [entry["name"] for entry in labels["members"]])


class RoundTripTest(ProductTest):
    def test_published_html_and_word_import_to_the_same_records(self):
        self.initialise()
        run("plan", "import", self.real_plan(), "--year", YEAR, "--data", self.data)
        published = self.folder / "published"
        run("plan", "publish", "--data", self.data, "--year", YEAR, "--to", published, "--format", "html,docx")
        original = records(run_json("plan", "import", self.real_plan(), "--year", YEAR, "--dry-run"))
        files = [path for path in sorted(published.rglob("*")) if path.suffix in (".html", ".docx")]
        self.assertEqual(len(files), 2, files)
        for path in files:
            with self.subTest(path.suffix):
                self.assertEqual(records(run_json("plan", "import", path, "--year", YEAR, "--dry-run")), original)
