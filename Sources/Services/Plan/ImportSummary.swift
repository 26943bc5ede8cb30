internal import CommunitySafety
package import Proofreading
internal import Storage

/// An import as it is reported.
package struct ImportSummary: Sendable, Hashable {
    /// What `UndoImport` takes.
    package let id: String
    package let fileName: String
    /// In hexadecimal.
    package let sha256: String
    package let byteCount: Int
    package let format: String
    /// The day, in UTC, on the machine's clock.
    package let importedOn: CalendarDate
    package let isUndone: Bool
    package let priorities: Int
    package let actions: Int
    package let successMeasures: Int
    package let members: Int
    package let diagnostics: Int
}

extension ImportSummary {
    init(_ stored: StoredImport) {
        self.init(
            id: stored.id.text, fileName: stored.fileName, sha256: stored.sha256, byteCount: stored.byteCount,
            format: stored.format, importedOn: stored.importedAt.day, isUndone: stored.isUndone,
            priorities: stored.counts.priorities, actions: stored.counts.actions,
            successMeasures: stored.counts.successMeasures, members: stored.counts.members,
            diagnostics: stored.counts.diagnostics)
    }
}
