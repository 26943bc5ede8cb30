/// Tests the sums, shares, changes, rates and remainders that a document's tables claim by the names of their rows and columns.
///
/// A table is laid out first (headings, names, figures, spans filled in); then each line that is named as a sum, share, change, … is tried
/// against the lines that it can follow from, and a formula counts only where most figures follow it or the names leave no doubt. Broken sums are
/// explained by as few wrong figures as possible. Linear in the cells.
public struct TableProofreader: Sendable {
    public init() {}

    /// The findings and claims of all tables, in document order.
    public func read(_ document: SourceDocument) -> Report {
        var report = Report()
        for (index, block) in document.blocks.enumerated() {
            guard let table = block.table else { continue }
            let context = context(of: index, in: document) + " " + (table.caption ?? "")
            guard let audit = TableAudit(table, context: context) else { continue }
            let writer = TableReportWriter(document: document, block: index, table: table)
            report.findings += writer.findings(of: audit)
            report.claims += writer.claims(of: audit)
        }
        return report
    }

    /// The words of the blocks just before and behind a table.
    private func context(of index: Int, in document: SourceDocument) -> String {
        let blocks = document.blocks
        let around = [index - 1, index + 1].filter { blocks.indices.contains($0) && blocks[$0].table == nil }
        return around.map { String(blocks[$0].text.string.prefix(500)) }.joined(separator: " ")
    }
}
