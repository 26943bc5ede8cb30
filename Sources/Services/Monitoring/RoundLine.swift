package import CommunitySafety
package import Proofreading
internal import Storage

/// One action of a round with everything that was said of it. A closed round's lines are kept as they were at closing.
package struct RoundLine: Sendable, Hashable, Codable {
    package let address: String
    package let reference: String
    package let words: String
    package let priority: String?
    /// As printed.
    package let byWhen: String
    package let due: CalendarDate?
    /// Who is asked; nil where it waits with the manager.
    package let party: String?
    /// The answers of this round in the order in which they came.
    package let answers: [RoundAnswer]
    /// The last answer of an earlier round.
    package let before: RoundAnswer?
    package let figures: FiguresView
    /// The public text that the manager approved, of the latest answer.
    package var approved: String?
    /// Files that show what was said; nil in what was frozen before there were any.
    package var files: [UpdateFile]?

    /// The answer that counts.
    package var latest: RoundAnswer? { answers.last }
    /// Whether the lead and the figures contradict each other.
    package var differs: Bool { latest.map { figures.differs(from: $0.update.view) } ?? false }
    /// Whether there is a public text that nobody has approved.
    package var awaitsApproval: Bool { latest.map { !$0.update.publicText.isEmpty && approved == nil } ?? false }
}

/// A file that shows what was said of an action.
package struct UpdateFile: Sendable, Hashable, Codable {
    package let key: String
    package let name: String
    package let byteCount: Int
    package let on: CalendarDate
    package let way: RoundAnswer.Way

    init(_ stored: StoredUpdateFile) {
        key = stored.id.text
        name = stored.name
        byteCount = stored.byteCount
        on = stored.givenOn
        way = RoundAnswer.Way(stored.capacity)
    }
}

/// An answer as it is shown.
package struct RoundAnswer: Sendable, Hashable, Codable {
    /// How it came.
    package enum Way: String, Sendable, Hashable, Codable { case link, behalf, account }

    package let number: Int
    package let on: CalendarDate
    package let way: Way
    package let update: ActionUpdate

    init(_ stored: StoredUpdate) {
        number = stored.number
        on = stored.enteredOn
        way = Way(stored.capacity)
        update = stored.update
    }
}

extension RoundAnswer.Way {
    init(_ capacity: StoredUpdate.Capacity) {
        self =
            switch capacity {
            case .link: .link
            case .behalf: .behalf
            case .account: .account
            }
    }
}
