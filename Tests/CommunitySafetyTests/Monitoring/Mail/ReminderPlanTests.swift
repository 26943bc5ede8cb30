import CommunitySafety
import Proofreading
import Testing

@Suite struct ReminderPlanTests {
    /// Opens on the 8th, due on the 19th, closes on the 26th of January 2024; three days before and after, six to escalate.
    @Test(
        arguments: [
            ("2024-01-07", []), ("2024-01-08", []), ("2024-01-15", []), ("2024-01-16", [.before]),
            ("2024-01-18", [.before]), ("2024-01-19", [.due]), ("2024-01-20", []), ("2024-01-21", []),
            ("2024-01-22", [.after]), ("2024-01-24", [.after]), ("2024-01-25", [.after, .escalation]),
            ("2024-01-26", [.after, .escalation]), ("2024-01-27", []),
        ] as [(String, [MessageKind])])
    func `each day has its reminders`(day: String, kinds: [MessageKind]) throws {
        let today = try #require(CalendarDate(iso: day))
        #expect(ReminderPlan().due(on: today, try Self.window()) == kinds)
        #expect(ReminderPlan(isOn: false).due(on: today, try Self.window()).isEmpty)
    }

    @Test func `nought days are never`() throws {
        let plan = ReminderPlan(before: 0, after: 0, escalation: 0)
        let days = ["2024-01-18", "2024-01-19", "2024-01-26"].compactMap { CalendarDate(iso: $0) }
        let window = try Self.window()
        #expect(days.map { plan.due(on: $0, window) } == [[], [.due], []])
    }

    private static func window() throws -> RoundWindow {
        let days = ["2024-01-08", "2024-01-19", "2024-01-26"].compactMap { CalendarDate(iso: $0) }
        return try #require(RoundWindow(opens: days[0], due: days[1], closes: days[2]))
    }
}
