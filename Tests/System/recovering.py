"""An attacker with a linear programme: what can be known of a withheld count from all that is printed.

Knows nothing of the program's own way of withholding: only what is printed, which places and periods make up which, the
rules that the pages name, and that counts are whole numbers and not negative.
"""
import collections
import csv
import io
import itertools

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

MANY = 100_000
#: Of a profile: below which number a count is small, and how far a printed one may be from the true one.
SMALL = {"standard": 5, "sensitive": 8}
ROUNDING = {"standard": 0, "sensitive": 2}


def figures(text):
    """A table of figures as files give it: by measure, place and period the number, or the reason why there is none."""
    for row in csv.DictReader(io.StringIO(text)):
        if row["breakdown"]:
            continue
        key = (row["measure"], row["area"], row["from"], row["to"])
        yield key, float(row["value"]) if row["value"] else row["reason"] or row["status"]


class Reader:
    """What a stranger knows of one measure."""

    def __init__(self, measure, profile, truth, parents):
        """`truth` are all counts that are held, by place and period: of them only which there are, and which sums hold, is used."""
        self.measure, self.profile = measure, profile
        self.truth = {key: int(value) for key, value in truth.items()}
        self.names = list(self.truth)
        self.place = {name: index for index, name in enumerate(self.names)}
        self.low = [0] * len(self.names)
        self.high = [MANY] * len(self.names)
        self.withheld, self.beside = set(), set()
        self.sums = [*self.places(parents), *self.periods()]

    def places(self, parents):
        """A place is all of its parts, where the numbers say so."""
        for (parent, _), parts in parents.items():
            for area, start, end in [name for name in self.names if name[0] == parent]:
                known = [self.place[part, start, end] for part in parts if (part, start, end) in self.place]
                whole = self.place[area, start, end]
                if len(known) == len(parts) and sum(self.truth[self.names[part]] for part in known) == self.truth[area, start, end]:
                    yield whole, known

    def periods(self):
        """A longer period is the shorter ones that tile it, in each way in which they do."""
        own = collections.defaultdict(set)
        for area, start, end in self.names:
            own[area].add((start, end))
        for area, spans in own.items():
            by_length = collections.defaultdict(list)
            for start, end in spans:
                by_length[self.length(start, end)].append((start, end))
            for whole in spans:
                for length in by_length:
                    if length >= self.length(*whole):
                        continue
                    parts = sorted(span for span in by_length[length] if whole[0] <= span[0] and span[1] <= whole[1])
                    if len(parts) * length == self.length(*whole) and len(parts) > 1:
                        indices = [self.place[area, *part] for part in parts]
                        if sum(self.truth[self.names[index]] for index in indices) == self.truth[area, *whole]:
                            yield self.place[area, *whole], indices

    @staticmethod
    def length(start, end):
        """In whole months; days count as a small part of one."""
        years, months = int(end[:4]) - int(start[:4]), int(end[5:7]) - int(start[5:7])
        return years * 12 + months + 1

    def know(self, area, start, end, seen):
        """Takes up what is printed of a count; False where that contradicts what was printed elsewhere."""
        name = (area, start, end)
        if name not in self.place:
            return self.add(name, seen)
        index, small, slack = self.place[name], SMALL[self.profile], ROUNDING[self.profile]
        low, high = self.low[index], self.high[index]
        if isinstance(seen, float):
            number = int(seen)
            exact = number == 0 or slack == 0
            self.low[index] = max(low, number if exact else max(small, number - slack))
            self.high[index] = min(high, number if exact else number + slack)
        elif seen == "fewer-than-5":
            self.low[index], self.high[index] = max(low, 1), min(high, 4)
            self.withheld.add(index)
        elif seen == "too-few":
            self.low[index] = max(low, 5 if self.profile == "standard" else 1)
            (self.beside if self.truth[name] >= small else self.withheld).add(index)
        return self.low[index] <= self.truth[name] <= self.high[index]

    def add(self, name, seen):
        """A printed period that isn't held itself: the months, or the quarters, that make it."""
        area, start, end = name
        within = [other for other in self.names if other[0] == area and start <= other[1] and other[2] <= end]
        for length in (1, 3, 6):
            parts = [other for other in within if self.length(*other[1:]) == length]
            if len(parts) * length == self.length(start, end):
                break
        else:
            raise AssertionError(f"{self.measure} prints {name}, and nothing is known to make it up")
        self.names.append(name)
        self.place[name] = len(self.names) - 1
        self.truth[name] = sum(self.truth[part] for part in parts)
        self.low.append(0)
        self.high.append(MANY)
        self.sums.append((self.place[name], [self.place[part] for part in parts]))
        return self.know(*name, seen)

    def link(self, parents):
        """Places with their parts again, after periods were added."""
        known = {(whole, tuple(parts)) for whole, parts in self.sums}
        self.sums += [each for each in self.places(parents) if (each[0], tuple(each[1])) not in known]

    def reveal(self):
        """As if what was withheld beside the small ones were printed."""
        for index in self.beside:
            number, slack = self.truth[self.names[index]], ROUNDING[self.profile]
            rounded = 5 * ((number + 2) // 5) if slack else number
            self.low[index] = max(rounded - slack, SMALL[self.profile] if slack else 0)
            self.high[index] = rounded + slack

    def recovered(self, most=None):
        """Small counts that are known: to the number, or, of a sensitive measure, to be small."""
        found, known = [], []
        for members in self.groups():
            problem = Problem(self, members)
            wanted = [index for index in members if self.needs(index)]
            for index in wanted:
                if any(self.tells_apart(index, point[index]) for point in known if index in point):
                    continue
                points = problem.ends(index, up_only=self.profile == "sensitive")
                known += points
                if not any(self.tells_apart(index, point[index]) for point in points):
                    found.append((self.names[index], self.truth[self.names[index]]))
                    if most and len(found) >= most:
                        return found
            known = []
        return found

    def somewhere_else(self, chance, share):
        """Other counts that fit all that is printed, a little way from the true ones in some direction.

        Of the counts of which something is known a share is free to differ; those of which nothing is known all are.
        """
        problem = Problem(self, list(range(len(self.names))))
        true = [self.truth[name] for name in self.names]
        sums = {whole for whole, _ in self.sums}
        fixed = {each for each, bounds in enumerate(zip(self.low, self.high))
                 if bounds != (0, MANY) and (each not in sums or share == 0) and chance.random() >= share}
        problem.bounds = (
            [value if each in fixed else max(low, value - 2) for each, (low, value) in enumerate(zip(self.low, true))],
            [value if each in fixed else min(high, value + 2) for each, (high, value) in enumerate(zip(self.high, true))])
        point = problem.solve(numpy.array([chance.uniform(-1, 1) for _ in self.names]))
        return {self.names[index]: value for index, value in point.items()}

    def differs(self, point):
        """How many of the small counts that are withheld have another number in this world."""
        return sum(point[self.names[index]] != self.truth[self.names[index]] for index in self.withheld)

    def needs(self, index):
        return 0 < self.truth[self.names[index]] < SMALL[self.profile] and index in self.withheld

    def tells_apart(self, index, value):
        """Whether another possible number leaves the true one in doubt."""
        if self.profile == "sensitive":
            return value >= SMALL["sensitive"]
        return value != self.truth[self.names[index]]

    def groups(self):
        """Counts that aren't certain, by what sums link."""
        leader = list(range(len(self.names)))

        def find(index):
            while leader[index] != index:
                leader[index] = leader[leader[index]]
                index = leader[index]
            return index

        free = [low < high for low, high in zip(self.low, self.high)]
        for whole, parts in self.sums:
            loose = [index for index in [whole, *parts] if free[index]]
            for one, other in itertools.pairwise(loose):
                leader[find(one)] = find(other)
        groups = collections.defaultdict(list)
        for index in range(len(self.names)):
            groups[find(index)].append(index)
        return [group for group in groups.values() if any(self.needs(index) for index in group)]


class Problem:
    """The integer programme of counts that sums link."""

    def __init__(self, reader, members):
        self.reader, self.members = reader, members
        self.column = {index: number for number, index in enumerate(members)}
        rows, ends = [], []
        for whole, parts in reader.sums:
            if whole not in self.column and not any(part in self.column for part in parts):
                continue
            row, rest = numpy.zeros(len(members)), 0
            for index, sign in [(whole, -1), *((part, 1) for part in parts)]:
                if index in self.column:
                    row[self.column[index]] += sign
                else:
                    rest += sign * reader.low[index]
            rows.append(row)
            ends.append(-rest)
        self.rules = [LinearConstraint(csr_array(numpy.array(rows)), ends, ends)] if rows else []
        self.bounds = ([reader.low[index] for index in members], [reader.high[index] for index in members])

    def ends(self, index, up_only=False):
        """Points in which the count is as large, and as small, as it can be."""
        found = []
        for sign in (-1,) if up_only else (-1, 1):
            aim = numpy.zeros(len(self.members))
            aim[self.column[index]] = sign
            point = self.solve(aim)
            if point is None:
                raise AssertionError(f"nothing fits what is printed of {self.reader.measure}: {self.reader.names[index]}")
            found.append(point)
        return found

    def solve(self, aim):
        done = milp(
            aim, integrality=numpy.ones(len(self.members)), bounds=Bounds(*self.bounds), constraints=self.rules,
            options={"time_limit": 10})
        if done.x is None:
            return None
        return {index: int(round(done.x[column])) for index, column in self.column.items()}


def parents(text):
    """From the table of places: the parts of each place by kind of look-up."""
    found = collections.defaultdict(list)
    for row in csv.DictReader(io.StringIO(text)):
        found[row["parent"], row["area"][:3]].append(row["area"])
    return dict(found)
