package import CommunitySafety
package import Storage

/// One line of a history: what was done to a record, by whom and when.
package struct HistoryLine: Sendable, Hashable {
    /// What `UndoChange` takes.
    package let change: Int
    package let recordID: RecordID
    package let kind: RecordKind
    /// The row's version after it, which `RestoreRecord` takes.
    package let version: Int
    package let deed: RevisionDeed
    /// Who, as the audit trail names them.
    package let actor: String
    package let at: Instant
    /// Nil on the side where the record wasn't there.
    package private(set) var before: RecordText?
    package private(set) var after: RecordText?
    /// The change that it takes back.
    package let undoes: Int?

    /// What the record is called, by what stands in it, or stood.
    package var title: String { (after ?? before)?.title ?? "" }

    /// The line with its texts as people read them.
    func readable(_ words: (RecordText) throws -> RecordText) rethrows -> HistoryLine {
        var line = self
        line.before = try before.map(words)
        line.after = try after.map(words)
        return line
    }

    init(_ stored: StoredRevision) {
        change = stored.change
        recordID = stored.recordID
        kind = stored.kind
        version = stored.rowVersion
        deed = stored.deed
        actor = stored.actor
        at = stored.at
        before = stored.before?.text
        after = stored.after?.text
        undoes = stored.undoes
    }
}
