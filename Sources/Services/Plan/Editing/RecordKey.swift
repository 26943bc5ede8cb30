package import CommunitySafety
package import Proofreading
package import Storage

/// The id of a record, as pages carry it.
package typealias RecordKey = RecordID

extension RecordID {
    /// As it stands in an address.
    package var key: String { text }

    /// Out of an address; whether there is such a record is for the services to find out.
    package static func key(_ text: String) -> RecordID { RecordID(text) }
}

/// When something was done, as people read it: the day and the time in universal time.
package struct Moment: Sendable, Hashable {
    package let day: CalendarDate
    /// `09:13`
    package let clock: String
}

extension Instant {
    package var moment: Moment { Moment(day: day, clock: String(text.dropFirst(11).prefix(5))) }
}

extension StoredDraft {
    /// When it was kept.
    package var moment: Moment { savedAt.moment }
    /// What was typed.
    package var typed: RecordText { text }
    /// The row's version that its form was made from.
    package var formVersion: Int { baseVersion }
}

extension RecordFinding {
    /// Why it was let stand; nil while it is open.
    package var dismissalReason: String? { dismissal?.reason }
    /// Who let it stand, as the audit trail names them.
    package var dismissedBy: String? { dismissal?.actor }
    package var dismissedOn: CalendarDate? { dismissal?.at.day }
}

extension HistoryLine {
    package var moment: Moment { at.moment }

    /// What was done, in words: “edited”.
    package var words: String {
        switch deed {
        case .edited: "edited"
        case .added: "added"
        case .removed: "removed"
        case .moved: "moved"
        case .split: "split"
        case .merged: "merged"
        case .renumbered: "renumbered"
        case .mended: "mended by a finding’s value"
        case .restored: "brought back to an earlier text"
        case .undone: "an earlier change undone"
        }
    }
}

extension StoredComment {
    package var key: String { id.text }
    package var rowVersion: Int { version }
    /// Who wrote it, as the audit trail names them.
    package var writer: String { author }
    package var said: String { words }
    package var moment: Moment { writtenAt.moment }
    /// What was done about it, in words; nil while it is open.
    package var settled: String? {
        switch state {
        case .open: nil
        case .resolved: "Settled: \(outcome)"
        case .carriedOver: "Carried over: \(outcome)"
        }
    }
}
