package import Proofreading

/// A document as read, with what had to be done to read it.
package struct Reading: Sendable, Hashable {
    package var document: SourceDocument
    package var notes: [ReadingNote]

    package init(document: SourceDocument, notes: [ReadingNote] = []) {
        self.document = document
        self.notes = notes
    }
}
