"""What withholding small counts costs over 200 tables, with the audit that proves every choice.

    bench/withholding.py BINARY [RUNS]

Tables of 26 by 12 and of 12 by 8 counts with their totals, of which a share is small, are made from a seed, and `statistics
withhold` is asked for all of them at once: medians of so many runs (5). Nothing fails because of a time; a small count that is
printed, or could be worked out, is an error.
"""
import json
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TABLES, SIZES, SHARES = 200, ((26, 12), (12, 8)), (1, 5, 10, 20, 40)


def count(chance, small):
    """A tenth of all counts is 0, so many in a hundred are from 1 to 4, the others from 5 to 60."""
    kind = chance.randrange(100)
    return 0 if kind < 10 else chance.randint(1, 4) if kind < 10 + small else chance.randint(5, 60)


def make(rows, columns, small):
    chance = random.Random(f"{rows} {columns} {small}")
    return [[[count(chance, small) for _ in range(columns)] for _ in range(rows)] for _ in range(TABLES)]


def withheld(binary, file):
    """Seconds of wall and of processor time, and what is withheld."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run([binary, "statistics", "withhold", file], capture_output=True, check=True)
    wall, after = time.monotonic() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, json.loads(done.stdout)


def main():
    binary, runs = str(Path(sys.argv[1]).resolve()), int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory(prefix="watchward-bench-") as folder:
        for rows, columns in SIZES:
            for small in SHARES:
                tables, file = make(rows, columns, small), Path(folder, "tables.json")
                file.write_text(json.dumps({"tables": tables}))
                found = [withheld(binary, file) for _ in range(runs)]
                wall, cpu = (statistics.median(run[at] for run in found) for at in (0, 1))
                answer = found[-1][2]
                cells = sum(1 <= cell <= 4 for table in tables for row in table for cell in row)
                inside = [cell for cell in answer["small"] if cell["row"] is not None and cell["column"] is not None]
                assert len(inside) == cells and not answer["exposed"], (len(inside), cells, answer["exposed"])
                print(f"{TABLES} tables of {rows} by {columns}, {small} % small ({cells:,}, {len(answer['besides']):,} withheld"
                      f" besides): {cpu:.2f} s of processor time, {wall:.2f} s wall (aim: at most 2)")


if __name__ == "__main__":
    main()
