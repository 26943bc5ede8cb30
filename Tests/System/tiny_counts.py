"""A hostile set of figures: wards with next to nothing in them, nested places, months, quarters and years of two kinds."""
import csv
import io
import random
import zipfile

from product import run

FIGURES = "measure,area,from,to,breakdown,source,value,status,reason".split(",")
WARDS = [f"E0500900{number}" for number in range(1, 9)]
DISTRICTS = {"E07009001": WARDS[:4], "E07009002": WARDS[4:]}
WHOLE = "E22009001"
#: The first month, and how many there are: two assessment years and what follows.
START, MONTHS = 2020 * 12 + 9, 30
MEASURES = {
    "asb.council": ("asb", "standard"), "own.noise": ("asb", "standard"), "own.victims": ("victims", "sensitive"),
    "own.survivors": ("victims", "sensitive"),
}


def look_up():
    rows = [f"{ward},Ward {ward[-1]},{district},{district[-1]} district,{WHOLE},Both"
            for district, wards in DISTRICTS.items() for ward in wards]
    return "\n".join(["ward24_code,ward24_name,ltla24_code,ltla24_name,csp24_code,csp24_name", *rows]) + "\n"


def first(month):
    return f"{month // 12:04}-{month % 12 + 1:02}-01"


def last(month):
    days = (31, 29 if month // 12 % 4 == 0 else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return f"{month // 12:04}-{month % 12 + 1:02}-{days[month % 12]}"


class Counts:
    """Numbers of events by measure, ward and month, from which everything else follows."""

    def __init__(self, seed):
        chance = random.Random(seed)
        self.cells = {}
        for measure in ("asb.council", "own.victims", "own.survivors"):
            for index, ward in enumerate(WARDS):
                # Among survivors nearly all are of one ward of each district: rounding alone hides little there.
                is_rare = measure == "own.survivors" and index % 4 > 1
                for month in range(START, START + MONTHS):
                    quiet = 0.55 if measure != "own.survivors" else (0.9, 0.6, 1.0, 1.0)[index % 4]
                    value = 0 if chance.random() < quiet or is_rare else chance.randint(1, 3) * (4 if index % 4 == 0 else 1)
                    if measure == "own.survivors" and index % 4 == 0:
                        value = int(chance.random() < 0.15)
                    self.cells[measure, ward, month] = value
        for (measure, ward, month), value in list(self.cells.items()):
            if measure == "asb.council":
                # Part of the other measure: never more than it.
                self.cells["own.noise", ward, month] = chance.randint(0, value)

    def value(self, measure, area, months):
        wards = DISTRICTS.get(area) or (WARDS if area == WHOLE else [area])
        return sum(self.cells[measure, ward, month] for ward in wards for month in months)

    def rows(self, until=START + MONTHS, since=START, sources=("typed",)):
        """All that is counted of whole periods that end within these months."""
        spans = [range(month, month + 1) for month in range(START, START + MONTHS)]
        spans += [range(month, month + 3) for month in range(START, START + MONTHS - 2, 3)]
        spans += [range(2021 * 12 + 3, 2022 * 12 + 3), range(2022 * 12, 2023 * 12)]
        for measure in MEASURES:
            for area in [*WARDS, *DISTRICTS, WHOLE]:
                for months in spans:
                    if not since <= months[-1] < until or len(months) == 3 and area in WARDS:
                        continue
                    for source in sources:
                        yield dict(zip(FIGURES, (
                            measure, area, first(months[0]), last(months[-1]), "", source,
                            str(self.value(measure, area, months)), "final", "")))


def table(heads, rows):
    text = io.StringIO()
    writer = csv.DictWriter(text, heads)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def places(data, folder):
    """Wards, districts and measures of a partnership that has none, by ordinary commands."""
    path = folder / "look-up.csv"
    path.write_text(look_up(), encoding="utf-8")
    run("evidence", "import", path, "--data", data)
    people = dict(zip(FIGURES, ("population.people", WHOLE, "2021-06-30", "2021-06-30", "", "ons-population", "90000", "final", "")))
    load(data, folder, [people], "people")
    run("evidence", "export", "--data", data, "--to", folder / "empty.zip")
    with zipfile.ZipFile(folder / "empty.zip") as old, zipfile.ZipFile(folder / "measures.zip", "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            if name == "measures.csv":
                for key, (issue, profile) in MEASURES.items():
                    if key.startswith("own."):
                        text += f"{key},{key.title()},count,neither,sum,reported,public,ward,{profile},,,{issue},\r\n"
            new.writestr(name, text)
    run("evidence", "import", folder / "measures.zip", "--data", data)


def load(data, folder, rows, name="figures"):
    path = folder / f"{name}.csv"
    path.write_text(table(FIGURES, rows), encoding="utf-8")
    run("evidence", "import", path, "--data", data)
