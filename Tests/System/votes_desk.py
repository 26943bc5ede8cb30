"""A demonstration's office that asks partners for their votes, and partners who give them, as forms are sent over HTTP."""
import http.client
import re
import signal
import sqlite3
import time

from product import ProductTest, demonstration
from visiting import Server, Visitor

# What a visitor sees of a server that is killed.
BROKEN = (OSError, http.client.HTTPException)
PATH = "/assessment/2024-25"
AGENCIES = ["Aldmere District Council", "Merrowshire Fire and Rescue", "Merrowshire Police", "Merrowshire Probation"]
ISSUES = ["burglary-and-vehicle-crime", "asb", "domestic-abuse", "violence-against-women-and-girls",
          "drugs-and-exploitation", "vulnerable-people", "stalking", "environmental-crime", "theft-and-retail-crime",
          "re-offending"]


class VotesTest(ProductTest):
    def open_office(self):
        """A server over a fresh demonstration, its manager, and the path of each agency's link in another round of votes."""
        demonstration(self.data)
        self.server = Server(self.data, self.folder).start()
        self.addCleanup(self.server.stop, signal.SIGKILL)
        self.office = Visitor(self.server).become("manager")
        self.links = self.ask(AGENCIES)

    def ask(self, agencies):
        fields = [("token", self.office.token(PATH + "/votes")), ("do", "open"), ("closes", "26 January 2024"),
                  ("criterion", "harm"), *(("agency-name", name) for name in agencies)]
        self.sent(self.office.post(PATH + "/votes", fields))
        page = self.office.get(PATH + "/votes/links").text
        rows = [row for row in re.findall(r"<tr.*?</tr>", page, re.S) if "/v/" in row]
        return {name: re.search(r"/v/[^<\s]+", row).group() for name in agencies for row in rows if name in row}

    def work(self, do, **fields):
        """One press of the manager on the page of votes."""
        token = self.office.token(PATH + "/votes")
        return self.sent(self.office.post(PATH + "/votes", [("token", token), ("do", do), *fields.items()]))

    def sent(self, answer):
        self.assertEqual(answer.status, 303, answer.text[-3000:])
        return answer

    def form_of(self, link, issue):
        """What the form of an issue carries."""
        page = Visitor(self.server).get(f"{link}/{issue}")
        return dict(page.form(seen=None).values)

    def give(self, link, issue, form, step, do="send", **more):
        """Sends a form of a ballot; `keep` is what the script does with each choice."""
        fields = {"key": form["key"], "seen": form["seen"], "score-harm": step, "do": do, **more}
        if do == "keep":
            fields |= {"auto": "yes", "turn": str(time.time_ns() // 1_000_000)}
        return Visitor(self.server).post(f"{link}/{issue}", fields.items())

    def insist(self, *given, seconds=30, **more):
        """The same again and again until a server that was killed answers."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            try:
                return self.give(*given, **more)
            except BROKEN:
                time.sleep(0.05)
        raise AssertionError("no server answers")

    def rows(self, statement):
        """Straight from the file."""
        [database] = self.data.rglob("*.sqlite")
        connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
        try:
            return connection.execute(statement).fetchall()
        finally:
            connection.close()
