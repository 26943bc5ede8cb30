package import CommunitySafety
package import Storage

/// A draft's records in order, with what a list of them needs: what is worked on, and by whom it may be.
package struct OutlineDraft: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Answer: Sendable, Hashable {
        package let year: PlanYear
        package let title: String
        /// Counts from 1 within the year.
        package let number: Int
        package let isNumberedByPosition: Bool
        package let priorities: [OpenRecord.PriorityName]
        /// Each kind's records in order.
        package let items: [RecordKind: [Item]]
        /// The newest changes, newest first.
        package let recent: [HistoryLine]
    }

    package struct Item: Sendable, Hashable {
        package let id: RecordID
        package let title: String
        package let reference: String
        /// The slug of its priority; empty for none.
        package let priority: String
        /// As printed; empty but for actions.
        package let leads: [String]
        /// As printed; of actions and success measures.
        package let byWhen: String
        /// How far an action is by the plan's own word; nil where it says nothing.
        package let status: ActionStatus?
        package let version: Int
        package let mayEdit: Bool
        /// Of a funding line: the amount, who gives it and for when; empty for other kinds.
        package var money = ""
        package var amount: Money?
    }

    /// Whoever may read the draft. Linear in the records.
    package func run(year: PlanYear, as party: ActingParty) async throws(ServiceError) -> Answer {
        try party.require(.readDraft)
        return try await context.read { reading in
            let version = try reading.draftVersion(try reading.standingVersion(of: year).id)
            var items: [RecordKind: [Item]] = [:]
            for kind in RecordKind.allCases {
                items[kind] = try reading.order(of: kind, in: version.id).compactMap { id, _ in
                    try reading.record(kind, id).map { Item($0, mayEdit: party.mayEdit($0)) }
                }
            }
            return Answer(
                year: year, title: version.title, number: version.number,
                isNumberedByPosition: try reading.isNumberedByPosition(version.id),
                priorities: try reading.priorityNames(of: version.id), items: items,
                recent: try reading.recentRevisions(of: version.id, limit: 10).map { HistoryLine($0) })
        }
    }
}

extension OutlineDraft.Item {
    /// Whoever looks for an action must be able to tell it from its neighbours.
    private static let longestTitle = 160

    init(_ record: StoredRecord, mayEdit: Bool) {
        self.init(
            id: record.id, title: record.text.title(limit: Self.longestTitle), reference: record.text[.reference],
            priority: record.text[.priority],
            leads: record.text[.leads].split(separator: "\n").map(String.init), byWhen: record.text[.byWhen],
            status: ActionStatus(rawValue: record.text[.status]), version: record.version, mayEdit: mayEdit)
        guard record.kind == .funding else { return }
        let isStated = !record.text[.amount].isEmpty || !record.text[.amountNote].isEmpty
        amount = Money(typed: record.text[.amount])
        money = [
            isStated ? record.text[.amount] : "No amount stated", record.text[.amountNote], record.text[.funder],
            record.text[.period],
        ].filter { !$0.isEmpty }.joined(separator: " · ")
    }
}
