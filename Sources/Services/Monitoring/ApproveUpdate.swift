package import CommunitySafety
internal import Proofreading
internal import Storage

/// Approves the public text of an answer, or takes that back. Another answer after it needs another approval.
package struct ApproveUpdate: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Manager only. `number` is the answer that was read; `words` is the text as it is to go out, which the manager may have
    /// mended. Throws `invalid`, `changedMeanwhile` when another answer came, `conflict`, `notFound`.
    package func approve(
        _ address: String, number: Int, words: String, _ quarter: RoundQuarter, of year: PlanYear,
        as party: ActingParty
    ) async throws(ServiceError) {
        let words = ActionUpdate(.onTrack, publicText: words).cleaned.publicText
        try party.require(.keepRounds)
        guard !words.isEmpty, words.count <= ActionUpdate.longestPublic else {
            throw .invalid([
                .form("public", "There is nothing to approve, or it is too long.", "Write up to 600 characters.")
            ])
        }
        try await write(address, number, words, isGiven: true, quarter, year, party)
    }

    /// Manager only: the text isn't approved any more. Throws like `approve`.
    package func withdraw(
        _ address: String, number: Int, _ quarter: RoundQuarter, of year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.keepRounds)
        try await write(address, number, "", isGiven: false, quarter, year, party)
    }

    private func write(
        _ address: String, _ number: Int, _ words: String, isGiven: Bool, _ quarter: RoundQuarter, _ year: PlanYear,
        _ party: ActingParty
    ) async throws(ServiceError) {
        let environment = context.environment
        try await context.write { transaction in
            let reading = try transaction.roundReading(quarter, of: year, on: try transaction.today(environment))
            try reading.standing.require(.approve, party)
            _ = try reading.action(address)
            guard let latest = reading.updates[address]?.last, latest.number == number else {
                throw ServiceError.conflict(.changedMeanwhile)
            }
            let approval = StoredApproval(
                id: environment.ids.next(), roundID: reading.stored.id, address: address, updateID: latest.id,
                number: (reading.approvals[address]?.number ?? 0) + 1, isGiven: isGiven, words: words,
                by: party.auditName, at: environment.now())
            try transaction.insert(approval)
            try transaction.record(
                reading.stored.event(
                    isGiven ? .updateApproved : .approvalTakenBack, by: party, at: approval.at,
                    ["action": address, "number": String(number)]))
        }
    }
}
