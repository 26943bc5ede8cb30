package import CommunitySafety
package import Proofreading
package import Storage

extension CommentLine {
    package var key: String { comment.id.text }
    package var rowVersion: Int { comment.version }
    /// The words that it is about; empty for the whole part.
    package var quote: String { comment.quote }
    package var words: String { comment.words }
    package var moment: Moment { comment.writtenAt.moment }
    package var isCarriedOver: Bool { comment.state == .carriedOver }
}

/// A comment as whoever wrote it sees it.
package typealias OwnComment = StoredComment

extension StoredComment {
    /// The id of the part that it is about.
    package var about: RecordKey { recordID }
    package var isOpen: Bool { state == .open }
    package var isOnWholePlan: Bool { subject == .plan }
    package var quoted: String { quote }
}

extension RequestLine {
    package var key: String { request.id.text }
    package var rowVersion: Int { request.version }
    package var words: String { request.words }
    package var due: CalendarDate? { request.dueOn }
    package var askedOn: CalendarDate { request.askedAt.day }
}

extension Colleague {
    package var key: String { id.text }
    /// “Dan Ashby, officer”.
    package var title: String { "\(name), \(role.words)" }
}

extension ReviewComments.Answer {
    package var open: Int { counts[.open] ?? 0 }
    package var carriedOver: Int { counts[.carriedOver] ?? 0 }
    package var settled: Int { counts[.resolved] ?? 0 }
}

extension ReviewComments.Filter {
    /// Out of an address; what isn't one of the choices shows all.
    package init(state: String, part: String, from writer: String) {
        self.init(
            state: StoredComment.State(rawValue: state), part: StoredComment.Subject(rawValue: part),
            writer: writer.isEmpty ? nil : writer)
    }

    /// The choices of a filter, value and words.
    package static let states: [(value: String, words: String)] = [
        ("", "All"), (StoredComment.State.open.rawValue, "Open"),
        (StoredComment.State.carriedOver.rawValue, "Carried over"), (StoredComment.State.resolved.rawValue, "Settled"),
    ]

    package static let parts: [(value: String, words: String)] = [
        ("", "All"), ("plan", "The plan as a whole"), ("section", "Text"), ("priority", "Priorities"),
        ("action", "Actions"), ("measure", "Success measures"), ("member", "Members"),
    ]
}

extension ShowSharedDraft.Answer {
    package var senderName: String { sender?.name ?? "" }
    package var senderAgency: String { sender?.agency ?? "" }
}

extension CommentByLink {
    /// The same with who somebody says they are as a form sends it.
    package func run(
        _ words: String, on record: (kind: RecordKind, id: RecordKey)?, quote: String, name: String, agency: String,
        as party: ActingParty
    ) async throws(ServiceError) {
        try await run(words, on: record, quote: quote, from: CommentSender(name: name, agency: agency), as: party)
    }
}

extension MakeSignedLink.Outcome {
    /// The last day on which the link works.
    package var lastDay: CalendarDate { link.expiresAt.day }
}
