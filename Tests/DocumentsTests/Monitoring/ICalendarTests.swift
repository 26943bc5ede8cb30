import CommunitySafety
import Documents
import Proofreading
import Testing

@Suite struct ICalendarTests {
    private func text(_ events: [CalendarEvent], name: String = "Aldmere") -> String {
        let entries = events.map { ICalendar.Entry($0, sequence: 2, changed: "20240115T093000Z") }
        return String(decoding: ICalendar(name: name, domain: "x.watchward", entries: entries).bytes, as: UTF8.self)
    }

    private func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

    /// RFC 5545, 3.1: lines end in CR LF, none is longer than 75 octets, and a fold is CR LF and a blank.
    @Test func `lines are folded at 75 octets, and no character is cut in two`() throws {
        let title = String(repeating: "Überfälle – näher 🚨 ", count: 20)
        let whole = text([CalendarEvent(key: "a", title: title, when: .day(try day("2024-01-19")))])
        #expect(whole.utf8.count > 500)
        let lines = whole.components("\r\n")
        #expect(lines.last == "")
        #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") && !$0.contains("\u{FFFD}") })
        #expect(whole.replacing("\r\n ", with: "").contains("SUMMARY:\(title)\r\n"))
    }

    /// RFC 5545, 3.3.11.
    @Test func `text is escaped, and a line in it can't begin another property`() throws {
        let title = "Walk; talk, \\ and\nATTENDEE:mailto:x@y.example\r\u{7}"
        let whole = text([CalendarEvent(key: "a", title: title, when: .day(try day("2024-01-19")))], name: "A, B; C")
        #expect(whole.contains("SUMMARY:Walk\\; talk\\, \\\\ and\\nATTENDEE:mailto:x@y.example\r\n"))
        #expect(!whole.contains("\nATTENDEE"))
        #expect(whole.contains("NAME:A\\, B\\; C\r\n"))
    }

    /// RFC 5545, 3.6.1: the end of a whole day is the day after it.
    @Test(arguments: [
        ("2024-01-19", "20240119", "20240120"), ("2024-02-29", "20240229", "20240301"),
        ("2023-12-31", "20231231", "20240101"),
    ])
    func `a day is a whole day`(iso: String, start: String, end: String) throws {
        let whole = text([CalendarEvent(key: "a", title: "Due", when: .day(try day(iso)))])
        #expect(whole.contains("DTSTART;VALUE=DATE:\(start)\r\nDTEND;VALUE=DATE:\(end)\r\n"))
    }

    @Test func `an entry says which it is, how often it changed and when`() throws {
        let time = try #require(ClockTime("18:30"))
        let whole = text([CalendarEvent(key: "meeting-1", title: "Cabinet", when: .time(try day("2024-03-31"), time))])
        for line in [
            "UID:meeting-1@x.watchward", "DTSTAMP:20240115T093000Z", "LAST-MODIFIED:20240115T093000Z", "SEQUENCE:2",
            "DTSTART;TZID=Europe/London:20240331T183000",
        ] {
            #expect(whole.contains("\r\n\(line)\r\n"), "\(line)")
        }
        #expect(text([]).contains("BEGIN:VTIMEZONE"), "a calendar without entries holds a component all the same")
    }
}

extension String {
    fileprivate func components(_ separator: String) -> [String] {
        var (parts, rest) = ([String](), self[...])
        while let found = rest.firstRange(of: separator) {
            parts.append(String(rest[..<found.lowerBound]))
            rest = rest[found.upperBound...]
        }
        return parts + [String(rest)]
    }
}
