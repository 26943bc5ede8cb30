/// Finds what no sentence or table shows by itself: periods that don't go together, one quantity said to go two ways, and (as advice) figures without a
/// base and details that could give a person away.
public struct DocumentProofreader: Sendable {
    public init() {}

    /// Findings in document order; this half tests no claims. Linear in the text.
    public func read(_ document: SourceDocument) -> Report {
        let sentences = DocumentSentence.all(in: document)
        var findings = StalePeriods(document: document, sentences: sentences, window: DataWindow(sentences)).findings()
        findings += OpposedDirections(document: document, sentences: sentences).findings()
        findings += BaselessFigures(sentences: sentences).findings()
        findings += Disclosures(sentences: sentences).findings()
        return Report(findings: findings.sorted { $0.place < $1.place })
    }
}
