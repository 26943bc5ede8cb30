"""What a voter's link can be made to do by somebody who means no good, and what becomes of what was chosen and not sent."""
import html

from product import run
from visiting import Visitor
from votes_desk import AGENCIES, PATH, VotesTest


class AttackTest(VotesTest):
    def test_a_link_takes_what_its_own_form_asks_and_nothing_else(self):
        self.open_office()
        fire, police = self.links[AGENCIES[1]], self.links[AGENCIES[2]]
        form = self.form_of(fire, "asb")
        statuses = {
            "score off the scale": self.give(fire, "asb", form, "6").status,
            "score below it": self.give(fire, "asb", form, "-1").status,
            "no score": self.give(fire, "asb", form, "<b>").status,
            "draft off the scale": self.give(fire, "asb", form, "99999999999999999999", do="keep").status,
            "issue that isn't asked": self.give(fire, "arson", form, "3").status,
            "issue with a path": self.give(fire, "..%2f..%2faccounts", form, "3").status,
            "another's form": self.give(police, "asb", form, "3").status,
            "another's draft": self.give(police, "asb", form, "3", do="keep").status,
            "no key": self.give(fire, "asb", {"key": "", "seen": "0"}, "3", do="keep").status,
            "another site": Visitor(self.server).post(
                f"{fire}/asb", {"key": form["key"], "seen": "0", "score-harm": "3"}.items(), Origin="https://elsewhere.example").status,
            "a draft from another site": Visitor(self.server).post(
                f"{fire}/asb", {"key": form["key"], "seen": "0", "score-harm": "3", "do": "keep", "auto": "yes"}.items(),
                Origin="https://elsewhere.example").status,
            "too long a reason": self.give(fire, "asb", form, "3", remark="x" * 501).status,
            "a huge form": self.give(fire, "asb", form, "3", remark="x" * 200_000).status,
            "a huge draft": self.give(fire, "asb", form, "3", do="keep", remark="x" * 200_000).status,
            "the link's key of another": Visitor(self.server).get(fire.split(".")[0] + "." + police.split(".")[1]).status,
            "a link to update by": Visitor(self.server).get(fire.replace("/v/", "/u/")).status,
            "a link to a draft": Visitor(self.server).get(fire.replace("/v/", "/shared/")).status,
        }
        self.assertEqual(statuses, {
            "score off the scale": 422, "score below it": 422, "no score": 422, "draft off the scale": 422,
            "issue that isn't asked": 404, "issue with a path": 404, "another's form": 403, "another's draft": 403,
            "no key": 403, "another site": 403, "a draft from another site": 403, "too long a reason": 422,
            "a huge form": 413, "a huge draft": 413, "the link's key of another": 404, "a link to update by": 404,
            "a link to a draft": 404})
        self.assertEqual(self.rows("SELECT COUNT(*) FROM ballot_draft"), [(0,)])
        self.assertEqual(self.rows("SELECT COUNT(*) FROM ballot_remark WHERE invitation_id IN (SELECT id FROM ballot_invitation WHERE round_id = (SELECT id FROM ballot_round WHERE number = 2))"), [(0,)])

    def test_a_script_in_a_reason_is_words_and_nobody_outside_reads_it(self):
        self.open_office()
        link, script = self.links[AGENCIES[1]], "<script>alert(1)</script> zqreasonqz & “they”"
        self.assertEqual(self.give(link, "asb", self.form_of(link, "asb"), "4", remark=script).status, 303)
        shown = self.office.get(PATH + "/votes").text
        self.assertNotIn("zqreasonqz", shown, "sealed to everybody while votes are taken")
        own = Visitor(self.server).get(f"{link}/asb")
        self.assertIn(html.escape(script, quote=False), own.text.replace("&quot;", '"'))
        self.assertNotIn("<script>alert", own.text)
        self.assertNotIn("zqreasonqz", Visitor(self.server).get(f"{self.links[AGENCIES[2]]}/asb").text)
        [raw] = self.data.rglob("*.sqlite")
        self.work("close")
        shown = self.office.get(PATH + "/votes").text
        self.assertIn("&lt;script&gt;alert(1)&lt;/script&gt; zqreasonqz", shown)
        reasons = shown[shown.index('id="reasons"'):]
        self.assertNotIn(AGENCIES[1], reasons[:reasons.index("</section>")])
        for role, reads in (("officer", True), ("partner-lead", False), ("democratic-services", False)):
            page = Visitor(self.server).become(role).get(PATH + "/votes")
            self.assertEqual("zqreasonqz" in page.text, reads, role)
        export = run("assess", "export", "--year", "2024-25", "--format", "json", "--data", self.data).stdout
        self.assertIn(b'"votes"', export)
        self.assertNotIn(b"zqreasonqz", export)
        self.server.stop()
        self.assertNotIn(b"zqreasonqz", b"".join(path.read_bytes() for path in raw.parent.glob(raw.name + "*")), "sealed on the disk")

    def test_a_draft_is_no_vote_and_is_gone_with_its_link_or_its_round(self):
        self.open_office()
        fire, police = self.links[AGENCIES[1]], self.links[AGENCIES[2]]
        old = self.form_of(fire, "asb")
        self.assertEqual(self.give(fire, "asb", old, "4", do="keep").status, 204)
        # Another telephone sees it; nobody else does, and it counts nowhere.
        page = Visitor(self.server).get(fire + "/asb").text
        self.assertRegex(page, r'name="score-harm"[^>]*value="4"[^>]*checked')
        self.assertIn("You haven’t sent it yet", page)
        self.assertIn("0 of 4 people have voted", self.office.get(PATH + "/votes").text)
        self.assertEqual(self.give(fire, "asb", self.form_of(fire, "asb"), "2").status, 303)
        # A window that was open before doesn't put its draft over what was sent.
        self.assertEqual(self.give(fire, "asb", old, "5", do="keep").status, 409)
        page = Visitor(self.server).get(fire + "/asb").text
        self.assertRegex(page, r'name="score-harm"[^>]*value="2"[^>]*checked')
        self.assertNotIn("You haven’t sent it yet", page)
        for link in (fire, police):
            self.assertEqual(self.give(link, "stalking", self.form_of(link, "stalking"), "1", do="keep").status, 204)
        pending = self.form_of(police, "asb")
        key = fire.removeprefix("/v/").split(".")[0]
        links = self.office.get(PATH + "/votes/links")
        form = next(form for form in links.forms if any(key in value for _, value in form.buttons))
        self.sent(self.office.send(form, form.buttons[0]))
        self.assertEqual(self.rows("SELECT COUNT(*) FROM ballot_draft"), [(1,)])
        self.assertEqual(self.give(fire, "stalking", old, "1", do="keep").status, 410)
        self.work("close")
        self.assertEqual(self.rows("SELECT COUNT(*) FROM ballot_draft"), [(0,)])
        for do in ("send", "keep"):
            self.assertEqual(self.give(police, "asb", pending, "3", do=do).status, 410)


if __name__ == "__main__":
    import unittest
    unittest.main()
