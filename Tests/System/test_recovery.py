"""Nobody can work out a withheld count from anything public, however long they have kept what was printed."""
import collections
import csv
import io
import pathlib
import random
import re
import shutil
import tempfile
import unittest
import zipfile

import tiny_counts as tiny
from crawling import Crawl
from product import demonstration, run
from recovering import Reader, figures, parents
from visiting import Server

STARTS = ["/", "/evidence", "/areas", "/map", "/evidence/data", "/evidence/compare", "/sitemap.xml", "/robots.txt",
          "/api/v1/", "/api/v1/figures?limit=1000", "/api/v1/measures", "/api/v1/areas", "/api/v1/sources"]
#: Questions that no form asks: months of wards, windows across years, wards against their district, the largest less all others.
ODD = [f"/evidence/compare?measure={measure}&place={place}&period={period}&with-period={other}&with-place={beside}"
       for measure in tiny.MEASURES for place, beside in (("E05009001", ""), ("E05009006", "E07009002"), ("E07009001", "E22009001"))
       for period, other in (("Oct+2021", "Oct+2020"), ("Jan+2021+%E2%80%93+Jun+2021", "Oct+2020+%E2%80%93+Mar+2021"),
                             ("Oct+2020+%E2%80%93+Aug+2021", "Oct+2020+%E2%80%93+Sep+2021"), ("2021-22", "2022"), ("5+June+2021", "Q2+2021"))]
ODD += [f"/{page}?measure=own.noise&place=E05009006&period={period}&by={by}" for page in ("map", "evidence/own.noise")
        for period in ("October+2021", "2021-22", "Jul+2021+%E2%80%93+Jun+2022") for by in ("rate", "change", "hot")]
PLAN = """# Both Community Safety Partnership Plan 2021-22

## Introduction

The partnership joins the bodies that keep eight wards safe. The priorities, as ranked, are:

1. Anti-social behaviour

## 1. Anti-social behaviour

The council had {{asb.council.value area="Ward 1" period="Oct 2020 – Sep 2021"}} reports in Ward 1, {{asb.council.change area="Ward 2" period="Jan 2022 – Mar 2022" vs="Jan 2021 – Mar 2021"}}.
From April to March there were {{asb.council.value area="Ward 5" period="2021-22"}} in Ward 5, and {{own.noise.value area="Ward 5" period="2021-22"}} of noise.
In one month: {{asb.council.value area="Ward 1" period="October 2020"}} in Ward 1, {{own.noise.value area="Ward 6" period="October 2020"}} in Ward 6.
In half a year: {{asb.council.value area="E07009001" period="Oct 2020 – Mar 2021"}}; {{own.victims.value area="E07009001" period="Oct 2020 – Mar 2021"}} victims, {{own.survivors.value area="E07009002" period="Jan 2021 – Mar 2021"}} survivors.
Ward 5 had {{own.noise.share area="Ward 5" period="2021-22"}} of all noise.

{{asb.council.table area="Ward 3" period="Oct 2020 – Sep 2021"}}

{{own.noise.chart area="E07009001" period="Oct 2020 – Sep 2021"}}

| No. | Action | Lead agency | By when |
|---|---|---|---|
| 1.1 | Visit every ward with a map | Council | March 2022 |
| 1.2 | Count the noise | Police | December 2021 |
"""


def read(archive, name):
    with zipfile.ZipFile(archive) as opened:
        return opened.read(name).decode()


class RecoveryTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="watchward-test-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)

    def export(self, data, name, *more):
        path = self.folder / f"{name}.zip"
        run("evidence", "export", "--data", data, "--to", path, *more)
        return path

    def served(self, data):
        folder = self.folder / f"serving-{data.name}"
        folder.mkdir(exist_ok=True)
        server = Server(data, folder).start()
        self.addCleanup(server.stop)
        return server

    def started(self, name):
        data = self.folder / name
        run("init", "--data", data, "--name", "Both Community Safety Partnership", "--area", "Both")
        folder = self.folder / f"files-{name}"
        folder.mkdir()
        tiny.places(data, folder)
        return data, folder

    def readers(self, full):
        """One for each measure that is protected, and the codes of places by name; all from what officers have."""
        truth, known = collections.defaultdict(dict), parents(read(full, "area-parents.csv"))
        for (measure, *rest), seen in figures(read(full, "figures.csv")):
            if isinstance(seen, float) and seen.is_integer():
                truth[measure][tuple(rest)] = seen
        profiles = {row["key"]: row["profile"] for row in csv.DictReader(io.StringIO(read(full, "measures.csv")))}
        names = {row["name"]: row["code"] for row in csv.DictReader(io.StringIO(read(full, "areas.csv")))}
        made = {measure: Reader(measure, profiles[measure], truth[measure], known) for measure in truth if profiles[measure] != "open"}
        return made, names, known

    def told(self, readers, known, facts):
        """Tells the readers what is printed; all of it must be true."""
        counts = collections.Counter()
        for path, (measure, *name), seen in facts:
            # A page adds up rounded numbers where nothing is held for the whole: that tells nothing more.
            is_sum = measure in readers and readers[measure].profile == "sensitive" and tuple(name) not in readers[measure].place
            if measure in readers and not (is_sum and path.startswith("/evidence/")):
                self.assertTrue(readers[measure].know(*name, seen), f"{path} prints {seen} of {measure} {name}")
                counts[re.split("[/?]", path.strip("/"))[0]] += 1
        for reader in readers.values():
            reader.link(known)
        return counts

    def beaten(self, readers, profiles=("standard", "sensitive")):
        """Nothing is recovered; and if what is withheld beside the small counts were printed, something would be."""
        revealed = collections.Counter()
        for measure, reader in readers.items():
            found = reader.recovered()
            self.assertEqual(found, [], f"{measure}: {len(found)} small counts can be worked out")
            reader.reveal()
            revealed[reader.profile] += len(reader.recovered(most=1))
        for profile in profiles:
            self.assertGreater(revealed[profile], 0, f"the reader must be able to work something out ({profile})")

    def test_the_demonstration(self):
        data = self.folder / "demo"
        demonstration(data)
        readers, names, known = self.readers(self.export(data, "demo-full"))
        crawl = Crawl(self.served(data), STARTS, skips=(
            r"/evidence/compare\?", r"place=X0700(?!0001)", r"/search\?", r"[?&]period=", r"/sign-in"))
        counts = self.told(readers, known, crawl.facts(names))
        self.assertGreater(min(counts[part] for part in ("api", "evidence", "areas", "plan")), 0, counts)
        self.beaten(readers, profiles=("standard",))

    def test_tiny_counts_loaded_bit_by_bit_with_every_copy_kept_and_a_plan_that_quotes_them(self):
        data, folder = self.started("tiny")
        counts = tiny.Counts(2)
        copies, since = [], tiny.START
        for until in [*range(tiny.START + 6, tiny.START + tiny.MONTHS, 6), tiny.START + tiny.MONTHS]:
            tiny.load(data, folder, counts.rows(until, since))
            copies.append(self.export(data, f"public-{until}", "--public"))
            since = until
            if until == tiny.START + 18:
                (folder / "plan.md").write_text(PLAN, encoding="utf-8")
                run("plan", "import", folder / "plan.md", "--year", "2021-22", "--data", data)
                run("plan", "publish", "--year", "2021-22", "--data", data, "--to", self.folder / "out", "--format", "html,text,csv")
        readers, names, known = self.readers(self.export(data, "tiny-full"))
        for copy in copies:
            self.told(readers, known, ((copy.name, *fact) for fact in figures(read(copy, "figures.csv"))))
        crawl = Crawl(self.served(data), STARTS, skips=(r"/search\?", r"/evidence/compare\?"))
        counts = self.told(readers, known, crawl.facts(names))
        self.assertGreater(min(counts[part] for part in ("api", "evidence", "areas", "plan")), 0, counts)
        self.beaten(readers)

    def test_worlds_with_the_same_release_look_the_same_to_the_last_byte(self):
        """Whatever a reader may suppose of what isn't printed: no page, chart, length or tag tells which it is."""
        data, folder = self.started("one")
        counts = tiny.Counts(3)
        tiny.load(data, folder, counts.rows())
        public = read(self.export(data, "one-public", "--public"), "figures.csv")
        readers, _, known = self.readers(self.export(data, "one-full"))
        self.told(readers, known, (("package", *fact) for fact in figures(public)))
        other, moved, withheld = self.other_world(readers, counts, public)
        self.assertGreater(moved, 30)
        self.assertGreater(withheld, 5)
        servers = [self.served(world) for world in (data, other)]
        pages = [Crawl(server, STARTS + ODD, skips=(r"/search\?", r"/evidence/compare\?", r"/sign-in", r"/set-up")).answers for server in servers]
        self.assertEqual(set(pages[0]), set(pages[1]))
        self.assertGreater(len(pages[0]), 100)
        for path, (status, headers, body) in pages[0].items():
            there = pages[1][path]
            if path.endswith(".zip"):
                continue
            self.assertEqual((status, self.tags(headers), self.plain(body)), (there[0], self.tags(there[1]), self.plain(there[2])), path)

    def other_world(self, readers, counts, public):
        """Other counts that fit all that is printed, loaded into a partnership of its own.

        Which counts are withheld beside the small ones depends on all numbers, so that not every other world has the same
        release. A measure for which none is found gets one in which fewer counts differ, and at last only such as are
        printed nowhere, not even as a sum.
        """
        chance, worlds, open_measures = random.Random(5), {}, set(readers)
        for attempt, share in enumerate((1, 0.3, 0.1, 0.1, 0.03, 0.03, 0)):
            for measure in sorted(open_measures):
                worlds[measure] = readers[measure].somewhere_else(chance, share)
            world, moved = tiny.Counts(3), 0
            for measure, point in worlds.items():
                for (area, start, end), value in point.items():
                    if area in tiny.WARDS and start[:7] == end[:7]:
                        month = int(start[:4]) * 12 + int(start[5:7]) - 1
                        moved += world.cells[measure, area, month] != value
                        world.cells[measure, area, month] = value
            data, folder = self.started(f"other-{attempt}")
            tiny.load(data, folder, world.rows())
            there = read(self.export(data, f"other-{attempt}", "--public"), "figures.csv")
            open_measures = {measure for measure in readers if self.of(measure, there) != self.of(measure, public)}
            if not open_measures:
                return data, moved, sum(readers[measure].differs(point) for measure, point in worlds.items())
        self.fail(f"no other world with the same release was found: {open_measures}")

    @staticmethod
    def of(measure, table):
        return [row for row in table.splitlines() if row.startswith(measure + ",")]

    @staticmethod
    def tags(headers):
        return {name.lower(): value for name, value in headers.items() if name.lower() in ("etag", "content-length", "content-type")}

    @staticmethod
    def plain(body):
        """Without what differs with each visit."""
        return re.sub(rb'(name="token" value=)"[^"]*"|nonce-[A-Za-z0-9+/=_-]+', rb"\1", body)


if __name__ == "__main__":
    unittest.main()
