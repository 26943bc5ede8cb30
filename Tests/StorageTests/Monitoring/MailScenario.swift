import CommunitySafety
import Storage
import Testing

/// Everything that the store does with mail.
struct MailScenario {
    let store: Store
    let ids: IDSource

    func run() async throws {
        try await settings()
        let message = try await write()
        try await decide(message)
    }

    private func settings() async throws {
        var settings = StoredMailSettings(
            host: "mail.aldmere.example", port: 587, security: .startTLS,
            credentials: .init(user: "safety", password: "lamp"), sender: "safety@aldmere.example",
            site: "https://safety.aldmere.example", alarmHours: 5,
            reminders: ReminderPlan(isOn: false, before: 1, after: 2, escalation: 3))
        let first = settings
        try await store.write { transaction in
            #expect(try transaction.mailSettings() == nil)
            try transaction.keep(first)
            try transaction.record(Workbench.event())
        }
        settings.version = 1
        let kept = settings
        #expect(try await store.read { try $0.mailSettings() } == kept)
        try await store.write { transaction in
            try transaction.keep(kept)
            #expect(throws: StorageError.staleVersion(table: "mail_setting", id: "mail")) { try transaction.keep(kept) }
            try transaction.forgetMailSettings()
            #expect(try transaction.wants(.reminders, [1]))
            try transaction.set(.reminders, wanted: false, for: [1], at: Workbench.now)
            #expect(try !transaction.wants(.reminders, [1]))
            #expect(try transaction.wants(.copies, [1]), "one choice leaves the other as it was")
            try transaction.set(.copies, wanted: false, for: [1], at: Workbench.now)
            try transaction.set(.reminders, wanted: true, for: [1], at: Workbench.now)
            #expect(try transaction.wants(.reminders, [1]))
            #expect(try !transaction.wants(.copies, [1]))
            try transaction.record(Workbench.event())
        }
    }

    private func write() async throws -> StoredMessage {
        let message = StoredMessage(
            id: ids.next(), occasion: "notice/1", kind: .notice, roundID: nil, links: [RecordID("a"), RecordID("b")],
            addressee: [1, 2],
            letter: .init(
                address: "fire@merrowshire.example", name: "Fire", subject: "Answer", text: "Line\n{{link 1}}"),
            madeAt: Workbench.now)
        try await store.write { transaction in
            try transaction.insert(message)
            #expect(try transaction.hasMessage(for: "notice/1"))
            #expect(try !transaction.hasMessage(for: "notice/2"))
            #expect(try transaction.message(message.id) == message)
            #expect(try transaction.messages(most: 5) == [message])
            #expect(try transaction.messages(.sent, most: 5).isEmpty)
            #expect(try transaction.messages(ofRound: message.id).isEmpty)
            #expect(try transaction.lastCopy(ofRound: message.id, to: message.addressee) == nil)
            #expect(try transaction.nextMessage(at: Workbench.now) == message)
            #expect(try transaction.nextMessage(at: Workbench.now.adding(days: -1)) == nil)
            #expect(try transaction.messagesUnderWay().isEmpty)
            #expect(try transaction.messageCounts() == [.waiting: 1])
            #expect(try transaction.oldestWaitingMessage() == Workbench.now)
            try transaction.record(Workbench.event())
        }
        return message
    }

    private func decide(_ message: StoredMessage) async throws {
        try await store.write { transaction in
            var moved = message
            (moved.state, moved.code, moved.reply) = (.refused, 550, "No such user fire@merrowshire.example")
            try transaction.keep(moved, asDeed: false)
            #expect(throws: StorageError.staleVersion(table: "outbox", id: message.id.text)) {
                try transaction.keep(moved, asDeed: false)
            }
            moved.version = 2
            #expect(try transaction.message(message.id) == moved)
            try transaction.keep(moved, asDeed: true)
            #expect(try transaction.oldestWaitingMessage() == nil)
            moved.version = 3
            try Self.rewrite(moved, &transaction)
            try transaction.record(Workbench.event())
        }
    }

    private static func rewrite(_ message: StoredMessage, _ transaction: inout Transaction) throws {
        var anew = message
        (anew.links, anew.letter.text, anew.nextAt) = ([RecordID("c")], "Other words", Workbench.now.adding(days: 1))
        try transaction.rewrite(anew)
        #expect(throws: StorageError.staleVersion(table: "outbox", id: message.id.text)) {
            try transaction.rewrite(anew)
        }
        anew.version = message.version + 1
        #expect(try transaction.message(message.id) == anew)
    }
}

@Suite struct MailStorageTests {
    @Test func `messages, settings and choices are kept as they were given`() async throws {
        try await MailScenario(store: try await Workbench.memory(), ids: Workbench.countedIDs()).run()
    }
}
