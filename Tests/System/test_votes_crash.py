"""Votes that are being cast, and an assessment that is being agreed, when the server is killed: all or nothing, and once."""
import concurrent.futures
import random
import re
import shutil
import signal
import threading
import time

from product import run
from votes_desk import AGENCIES, BROKEN, ISSUES, PATH, VotesTest

LAST_ROUND = "(SELECT id FROM ballot_round WHERE number = (SELECT MAX(number) FROM ballot_round))"
VOTES = f"""
    SELECT ballot_invitation.agency, issue_key, COUNT(*)
    FROM ballot_vote
    JOIN ballot_invitation ON ballot_invitation.id = invitation_id
    WHERE round_id = {LAST_ROUND}
    GROUP BY ballot_invitation.agency, issue_key"""


class VotesCrashTest(VotesTest):
    KILLS, SIGNINGS = 4, 6

    def told(self, deed):
        [[count]] = self.rows(f"SELECT COUNT(*) FROM audit_entry WHERE deed = '{deed}'")
        return count

    def test_votes_that_were_acknowledged_stand_once_after_kills(self):
        self.open_office()
        before, done, chance = self.told("assessment.vote-cast"), [], random.Random(2024)

        def cast(number, name):
            for place, issue in enumerate(ISSUES):
                form = self.form_again(name, issue)
                step = str((number + place) % 6)
                self.assertEqual(self.insist(self.links[name], issue, form, step, do="keep").status, 204)
                answer = self.insist(self.links[name], issue, form, step)
                self.assertEqual(answer.status, 303, answer.text[-2000:])
                done.append((name, issue))

        with concurrent.futures.ThreadPoolExecutor(len(AGENCIES)) as pool:
            casting = [pool.submit(cast, number, name) for number, name in enumerate(AGENCIES)]
            for kill in range(self.KILLS):
                while len(done) < 8 * (kill + 1) - 4 and not all(one.done() for one in casting):
                    time.sleep(0.002)
                time.sleep(chance.uniform(0, 0.02))
                self.assertLess(len(done), len(AGENCIES) * len(ISSUES), "the kills came too late to mean anything")
                self.server.stop(signal.SIGKILL)
                acknowledged = set(done)
                self.assertLessEqual(acknowledged, {(name, issue) for name, issue, _ in self.rows(VOTES)})
                self.server.start()
            for one in casting:
                one.result()
        rows = self.rows(VOTES)
        self.assertEqual(len(rows), 40)
        self.assertEqual({count for _, _, count in rows}, {1}, "a vote that was sent again counts once")
        self.assertEqual(self.told("assessment.vote-cast") - before, 40, "a vote and its trail are one")
        self.assertEqual(self.rows("SELECT COUNT(*) FROM ballot_draft"), [(0,)], "what was sent is no draft any more")
        # What was given can be read: 0, 1, 2 and 3 on the first issue.
        self.work("close")
        page = re.sub(r"<[^>]+>", " ", self.office.get(PATH + "/votes").text)
        self.assertIn("4 of 4 agencies voted", page)
        spread = re.search(r"Burglary and vehicle crime\s.*?Harm\s+(?:Lowest\s+)?(\S+)\s+(?:Middle\s+)?(\S+)\s+(?:Highest\s+)?(\S+)", page, re.S)
        self.assertEqual(spread.groups(), ("0", "1.5", "3"))
        self.server.stop()
        run("audit", "verify", "--data", self.data)

    def form_again(self, name, issue):
        while True:
            try:
                return self.form_of(self.links[name], issue)
            except BROKEN:
                time.sleep(0.05)

    def test_an_assessment_is_agreed_or_isnt_once_votes_are_closed_and_what_wasnt_recorded_goes_with_it(self):
        self.open_office()
        link = self.links[AGENCIES[0]]
        self.assertEqual(self.give(link, "asb", self.form_of(link, "asb"), "4", do="keep").status, 204)
        self.settle()
        self.assertIn("Partners can still vote, until 26 January 2024", self.office.get(PATH + "/decision").text)
        self.work("close")
        self.assertEqual(self.rows("SELECT COUNT(*) FROM ballot_draft"), [(0,)], "a draft is gone with its round")
        room = PATH + "/workshop/asb"
        typed = [("token", self.office.token(room)), ("do", "keep"), ("auto", "yes"), ("criterion", "harm"), ("seen", "1"),
                 ("score", "4"), ("rationale", "Begun")]
        self.assertEqual(self.office.post(room, typed).status, 204)
        self.server.stop()
        kept, chance, agreed = self.folder / "settled", random.Random(2025), 0
        shutil.copytree(self.data, kept)
        for _ in range(self.SIGNINGS):
            shutil.rmtree(self.data)
            shutil.copytree(kept, self.data)
            self.server.start()
            fields = self.signing()
            press = threading.Thread(target=self.press, args=(fields,))
            press.start()
            time.sleep(chance.uniform(0, 0.06))
            self.server.stop(signal.SIGKILL)
            press.join()
            states = dict(self.rows("SELECT year_start, state FROM assessment"))
            is_agreed = states[2024] == "agreed"
            agreed += is_agreed
            # The year before is agreed too.
            self.assertEqual(self.told("assessment.agreed"), 1 + is_agreed)
            self.assertEqual(self.rows("SELECT COUNT(*) FROM assessment_decision WHERE about = 'sign-off'"), [(1 + is_agreed,)])
            self.assertEqual(self.rows("SELECT COUNT(*) FROM workshop_note"), [(0 if is_agreed else 1,)])
            run("audit", "verify", "--data", self.data)
        self.server.start()
        if not is_agreed:
            self.sent(self.office.post(PATH + "/decision", self.signing()))
        self.assertEqual(self.give(link, "asb", {"key": "x", "seen": "0"}, "4").status, 410)
        self.server.stop()
        run("audit", "verify", "--data", self.data)

    def settle(self):
        """Every issue is decided, and every head of the law without a priority has its reason."""
        occasion = {"by": "Strategy group", "meeting": "January meeting, item 3", "on": "12 January 2024"}
        for place, issue in enumerate(ISSUES):
            page = self.office.get(PATH + "/decision")
            form = next(form for form in page.forms if ("issue", issue) in form.values)
            kind = "priority" if place == 0 else "monitor"
            self.sent(self.office.send(form, ("do", "decide"), kind=kind, reason="It was weighed up", **occasion))
        for _ in range(20):
            page = self.office.get(PATH + "/decision")
            open_ones = [form for form in page.forms if ("head-reason", "") in form.values]
            if not open_ones:
                return
            self.sent(self.office.send(open_ones[0], ("do", "explain"), head_reason="Led by another partnership"))

    def signing(self):
        form = next(form for form in self.office.get(PATH + "/decision").forms if "sign-by" in form.typed)
        return form.filled(("do", "sign"), sign_by="Strategy group", sign_meeting="January meeting, item 9", sign_on="15 January 2024")

    def press(self, fields):
        try:
            self.office.post(PATH + "/decision", fields)
        except BROKEN:
            pass


if __name__ == "__main__":
    import unittest
    unittest.main()
