package import CommunitySafety
package import Proofreading

/// A file read as a plan: what kind of file it was, the document in it, and what was understood.
package struct PlanDocumentReading: Sendable, Hashable {
    package let file: DocumentFile
    package let document: SourceDocument
    package let reading: PlanReading

    package init(file: DocumentFile, document: SourceDocument, reading: PlanReading) {
        self.file = file
        self.document = document
        self.reading = reading
    }

    /// Whether nothing of a plan was recognised: no priority, no action, no success measure.
    package var isEmpty: Bool {
        reading.plan.priorities.isEmpty && reading.plan.actions.isEmpty && reading.plan.successMeasures.isEmpty
    }
}
