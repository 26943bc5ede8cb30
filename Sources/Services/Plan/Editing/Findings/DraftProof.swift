package import CommunitySafety
package import Proofreading

/// A year's plan as it stands in its records, with everything that proofreading says of it, in the order in which it prints.
package struct DraftProof: Sendable, Hashable {
    /// One finding with the record that it is about.
    package struct Item: Sendable, Hashable {
        package let finding: Finding
        /// Nil for words that no record holds, such as the plan's title.
        package let record: RecordFinding?

        package init(finding: Finding, record: RecordFinding?) {
            self.finding = finding
            self.record = record
        }

        /// Whether somebody let it stand.
        package var isDismissed: Bool { record?.dismissal != nil }
    }

    package let title: String
    package let status: PlanEdition.Status
    /// The version's number within the year.
    package let version: Int
    /// The records as the document that they print.
    package let document: SourceDocument
    package let claims: [Claim]
    package internal(set) var items: [Item]

    package init(
        title: String, status: PlanEdition.Status, version: Int, document: SourceDocument, claims: [Claim],
        items: [Item]
    ) {
        self.title = title
        self.status = status
        self.version = version
        self.document = document
        self.claims = claims
        self.items = items
    }

    /// What is still to settle: errors and warnings that nobody let stand.
    package var open: [Item] { items.filter { !$0.isDismissed && $0.finding.severity != .advice } }
}
