package import Proofreading

/// A document with everything that proofreading says of it, figures, commitments and structure, in document order.
package struct DocumentProof: Sendable, Hashable {
    package let document: SourceDocument
    package let report: Report

    package init(document: SourceDocument, report: Report) {
        self.document = document
        self.report = report
    }
}
