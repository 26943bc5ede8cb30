package import CommunitySafety
import Proofreading

/// A return to a funder as a document tree, the same for its page and its files.
package struct FundingReportDocument: Sendable {
    let report: FundingReport
    /// The partnership's name.
    let publisher: String

    package init(_ report: FundingReport, publisher: String) {
        self.report = report
        self.publisher = publisher
    }

    package var document: Document { Document(front: front, cover: [], body: body) }

    /// Everything below the title, an address on every heading.
    package var body: [DocumentNode] {
        DocumentForms.anchored(
            section("The money", [.plain(sentence)] + money) + section("Tranches", tranches)
                + section("Projects", projects) + section("What came of it", outputs)
                + section("Conditions", conditions) + section("Returns", returns)
                + section("Value for money", worth) + section("How this was made", [.plain(method)]))
    }

    var book: MoneyBook { report.book }

    private var front: FrontMatter {
        FrontMatter(
            title: "\(report.kind.words) to \(book.promise.party.printable)", publisher: publisher.printable,
            subtitle: "\(book.promise.name.printable), \(book.promise.days)",
            marking: report.isEarly ? "DRAFT" : nil, version: report.isEarly ? "Draft" : "Return", asAt: report.day,
            isShort: true)
    }

    /// What is spent, in a sentence.
    package var sentence: String {
        let committed = book.committed > 0 ? ", and \(Money.words(pence: book.committed)) is committed" : ""
        let stand = report.isEarly ? "As it stands now, before" : "As it stood on"
        let back = report.underspend.map { "; \(Money.words(pence: $0)) wasn’t spent" } ?? ""
        return
            "\(stand) \(report.day.words): \(Money.words(pence: book.spent)) of \(book.promise.amount.words) is spent\(committed)\(back)."
    }

    private var method: String {
        "Every sum is added up in whole pence from the lines of the award’s book as at \(report.day.words); what was spent, ordered or received later isn’t in it. What went back is counted up to today. Outputs are what leads counted by that day. What each came to is about what had been spent on the project by the day of the count, divided by the count: it is no price, since the money may have paid for more than was counted."
    }

    private func section(_ title: String, _ nodes: [DocumentNode]) -> [DocumentNode] {
        nodes.isEmpty ? [] : [.heading(Heading(level: 2, words: [.text(title)]))] + nodes
    }
}
