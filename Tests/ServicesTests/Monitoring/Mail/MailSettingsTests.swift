import CommunitySafety
import Storage
import Testing

@testable import Services

@Suite struct MailSettingsTests {
    private static let sound: MailSettingsEntry = {
        var entry = MailSettingsEntry()
        (entry.host, entry.sender) = ("mail.aldmere.example", "safety@aldmere.example")
        (entry.site, entry.user, entry.password) = ("https://safety.aldmere.example", "safety", "lamp")
        return entry
    }()

    /// Which field is wrong, and what is typed into it.
    private static let wrong = [
        ("host", "mail example"), ("host", ""), ("port", "0"), ("port", "a"), ("security", "none"),
        ("sender", "safety"), ("sender", "a@b.example\r\nBcc: c@d.example"), ("site", "safety.example"),
        ("site", "https://x.example/path"), ("alarm", "0"), ("before", "61"), ("after", "-1"), ("escalation", ""),
    ]

    private static func entry(_ field: String, _ typed: String) -> MailSettingsEntry {
        var entry = sound
        switch field {
        case "host": entry.host = typed
        case "port": entry.port = typed
        case "security": entry.security = typed
        case "sender": entry.sender = typed
        case "site": entry.site = typed
        case "alarm": entry.alarmHours = typed
        case "before": entry.before = typed
        case "after": entry.after = typed
        default: entry.escalation = typed
        }
        return entry
    }

    @Test(arguments: wrong)
    func `what can't be kept is said at its field`(field: String, typed: String) async throws {
        let desk = try await AccessDesk()
        let refusal = await RoundDesk.refusal {
            try await KeepMailSettings(desk.context).keep(Self.entry(field, typed), over: 0, as: .operator)
        }
        guard case .invalid(let faults) = refusal else {
            Issue.record("taken: \(String(describing: refusal))")
            return
        }
        #expect(faults.map(\.formField) == [field])
    }

    @Test func `a password stays while the server does, and goes to no other`() async throws {
        let desk = try await AccessDesk()
        let keep = KeepMailSettings(desk.context)
        try await keep.keep(Self.sound, over: 0, as: .operator)
        var entry = try await keep.show(as: .operator).entry
        #expect(entry.password.isEmpty, "it isn't shown")
        try await keep.keep(entry, over: 1, as: .operator)
        #expect(try await desk.context.store.read { try $0.mailSettings()?.credentials.password } == "lamp")
        entry.host = "mail.evil.example"
        try await keep.keep(entry, over: 2, as: .operator)
        #expect(try await desk.context.store.read { try $0.mailSettings()?.credentials.password } == "")
    }

    @Test func `the demonstration's mail can't leave`() async throws {
        let desk = try await AccessDesk(isDemonstration: true)
        let refusal = await RoundDesk.refusal {
            try await KeepMailSettings(desk.context).keep(Self.sound, over: 0, as: .operator)
        }
        guard case .invalid = refusal else {
            Issue.record("taken")
            return
        }
        let carrier = MailCarrier { _, _, _ in
            Issue.record("the demonstration talked to a server")
            return MailDesk.accepted
        }
        #expect(try await SendMail(desk.context, by: carrier).run().isOff)
    }
}
