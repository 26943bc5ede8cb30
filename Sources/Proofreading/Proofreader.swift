/// Reads a document and reports the figures in it that can't be right.
public struct Proofreader: Sendable {
    /// The rules to report; claims are counted whatever they are.
    public let rules: Set<Rule>

    public init(rules: Set<Rule> = Set(Rule.ofDocuments)) { self.rules = rules }

    /// Findings and claims in document order. Cost: linear in the length of the document.
    public func read(_ document: SourceDocument) -> Report {
        var report = Report()
        for part in [
            SentenceProofreader().read(document), TableProofreader().read(document),
            DocumentProofreader().read(document),
        ] {
            report.findings += part.findings
            report.claims += part.claims
        }
        report.findings = report.findings.filter { rules.contains($0.rule) }
        return report.inDocumentOrder()
    }
}

extension Report {
    /// The same report, sorted by place, with nothing said twice.
    func inDocumentOrder() -> Report {
        var seen: Set<Finding> = []
        let unique = findings.filter { seen.insert($0).inserted }
        return Report(
            findings: unique.stablySorted { $0.place < $1.place }, claims: claims.stablySorted { $0.place < $1.place })
    }
}

extension Array {
    fileprivate func stablySorted(by isBefore: (Element, Element) -> Bool) -> [Element] {
        enumerated().sorted { left, right in
            if isBefore(left.element, right.element) { return true }
            if isBefore(right.element, left.element) { return false }
            return left.offset < right.offset
        }.map(\.element)
    }
}
