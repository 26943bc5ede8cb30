"""What goes out is read by other people's programs: GDAL, frictionless, schemathesis; and comes in again as it was."""
import csv
import http.client
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import zipfile

import yaml
from frictionless import validate
from openapi_schema_validator import OAS30Validator, oas30_format_checker
from openapi_spec_validator import validate as validate_description
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from product import ROOT, demonstration, run
from visiting import Server

TABLES = ["figures", "populations", "measures", "sources", "areas", "area-names", "area-parents", "quality-notes"]
DESCRIPTION = ROOT / "docs/api/openapi.yaml"


def tool(name):
    """A program that the tests need: without it they fail under CI and are passed over elsewhere."""
    beside = pathlib.Path(sys.executable).parent / name
    found = str(beside) if beside.exists() else shutil.which(name)
    if not found and os.environ.get("CI") == "true":
        raise AssertionError(f"{name} is missing: run scripts/setup test")
    if not found:
        raise unittest.SkipTest(f"{name} isn't installed: run scripts/setup test")
    return found


class Answer:
    def __init__(self, response):
        self.status, self.headers, self.body = response.status, response.headers, response.read()

    @property
    def json(self):
        return json.loads(self.body)


class OpenDataTest(unittest.TestCase):
    """The demonstration, given out whole and to everybody, and served to whoever comes."""

    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="watchward-test-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        cls.data = cls.folder / "data"
        demonstration(cls.data)
        cls.archives = {}
        for name, more in (("full", []), ("public", ["--public"])):
            path = cls.folder / f"{name}.zip"
            run("evidence", "export", "--data", cls.data, "--to", path, *more)
            with zipfile.ZipFile(path) as archive:
                archive.extractall(cls.folder / name)
            cls.archives[name] = path
        cls.server = Server(cls.data, cls.folder).start()
        cls.addClassCleanup(cls.server.stop)

    def ask(self, path, method="GET", headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=60)
        try:
            connection.request(method, path, headers=headers or {})
            return Answer(connection.getresponse())
        finally:
            connection.close()

    def rows(self, kind, table):
        with (self.folder / kind / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    # What others' programs make of the package

    def test_frictionless_finds_nothing_wrong_with_either_package(self):
        for name in self.archives:
            report = validate(str(self.folder / name / "datapackage.json"))
            self.assertTrue(report.valid, report.flatten(["rowNumber", "fieldName", "type", "note"])[:5])
            self.assertEqual((report.warnings, report.stats["warnings"]), ([], 0))
            self.assertEqual({task.name for task in report.tasks}, {*TABLES, "boundaries"})

    def test_tables_have_no_mark_and_end_their_lines_as_the_standard_says(self):
        for table in TABLES:
            content = (self.folder / "full" / f"{table}.csv").read_bytes()
            self.assertFalse(content.startswith(b"\xef\xbb\xbf"))
            self.assertTrue(content.endswith(b"\r\n"))

    def test_gdal_reads_the_boundaries_in_their_county_and_turned_as_the_standard_says(self):
        path = self.folder / "full" / "boundaries.geojson"
        count, fields, extent = layer(path)
        features = json.loads(path.read_text())["features"]
        # 14 wards of Aldmere, and the county's districts, as the files of the demonstration have them.
        given = [feature for name in ("districts", "wards")
                 for feature in json.loads((ROOT / f"Resources/demo/{name}.geojson").read_text())["features"]]
        self.assertEqual(count, len(given))
        self.assertEqual(len(features), len(given))
        self.assertEqual(fields[-4:], ["code", "kind", "name", "edition"])
        corners = [point for feature in given for ring in rings(feature["geometry"]) for point in ring]
        edges = (min(x for x, _ in corners), min(y for _, y in corners), max(x for x, _ in corners), max(y for _, y in corners))
        for found, wanted in zip(extent, edges, strict=True):
            self.assertAlmostEqual(found, wanted, places=5)
        for feature in features:
            for polygon in polygons(feature["geometry"]):
                for index, ring in enumerate(polygon):
                    self.assertEqual(ring[0], ring[-1])
                    self.assertEqual(turns_left(ring), index == 0, feature["id"])

    def test_gdal_reads_a_measure_as_a_map_layer(self):
        answer = self.ask("/evidence/graffiti.council.geojson")
        if answer.status == 404:
            answer = self.ask(f"/evidence/{self.open_measures()[0]}.geojson")
        path = self.folder / "layer.geojson"
        path.write_bytes(answer.body)
        self.assertEqual(answer.headers["content-type"], "application/geo+json")
        count, fields, _ = layer(path)
        self.assertGreater(count, 0)
        self.assertLessEqual({"measure", "area", "from", "to", "value", "status"}, set(fields))

    # And in again

    def test_an_empty_partnership_gets_the_same_state_and_gives_out_the_same_bytes(self):
        other = self.folder / "other"
        run("init", "--data", other, "--name", "Another Community Safety Partnership", "--area", "Aldmere")
        report = json.loads(run(
            "evidence", "import", self.archives["full"], "--data", other, "--format", "json").stdout)
        self.assertEqual((report["kind"], report["refused"], report["problems"]), ("data-package", 0, []))
        run("evidence", "export", "--data", other, "--to", self.folder / "again.zip")
        with zipfile.ZipFile(self.folder / "again.zip") as archive:
            for table in [f"{name}.csv" for name in TABLES] + ["boundaries.geojson"]:
                self.assertEqual(archive.read(table), (self.folder / "full" / table).read_bytes(), table)
        # The same table alone says nothing new; a changed cell in it is one revision.
        figures = (self.folder / "full" / "figures.csv").read_bytes().decode()
        changed = self.folder / "figures.csv"
        first = next(row for row in self.rows("full", "figures") if row["value"])
        old = f"{first['source']},{first['value']},{first['status']}"
        changed.write_bytes(figures.replace(old, f"{first['source']},987654,{first['status']}", 1).encode())
        report = json.loads(run("evidence", "import", changed, "--data", other, "--format", "json").stdout)
        self.assertEqual((report["kind"], report["revised"], report["new"]), ("data-package", 1, 0))

    def test_what_is_withheld_comes_in_as_hidden_and_never_as_nought(self):
        withheld = [row for row in self.rows("public", "figures") if row["status"] == "withheld"]
        self.assertTrue(withheld)
        self.assertTrue(all(row["value"] == "" and row["reason"] in ("fewer-than-5", "too-few") for row in withheld))
        other = self.folder / "withheld"
        run("init", "--data", other, "--name", "A Reader’s Partnership", "--area", "Aldmere")
        run("evidence", "import", self.archives["public"], "--data", other)
        run("evidence", "export", "--data", other, "--to", self.folder / "withheld.zip")
        with zipfile.ZipFile(self.folder / "withheld.zip") as archive:
            again = list(csv.DictReader(io.StringIO(archive.read("figures.csv").decode())))
        key = lambda row: tuple(row[name] for name in ("measure", "area", "from", "to", "breakdown", "source"))
        hidden = {key(row) for row in again if row["status"] == "hidden" and row["value"] == ""}
        self.assertLessEqual({key(row) for row in withheld}, hidden)

    def test_the_public_package_holds_no_figure_that_is_not_released(self):
        full = {(row["measure"], row["area"], row["from"], row["to"], row["breakdown"], row["source"]): row["value"]
                for row in self.rows("full", "figures")}
        audiences = {row["key"]: row["audience"] for row in self.rows("full", "measures")}
        kinds = {row["code"]: row["kind"] for row in self.rows("full", "areas")}
        profiles = {row["key"]: row["profile"] for row in self.rows("full", "measures")}
        for row in self.rows("public", "figures"):
            self.assertEqual(audiences[row["measure"]], "public")
            self.assertNotIn(kinds[row["area"]], ("lsoa", "msoa", "custom"))
            if profiles[row["measure"]] == "standard" and row["value"]:
                self.assertFalse(0 < float(row["value"]) < 5 and row["measure"].split(".")[0] != "hours", row)

    # The interface for programs

    def open_measures(self):
        return [measure["key"] for measure in self.ask("/api/v1/measures?limit=1000").json["data"]]

    def test_the_description_is_valid_and_is_the_one_that_is_served(self):
        text = DESCRIPTION.read_text(encoding="utf-8")
        validate_description(yaml.safe_load(text))
        answer = self.ask("/api/v1/openapi.yaml")
        self.assertEqual((answer.status, answer.body.decode()), (200, text))

    def test_each_documented_address_answers_by_its_schema(self):
        description = yaml.safe_load(DESCRIPTION.read_text(encoding="utf-8"))
        registry = Registry().with_resource("urn:api", Resource.from_contents(description, DRAFT202012))
        measure = self.open_measures()[0]
        figure = self.ask(f"/api/v1/figures?measure={measure}&limit=1").json["data"][0]
        filled = {"/measures/{key}": f"/measures/{measure}", "/sources/{key}": f"/sources/{figure['source']}",
                  "/areas/{code}": f"/areas/{figure['area']}", "/areas/{code}/boundary": f"/areas/{figure['area']}/boundary"}
        for template, item in description["paths"].items():
            answer = self.ask("/api/v1" + filled.get(template, template))
            self.assertEqual(answer.status, 200, template)
            media, content = next(iter(item["get"]["responses"]["200"]["content"].items()))
            self.assertEqual(answer.headers["content-type"], media)
            if media == "application/yaml":
                continue
            reference = content["schema"].get("$ref")
            schema = {"$ref": f"urn:api{reference}"} if reference else content["schema"]
            OAS30Validator(schema, registry=registry, format_checker=oas30_format_checker).validate(answer.json)

    def test_schemathesis_finds_no_failure(self):
        done = subprocess.run(
            [tool("schemathesis"), "run", str(DESCRIPTION), "--url", f"{self.server.origin}/api/v1", "--checks", "all",
             "--phases", "examples,coverage,fuzzing", "--mode", "all", "--max-examples", "40", "--seed", "20240115",
             "--rate-limit", "1000/m", "--no-color"],
            cwd=self.folder, capture_output=True, text=True, timeout=900, check=False)
        self.assertEqual(done.returncode, 0, done.stdout[-6000:])

    def test_pages_add_up_to_the_table_of_the_public_package(self):
        measure = max(self.open_measures(), key=lambda key: sum(row["measure"] == key for row in self.rows("public", "figures")))
        path, found = f"/api/v1/figures?measure={measure}&limit=7", []
        while path:
            answer = self.ask(path)
            found += answer.json["data"]
            path = answer.json["next"]
            links = re.findall(r'<([^>]*)>; rel="next"', answer.headers["link"])
            self.assertEqual(links, [path] if path else [])
        table = [row for name in ("figures", "populations") for row in self.rows("public", name) if row["measure"] == measure]
        self.assertEqual(
            [(row["area"], row["from"], row["to"], row["status"]) for row in found],
            [(row["area"], row["from"], row["to"], row["status"]) for row in table])
        self.assertEqual(
            [row["value"] for row in found], [float(row["value"]) if row["value"] else None for row in table])

    def test_what_is_known_is_not_sent_again_and_head_sends_nothing(self):
        for path in ("/api/v1/measures", f"/evidence/{self.open_measures()[0]}.csv", "/evidence/datapackage.zip"):
            first = self.ask(path)
            self.assertEqual(first.status, 200)
            tag = first.headers["etag"]
            for known in (tag, f"W/{tag}", f'"other", {tag}', "*"):
                again = self.ask(path, headers={"If-None-Match": known})
                self.assertEqual((again.status, again.body), (304, b""), known)
            for unknown in ('"other"', tag.strip('"'), '"' * 500, "W/", ","):
                self.assertEqual(self.ask(path, headers={"If-None-Match": unknown}).status, 200, unknown)
            head = self.ask(path, "HEAD")
            self.assertEqual((head.status, head.body, head.headers["content-length"]), (200, b"", str(len(first.body))))

    def test_slips_and_tricks_are_told_as_problems(self):
        wrong = ["limit=0", "limit=1001", "limit=01", "limit=1e3", "limit=", "from=2023-02-30", "from=%2B023-01-01", "to=soon",
                 "measure=ASB", "measure=" + "a." * 5_000, "area=%27%20OR%201", "after=%2F", "after=" + "A" * 1_001, "form=2022-01-01",
                 "limit=1&limit=2", "%FF=1", "from=%00", "__proto__=1", "x" * 3_000]
        for query in wrong:
            answer = self.ask(f"/api/v1/figures?{query}")
            self.assertEqual(answer.status, 400, query[:60])
            self.assertEqual(answer.headers["content-type"], "application/problem+json")
            self.assertEqual(answer.json["status"], 400)
            self.assertNotIn("swift", answer.body.decode().lower())
        gone = ["/api/v1/none", "/api/v2/measures", "/api/", "/api/v1/measures/prevent.channel", "/api/v1/measures/none.such",
                "/api/v1/measures/..%2F..%2Fkey", "/api/v1/areas/E99999999", "/api/v1/sources/nobody",
                "/api/v1/figures?measure=prevent.channel", "/api/v1/figures?area=OWN-1"]
        for path in gone:
            answer = self.ask(path)
            self.assertEqual((answer.status, answer.headers["content-type"]), (404, "application/problem+json"), path)
        same = {self.ask(f"/api/v1/measures/{key}").body for key in ("prevent.channel", "none.such")}
        self.assertEqual(len(same), 1)
        for path in ("/evidence/..%2fkey.csv", "/evidence/prevent.channel.csv", "/areas/..%2f..%2fetc.csv", "/evidence/none.such.json"):
            self.assertEqual(self.ask(path).status, 404, path)

    def test_nothing_is_written_and_every_site_may_read(self):
        answer = self.ask("/api/v1/measures", headers={"Origin": "https://elsewhere.example"})
        self.assertEqual(answer.headers["access-control-allow-origin"], "*")
        self.assertIsNone(answer.headers["access-control-allow-credentials"])
        self.assertIsNone(answer.headers["set-cookie"])
        for method in ("POST", "PUT", "PATCH", "DELETE", "OPTIONS"):
            refused = self.ask("/api/v1/measures", method)
            self.assertEqual((refused.status, refused.headers["allow"]), (405, "GET, HEAD"), method)


def layer(path):
    """What ogrinfo says of a file's one layer: how many features, the names of its fields, and where it lies."""
    said = subprocess.run(
        [tool("ogrinfo"), "-ro", "-al", "-so", str(path)], check=True, capture_output=True, text=True).stdout
    count = int(re.search(r"^Feature Count: (\d+)$", said, re.M).group(1))
    fields = re.findall(r"^(\w+): (?:String|Integer|Integer64|Real|Date)\b", said, re.M)
    extent = [float(number) for number in re.findall(r"-?\d+\.\d+", re.search(r"^Extent: (.*)$", said, re.M).group(1))]
    return count, fields, extent


def polygons(geometry):
    return geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]


def rings(geometry):
    return [ring for polygon in polygons(geometry) for ring in polygon]


def turns_left(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:])) > 0


if __name__ == "__main__":
    unittest.main()
