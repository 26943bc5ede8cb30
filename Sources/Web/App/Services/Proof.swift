package import Proofreading

/// A document with what proofreading says of it.
package struct Proof: Sendable, Hashable {
    package var document: SourceDocument
    package var report: Report

    package init(document: SourceDocument, report: Report) {
        self.document = document
        self.report = report
    }
}
