package import CommunitySafety

/// What was typed for a lead in a round, with the lead's link by which it can be put right: for whoever writes to them.
package struct CopyAnswers: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Copy: Sendable, Hashable {
        package let lead: String
        package let round: MonitoringRound
        /// Actions whose latest answer was typed for the lead.
        package let lines: [RoundLine]
        /// Of the lead's own link; nil where it was revoked.
        package let token: String?
    }

    /// Manager and officers; that the link was read is on record. Throws `notFound` for a lead that the round doesn't ask.
    package func run(
        lead: String, _ quarter: RoundQuarter, of year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) -> Copy {
        try party.require(.answerFor)
        let shown = try await ShowRound(context).inside(quarter, of: year, as: party)
        guard let asked = shown.asked.first(where: { $0.name == lead }) else { throw .notFound(.record(id: lead)) }
        let links = try await ShowRoundLinks(context).run(quarter, of: year, as: party)
        return Copy(
            lead: lead, round: shown.round, lines: asked.lines.filter { $0.latest?.way == .behalf },
            token: links.lines.first { $0.name == lead }?.token)
    }
}
