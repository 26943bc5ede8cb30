package import CommunitySafety
package import Storage

/// Two people's texts of one record, neither of which is lost: what both read, what each wrote.
package struct EditClash: Sendable, Hashable {
    package let recordID: RecordID
    /// What stood there when the form was opened.
    package let base: RecordText
    /// What was to be saved.
    package let mine: RecordText
    /// What stands there now; nil when it was removed.
    package let theirs: RecordText?
    /// The row's version to save over, once a person has chosen.
    package let version: Int
    /// Who wrote what stands there, as the audit trail names them, and when.
    package let actor: String
    package let at: Instant

    /// The fields in which the two can't both stand.
    package var fields: [RecordField] {
        guard let theirs else { return base.changes(to: mine) }
        return RecordMerge(base: base, mine: mine, theirs: theirs).clashing
    }
}
