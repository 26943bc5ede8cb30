"""What publishing a plan with 300 live figures and 40 charts costs beside the same plan with its words typed, in one run.

    bench/quoting.py BINARY [RUNS]

A demonstration of its own is made in a temporary folder, with ten years of monthly figures of 13 districts put straight into its
store. The plan with live figures is published there once, and its printed words are typed into a second plan, in which every
chart is the sentence that the chart's title says; in a third plan its months stand below it as a typed table. Each plan lies in
a copy of its own of the same store. Both publications, the first and one after it, are measured as processor time of the whole
process, in turn, so that a drift of the machine meets all of them. Nothing fails because of a time; other words are an error.
"""
import html
import re
import resource
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from showing import MEASURED, fill

FIGURES, CHARTS, YEAR = 300, 40, "2024-25"
PARTS = ["value", "previous", "change", "percent", "verdict", "rate", "share", "rank"]
PRIORITIES = ["Burglary", "Noise", "Arson", "Graffiti", "Fly-tipping", "Vehicle crime", "Robbery", "Fraud"]
SETS = {"the web page": "html", "all formats but PDF": "html,docx,text,csv", "all formats": "html,pdf,large-print,docx,text,csv"}


def add_county(base):
    """The districts' figures together, so that a share can be quoted."""
    [county] = base.execute(
        "SELECT DISTINCT parent_id FROM area_parent JOIN area ON area.id = area_id JOIN area AS parent ON parent.id = parent_id"
        " WHERE area.kind = 'district' AND parent.kind = 'county'").fetchone()
    base.execute(
        "INSERT INTO observation SELECT measure, ?, from_day, to_day, breakdown, source, load_number, SUM(value), status"
        " FROM observation WHERE measure = ? GROUP BY from_day, to_day, breakdown, source, load_number, status",
        (county, MEASURED))
    base.execute(
        "INSERT INTO held_series SELECT measure, ?, source, MAX(figures), MAX(wholes), MIN(from_day), MAX(to_day)"
        " FROM held_series WHERE measure = ? GROUP BY source", (county, MEASURED))


def calls(codes):
    """Every part of a figure, of every district and year; charts of every district."""
    spans = [f"Oct {year} – Sep {year + 1}" for year in range(2015, 2023)]
    figures = [
        f'{{{{{MEASURED}.{PARTS[at % 8]} area="{codes[at % 13]}" period="{spans[at // 8 % 8]}"}}}}' for at in range(FIGURES)]
    charts = [f'{{{{{MEASURED}.chart area="{codes[at % 13]}" period="{spans[7 - at // 13]}"}}}}' for at in range(CHARTS)]
    return figures, charts


def plan_text(figures, charts):
    """Sentences that say one thing each, in the sections of eight priorities, with charts between them."""
    lines = [f"# Benchley Community Safety Plan {YEAR}", "", "The priorities, in ranked order, are:", ""]
    lines += [f"{rank}. {name}" for rank, name in enumerate(PRIORITIES, 1)]
    share, drawn = -(-len(figures) // 8), -(-len(charts) // 8)
    for at, name in enumerate(PRIORITIES):
        lines += ["", f"## {name}", ""]
        for words in figures[at * share:(at + 1) * share]:
            lines += [f"Here is what was found: {words} as the records have it.", ""]
        for words in charts[at * drawn:(at + 1) * drawn]:
            lines += [words, ""]
        lines += ["| Ref | Action | Lead agency | Partners | By when |", "|---|---|---|---|---|",
                  f"| {at + 1}.1 | Visit the street and answer what its people ask | Council | Police | June 2024 |"]
    return "\n".join(lines) + "\n"


def plain(markup):
    return html.unescape(re.sub(r"<[^>]+>", "", re.sub(r"<sup>.*?</sup>", "", markup, flags=re.S))).strip()


def printed(page):
    """The words of each figure, the finding of each chart, and its months as rows."""
    words = [plain(found) for found in re.findall(r"Here is what was found: (.*?) as the records have it\.", page, re.S)]
    pictures = re.findall(r"<figure.*?</figure>", page, re.S)
    findings = [plain(re.search(r"<figcaption.*?</figcaption>", picture, re.S).group()) for picture in pictures]
    rows = [
        [[plain(cell) for cell in re.findall(r"<t[dh].*?</t[dh]>", row, re.S)]
         for row in re.findall(r"<tr.*?</tr>", picture, re.S)] for picture in pictures]
    return words, findings, rows


def as_table(rows):
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines[:1] + ["|" + "---|" * len(rows[0])] + lines[1:])


class Bench:
    def __init__(self, binary, work):
        self.binary, self.work = binary, work
        self.store = work / "store"
        self.run("init", "--data", self.store, "--demo")
        [database] = self.store.rglob("*.sqlite")
        fill(database, 100)
        base = sqlite3.connect(database)
        add_county(base)
        base.commit()
        self.codes = [code for (code,) in base.execute("SELECT code FROM area WHERE kind = 'district' ORDER BY id")]
        base.close()

    def run(self, *words):
        """Seconds of processor time."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run([self.binary, *map(str, words)], capture_output=True, text=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if done.returncode:
            sys.exit(f"{words[0]} {words[1]} ended with {done.returncode}: {done.stderr[-800:]}")
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    def copy(self, name, to):
        """A store with its key beside it."""
        shutil.rmtree(self.work / to, ignore_errors=True)
        shutil.copytree(self.work / name, self.work / to)
        shutil.copy(self.work / f"{name}.key", self.work / f"{to}.key")

    def hold(self, name, text):
        (self.work / f"{name}.md").write_text(text, encoding="utf-8")
        self.copy("store", name)
        self.run("plan", "import", self.work / f"{name}.md", "--year", YEAR, "--data", self.work / name)

    def publish(self, data, formats):
        shutil.rmtree(self.work / "out", ignore_errors=True)
        return self.run("plan", "publish", "--data", data, "--year", YEAR, "--to", self.work / "out", "--format", formats)

    def both(self, name, formats):
        """The first publication of a plan, and the second."""
        self.copy(name, "fresh")
        return [self.publish(self.work / "fresh", formats) for _ in range(2)]

    def page(self, name):
        self.both(name, "html")
        [page] = (self.work / "out").glob("*.html")
        return page.read_text(encoding="utf-8")


def make_plans(bench):
    bench.hold("live", plan_text(*calls(bench.codes)))
    words, findings, rows = printed(bench.page("live"))
    assert len(words) == FIGURES and len(findings) == len(rows) == CHARTS, (len(words), len(findings))
    assert not any("{{" in word or "no figure" in word for word in words), words
    bench.hold("typed", plan_text(words, findings))
    tables = [f"{finding}\n\n{as_table(months)}" for finding, months in zip(findings, rows)]
    bench.hold("tables", plan_text(words, tables))
    assert printed(bench.page("typed"))[0] == words


def main():
    binary, runs = str(Path(sys.argv[1]).resolve()), int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory(prefix="watchward-bench-") as folder:
        bench = Bench(binary, Path(folder))
        make_plans(bench)
        for title, formats in SETS.items():
            costs = {name: [] for name in ("live", "typed", "tables")}
            for _ in range(runs):
                for name, found in costs.items():
                    found.append(bench.both(name, formats))
            for at, time in enumerate(("first", "second")):
                live, typed, tables = (statistics.median(run[at] for run in found) for found in costs.values())
                print(f"{title}, published for the {time} time: live {live:.3f} s, typed {typed:.3f} s,"
                      f" ratio {live / typed:.2f} (aim: at most 3); with the charts' months typed as tables {tables:.3f} s,"
                      f" ratio {live / tables:.2f}")


if __name__ == "__main__":
    main()
