package import CommunitySafety
internal import Documents
package import Proofreading
internal import Storage

/// What was done, newest first.
package struct ListActivities: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// What is asked for; nil asks for everything.
    package struct Filter: Sendable, Hashable {
        package var kind: ActivityKind?
        /// A month; without one the last twelve months that have something.
        package var month: EvidencePeriod?
        /// An agency's id; empty for the partnership itself.
        package var agency: String?

        package init(kind: ActivityKind? = nil, month: EvidencePeriod? = nil, agency: String? = nil) {
            self.kind = kind
            self.month = month
            self.agency = agency
        }
    }

    package struct Answer: Sendable, Hashable {
        package let filter: Filter
        package let today: CalendarDate
        package let lines: [ActivityLine]
        /// The months that have something, newest first.
        package let months: [EvidencePeriod]
        /// The agencies that led something of what is listed without a filter: id and name, the partnership itself first.
        package let agencies: [ShowReturn.Agency]
        /// Whether nothing was ever entered.
        package let isEmpty: Bool
        /// Whether there is more than is listed.
        package let isCut: Bool
    }

    /// The most that one page lists.
    static let most = 500

    /// Whoever reads figures. What people said is only shown to those who may change it, and to those who load figures.
    package func run(_ filter: Filter = Filter(), as party: ActingParty) async throws(ServiceError) -> Answer {
        try party.require(.readEvidence)
        let environment = context.environment
        return try await context.read { reading in
            let months = try reading.activityMonths()
            let logging = AgencyReach(.logActivity, of: party, in: try reading.agencyRegister())
            let found = try Self.range(filter, months).map { try reading.activities(in: $0, limit: Self.most) } ?? []
            let chosen = found.filter { stored in
                (filter.kind.map { $0 == stored.activity.kind } ?? true)
                    && (filter.agency.map { $0 == stored.activity.agency ?? "" } ?? true)
            }
            return Answer(
                filter: filter, today: try reading.today(environment),
                lines: chosen.map { ActivityLine($0, logging, party) }, months: months, agencies: Self.agencies(found),
                isEmpty: months.isEmpty, isCut: found.count == Self.most)
        }
    }

    /// The same as a table for spreadsheets.
    package func file(_ filter: Filter, as party: ActingParty) async throws(ServiceError) -> [UInt8] {
        let lines = try await run(filter, as: party).lines
        return CSVFile(
            header: [
                "Date", "Kind", "Place", "Lead agency", "Audience", "People reached", "What was said", "Passed to",
                "Their answer",
            ],
            rows: lines.map { line in
                let done = line.activity
                return [
                    done.heldOn.iso, done.kind.words, line.place, done.agencyName, done.audience,
                    done.people.map(String.init) ?? "", done.said, done.passedTo, done.answer,
                ]
            }
        ).bytes
    }

    private static func range(_ filter: Filter, _ months: [EvidencePeriod]) -> DateRange? {
        if let month = filter.month { return month.range }
        guard let last = months.first, let first = months.prefix(12).last else { return nil }
        return DateRange(from: first.from, to: last.to)
    }

    private static func agencies(_ found: [StoredActivity]) -> [ShowReturn.Agency] {
        var names: [String: String] = [:]
        for stored in found { names[stored.activity.agency ?? ""] = stored.activity.agencyName }
        return names.map { ShowReturn.Agency(id: $0.key, name: $0.value) }
            .sorted { ($0.id.isEmpty ? "" : $0.name, $0.id) < ($1.id.isEmpty ? "" : $1.name, $1.id) }
    }
}
