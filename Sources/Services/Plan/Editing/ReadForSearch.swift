package import CommunitySafety
package import Storage

/// The words that somebody who works on plans may look through, besides what is published: drafts, what was said about them, and
/// the partnership's records.
package struct ReadForSearch: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// One thing that can be found.
    package struct Passage: Sendable, Hashable {
        package enum Place: Sendable, Hashable {
            case record(PlanYear, RecordKind, RecordID)
            case comment(PlanYear)
            case partnership(PartnershipKind, RecordID)
        }

        package let place: Place
        package let title: String
        package let text: String
    }

    /// Whoever reads drafts; for anybody else it is empty. People and contacts aren't in it. A handful of queries for each year
    /// that has a draft.
    package func run(as party: ActingParty) async throws(ServiceError) -> [Passage] {
        guard party.may(.readDraft) else { return [] }
        return try await context.read { reading in
            var passages: [Passage] = []
            var seen: Set<PlanYear> = []
            for version in try reading.planVersions() where seen.insert(version.year).inserted {
                let standing = try reading.standingVersion(of: version.year)
                if standing.status == .draft { passages += try reading.passages(of: standing) }
                passages += try reading.comments(onVersion: standing.id).map { comment in
                    Passage(place: .comment(version.year), title: "Comment", text: comment.words)
                }
            }
            return try passages + reading.partnershipPassages()
        }
    }
}

extension Querying {
    fileprivate func passages(of version: StoredPlanVersion) throws -> [ReadForSearch.Passage] {
        let standing = try standingPlan(of: version)
        let (plan, names) = (standing.plan, standing.names)
        let make = { (kind: RecordKind, index: Int, title: String, text: String) -> ReadForSearch.Passage? in
            guard let ids = names[kind], ids.indices.contains(index) else { return nil }
            return ReadForSearch.Passage(place: .record(plan.year, kind, ids[index]), title: title, text: text)
        }
        let sections = plan.sections.enumerated().compactMap {
            make(.section, $0, $1.heading.isEmpty ? "Cover" : $1.heading, "\($1.narrative)\n\($1.narrativeAfter)")
        }
        let priorities = plan.priorities.enumerated().compactMap { make(.priority, $0, $1.name, $1.printed) }
        let actions = plan.actions.enumerated().compactMap { index, action in
            let parties = (action.leads + action.partners).map(\.printed).joined(separator: " · ")
            return make(
                .action, index, "Action \(action.reference ?? "without a number")",
                "\(action.text) · \(parties) · \(action.byWhen.printed)")
        }
        let measures = plan.successMeasures.enumerated().compactMap {
            make(.measure, $0, $1.heading, [$1.text, $1.source ?? ""].filter { !$0.isEmpty }.joined(separator: " · "))
        }
        let members = plan.members.enumerated().compactMap {
            make(.member, $0, $1.name, $1.aliases.joined(separator: ", "))
        }
        let funding = plan.fundingLines.enumerated().compactMap { index, line in
            make(
                .funding, index, "Funding",
                [line.text, line.funder ?? "", line.amountWords, line.period ?? ""].filter { !$0.isEmpty }
                    .joined(separator: " · "))
        }
        let themes = plan.themes.enumerated().compactMap { make(.theme, $0, $1.name, $1.narrative) }
        return sections + priorities + actions + measures + members + funding + themes
    }

    /// Records that say nothing of a person.
    fileprivate func partnershipPassages() throws -> [ReadForSearch.Passage] {
        try PartnershipKind.allCases.filter { !$0.isPrivate }.flatMap { kind in
            try partnershipRecords(kind).filter { !$0.isRemoved }.map { stored in
                let others = Set(stored.record.references.map(\.to.id))
                let words = stored.record.values.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value)
                    .filter { !others.contains($0) }
                return ReadForSearch.Passage(
                    place: .partnership(kind, stored.id), title: stored.record.name,
                    text: words.joined(separator: " · "))
            }
        }
    }
}
