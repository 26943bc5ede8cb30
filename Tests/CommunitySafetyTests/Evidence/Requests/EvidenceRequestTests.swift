import Proofreading
import Testing

@testable import CommunitySafety

/// References of requests, and the day by which one is due.
@Suite struct EvidenceRequestTests {
    @Test(arguments: [("R2024-0007", 2024, 7), ("R2024-12345", 2024, 12345), ("R2000-0001", 2000, 1)])
    func `a reference reads as it is written`(text: String, year: Int, number: Int) throws {
        let reference = try #require(RequestReference(text))
        #expect(reference.year == year)
        #expect(reference.number == number)
        #expect(reference.text == text)
    }

    @Test(arguments: [
        "", "R", "R2024", "R2024-", "R2024-7", "R2024-00007", "r2024-0007", "R2024-0000", "R2024--007", "R2024-0007 ",
        "R1999-0001", "R2024-٠٠٠٧", "R2024-0007/../x", "R+2024-0007", "R2024-+007",
        "R2024-99999999999999999999", "<script>",
    ])
    func `nothing else is a reference`(text: String) { #expect(RequestReference(text) == nil) }

    /// By the calendar of January and February 2024: the 8th of January was a Monday, the 13th a Saturday.
    @Test(arguments: [
        ("2024-01-08", "2024-02-05"), ("2024-01-12", "2024-02-09"), ("2024-01-13", "2024-02-09"),
        ("2024-01-14", "2024-02-09"), ("2024-02-29", "2024-03-28"),
    ])
    func `freedom of information is due on the twentieth weekday after receipt`(received: String, due: String) throws {
        let day = try #require(CalendarDate(iso: received))
        #expect(RequestCapacity.freedomOfInformation.lawfulDue(receivedOn: day)?.iso == due)
        for other in RequestCapacity.allCases where other != .freedomOfInformation {
            #expect(other.lawfulDue(receivedOn: day) == nil)
        }
    }

    private func request(
        _ capacity: RequestCapacity, wanted: String?, state: EvidenceRequest.State = .open
    ) throws -> EvidenceRequest {
        EvidenceRequest(
            reference: try #require(RequestReference("R2024-0001")), capacity: capacity,
            receivedOn: try #require(CalendarDate(iso: "2024-01-08")),
            wantedBy: wanted.flatMap(CalendarDate.init(iso:)),
            question: "How many?", state: state)
    }

    @Test func `the law's day can be brought forward and not put off`() throws {
        #expect(try request(.freedomOfInformation, wanted: "2024-01-20").due?.iso == "2024-01-20")
        #expect(try request(.freedomOfInformation, wanted: "2024-03-20").due?.iso == "2024-02-05")
        #expect(try request(.press, wanted: "2024-03-20").due?.iso == "2024-03-20")
        #expect(try request(.press, wanted: nil).due == nil)
    }

    @Test func `only an open request is overdue, from the day after it was due`() throws {
        let (day, next) = (try #require(CalendarDate(iso: "2024-02-05")), try #require(CalendarDate(iso: "2024-02-06")))
        #expect(try request(.freedomOfInformation, wanted: nil).isOverdue(on: day) == false)
        #expect(try request(.freedomOfInformation, wanted: nil).isOverdue(on: next))
        #expect(try request(.freedomOfInformation, wanted: nil, state: .answered).isOverdue(on: next) == false)
        #expect(try request(.press, wanted: nil).isOverdue(on: next) == false)
    }
}
