package import CommunitySafety
internal import Proofreading

/// A calendar as programs read it (RFC 5545): days as whole days, times by the clocks of the United Kingdom.
package struct ICalendar: Sendable {
    /// An event with how often it has changed, and when it last did.
    package struct Entry: Sendable, Hashable {
        package let event: CalendarEvent
        /// Counts from 0.
        package let sequence: Int
        /// In UTC, as `20240115T093000Z`.
        package let changed: String

        package init(_ event: CalendarEvent, sequence: Int, changed: String) {
            self.event = event
            self.sequence = sequence
            self.changed = changed
        }
    }

    /// What the calendar is called where it is shown.
    let name: String
    /// Makes keys unique in the world.
    let domain: String
    let entries: [Entry]

    package init(name: String, domain: String, entries: [Entry]) {
        self.name = name
        self.domain = domain
        self.entries = entries
    }

    /// The file; the same entries give the same bytes.
    package var bytes: [UInt8] {
        var text = ContentLines()
        for line in head + Self.london { text.append(line) }
        for entry in entries { for line in lines(of: entry) { text.append(line) } }
        text.append("END:VCALENDAR")
        return text.bytes
    }

    private var head: [String] {
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Watchward//Calendar//EN", "CALSCALE:GREGORIAN",
            "NAME:\(ContentLines.escaped(name))", "X-WR-CALNAME:\(ContentLines.escaped(name))",
            "REFRESH-INTERVAL;VALUE=DURATION:PT6H", "X-PUBLISHED-TTL:PT6H",
        ]
    }

    private func lines(of entry: Entry) -> [String] {
        ["BEGIN:VEVENT", "UID:\(ContentLines.escaped("\(entry.event.key)@\(domain)"))", "DTSTAMP:\(entry.changed)"]
            + Self.times(entry.event.when)
            + [
                "SUMMARY:\(ContentLines.escaped(entry.event.title))", "LAST-MODIFIED:\(entry.changed)",
                "SEQUENCE:\(entry.sequence)", "END:VEVENT",
            ]
    }

    private static func times(_ when: CalendarEvent.When) -> [String] {
        switch when {
        case .day(let day):
            // The end is the day after the last; a day takes nobody's time.
            let end = day.adding(days: 1) ?? day
            return [
                "DTSTART;VALUE=DATE:\(digits(day))", "DTEND;VALUE=DATE:\(digits(end))", "TRANSP:TRANSPARENT",
            ]
        case .time(let day, let time):
            return ["DTSTART;TZID=Europe/London:\(digits(day))T\(time.text.filter { $0 != ":" })00"]
        }
    }

    private static func digits(_ day: CalendarDate) -> String { day.iso.filter { $0 != "-" } }

    /// The clocks of the United Kingdom since 1996: forward at 01:00 UTC on the last Sunday of March, back on that of October.
    private static let london = [
        "BEGIN:VTIMEZONE", "TZID:Europe/London",
        "BEGIN:DAYLIGHT", "TZNAME:BST", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "DTSTART:19960331T010000",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
        "BEGIN:STANDARD", "TZNAME:GMT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "DTSTART:19961027T020000",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
        "END:VTIMEZONE",
    ]
}
