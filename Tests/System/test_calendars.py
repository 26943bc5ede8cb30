"""Calendars as other programs read them: the icalendar library, and khal."""
import datetime
import os
import pathlib
import re
import subprocess
import sys
import unittest
import zoneinfo

import icalendar

from product import ProductTest, demonstration, run
from visiting import Server, Visitor

LONDON = zoneinfo.ZoneInfo("Europe/London")
UTC = datetime.timezone.utc

# Either side of 29 October 2023 and 31 March 2024, when the clocks of the United Kingdom changed, with the time in UTC.
MEETINGS = [
    ("Evening before the clocks go back", "2023-10-28", "18:30", "2023-10-28 17:30"),
    ("Night of the clocks going back", "2023-10-29", "00:30", "2023-10-28 23:30"),
    ("Day of the clocks going back", "2023-10-29", "09:00", "2023-10-29 09:00"),
    ("Evening before the clocks go forward", "2024-03-30", "18:30", "2024-03-30 18:30"),
    ("Night of the clocks going forward", "2024-03-31", "00:30", "2024-03-31 00:30"),
    ("Day of the clocks going forward, by twelve; \\ or so", "2024-03-31", "12:00", "2024-03-31 11:00"),
]


class CalendarTest(ProductTest):
    def setUp(self):
        super().setUp()
        demonstration(self.data)
        self.server = Server(self.data, self.folder).start()
        self.addCleanup(self.server.stop)
        self.office = Visitor(self.server)
        self.office.become("manager")

    def make(self, visitor, scope):
        """The path of a calendar that was just made."""
        answer = visitor.send(visitor.get("/calendars").form(scope=None), ("do", "make"), scope=scope)
        self.assertEqual(answer.status, 200)
        return re.search(r"/calendars/[A-Za-z0-9_-]{43}\.ics", answer.text).group()

    def meet(self, body, day, starts):
        page = self.office.get("/plan/2023-24/route/new")
        answer = self.office.send(page.form(body=None, starts=None), ("do", "keep"), body=body, date=day, starts=starts)
        self.assertEqual(answer.status, 303, answer.text[-3000:])
        return answer.header("Location").split("?")[0]

    def read(self, path):
        """The calendar as a stranger with its address gets it, without a cookie."""
        answer = Visitor(self.server).ask("GET", path)
        self.assertEqual(answer.status, 200)
        self.assertEqual(answer.header("Content-Type"), "text/calendar; charset=utf-8")
        self.assertIsNone(answer.header("Set-Cookie"))
        return answer

    def test_two_other_programs_read_every_event_at_its_time(self):
        for body, day, starts, _ in MEETINGS:
            self.meet(body, day, starts)
        answer = self.read(self.make(self.office, "partnership"))
        self.assertTrue(all(len(line) <= 75 for line in answer.bytes.split(b"\r\n")))
        calendar = icalendar.Calendar.from_ical(answer.bytes)
        events = {str(event["summary"]): event for event in calendar.walk("VEVENT")}
        self.assertEqual(len({str(event["uid"]) for event in events.values()}), len(events))
        for body, day, starts, instant in MEETINGS:
            start = events[body]["dtstart"].dt
            self.assertEqual(f"{start.astimezone(UTC):%Y-%m-%d %H:%M}", instant, body)
            self.assertEqual(f"{start:%Y-%m-%d %H:%M}", f"{day} {starts}")
        # Whole days: the demonstration's open round.
        due = events["Third quarter 2023-24: answers due"]
        self.assertEqual(due["dtstart"].dt, datetime.date(2024, 1, 26))
        self.assertEqual(due["dtend"].dt, datetime.date(2024, 1, 27))
        self.assertIn(datetime.date(2023, 12, 31), [
            event["dtstart"].dt for name, event in events.items() if name.startswith("Due: 2.6 Two new cameras")])
        for name in ("Ferriby", "Ashby", "Tranter"):
            self.assertNotIn(name, answer.text)
        self.zone_is_londons(calendar)
        self.khal_lists(answer.bytes)

    def zone_is_londons(self, calendar):
        """The file's own rules for the clocks, against the zone database, by hours around each change of twenty years."""
        zone = calendar.walk("VTIMEZONE")[0].to_tz()
        for year in range(2010, 2031):
            for month in (1, 3, 7, 10, 12):
                for day in range(22, 32):
                    for hour in (0, 3, 12, 23):
                        try:
                            moment = datetime.datetime(year, month, day, hour)
                        except ValueError:
                            continue
                        self.assertEqual(
                            moment.replace(tzinfo=zone).utcoffset(), moment.replace(tzinfo=LONDON).utcoffset(), moment)

    def khal_lists(self, content):
        """khal, which shows times in UTC here."""
        home = self.folder / "khal"
        (home / "calendar").mkdir(parents=True)
        (home / "config").write_text(
            f"[calendars]\n[[work]]\npath = {home}/calendar\ntype = calendar\n"
            "[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\n"
            "longdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
            f"[sqlite]\npath = {home}/khal.db\n[default]\ndefault_calendar = work\n", encoding="utf-8")
        (home / "file.ics").write_bytes(content)
        khal = [pathlib.Path(sys.executable).with_name("khal"), "-c", home / "config"]
        settings = {**os.environ, "HOME": str(home), "XDG_DATA_HOME": str(home), "XDG_CACHE_HOME": str(home)}

        def ask(*words):
            done = subprocess.run([*khal, *words], env=settings, capture_output=True, text=True, check=False)
            self.assertEqual(done.returncode, 0, done.stderr)
            return done.stdout

        ask("import", "--batch", "-a", "work", home / "file.ics")
        listed = "".join(
            ask("list", "--day-format", "", "--format", "{start} {title}", first, "4d")
            for first in ("2023-10-27", "2024-01-24", "2024-03-29"))
        for body, _, _, instant in MEETINGS:
            self.assertIn(f"{instant} {body}", listed)
        self.assertIn("2024-01-26 Third quarter 2023-24: answers due", listed)

    def test_a_calendar_is_sent_again_only_when_it_changed_and_the_change_is_numbered(self):
        place = self.meet("Scrutiny committee", "2024-02-06", "10:00")
        path = self.make(self.office, "partnership")
        first = self.read(path)
        again = Visitor(self.server).ask("GET", path, headers={"If-None-Match": first.header("ETag")})
        self.assertEqual((again.status, again.bytes), (304, b""))
        form = self.office.get(place).form(body=None, starts=None)
        self.assertEqual(self.office.send(form, ("do", "keep"), starts="14:15").status, 303)
        second = Visitor(self.server).ask("GET", path, headers={"If-None-Match": first.header("ETag")})
        self.assertEqual(second.status, 200)

        def events(answer):
            return {str(event["uid"]): event for event in icalendar.Calendar.from_ical(answer.bytes).walk("VEVENT")}

        before, after = events(first), events(second)
        self.assertEqual(set(before), set(after))
        changed = [uid for uid in before if before[uid].to_ical() != after[uid].to_ical()]
        self.assertEqual([str(after[uid]["summary"]) for uid in changed], ["Scrutiny committee"])
        moved = after[changed[0]]
        self.assertEqual((int(before[changed[0]]["sequence"]), int(moved["sequence"])), (0, 1))
        self.assertEqual(moved["dtstart"].dt, datetime.datetime(2024, 2, 6, 14, 15, tzinfo=moved["dtstart"].dt.tzinfo))

    def test_a_calendar_shows_what_its_holder_may_read_and_stops_when_it_is_taken_back(self):
        lead = Visitor(self.server)
        lead.become("partner-lead")
        own = self.read(self.make(lead, "person")).text
        everything = self.read(self.make(self.office, "partnership")).text
        self.assertLess(own.count("SUMMARY:Due"), everything.count("SUMMARY:Due"))
        page = self.office.get("/calendars")
        form = next(form for form in page.forms if any(value.startswith("revoke ") for _, value in form.buttons))
        path = self.make(self.office, "partnership")
        newest = next(
            form for form in self.office.get("/calendars").forms
            if any(value.startswith("revoke ") for _, value in form.buttons))
        self.assertEqual(self.office.send(newest, newest.buttons[0]).status, 303)
        self.assertEqual(Visitor(self.server).ask("GET", path).status, 404)
        self.assertTrue(form.buttons)
        # A lead's page offers neither the partnership's calendar nor another agency's.
        offered = lead.get("/calendars").text
        self.assertNotIn('value="partnership"', offered)
        self.assertEqual(offered.count('value="agency '), 1)


if __name__ == "__main__":
    unittest.main()
