import CommunitySafety
import Storage
import Testing

/// Everything that the store can do with prepared imports, once.
enum ProposalScenario {
    static func run(in store: Store, _ ids: IDSource) async throws {
        let proposal = StoredProposal(
            id: ids.next(), fileName: "plan.md", year: PlanYear("2023-24"), preparedAt: Workbench.now, bytes: [1, 2])
        try await store.write { transaction in
            try transaction.insert(proposal, by: "operator")
            #expect(try transaction.proposal(proposal.id) == proposal)
            try transaction.change(proposal, to: ReadingCorrections(names: ["ADC": "Aldmere District Council"]))
            #expect(try transaction.proposal(proposal.id)?.corrections.names.count == 1)
            #expect(try transaction.waitingProposals().map(\.id) == [proposal.id])
            #expect(try transaction.removeProposals(preparedBefore: Workbench.now) == 0)
            #expect(try transaction.removeProposal(proposal.id))
            try transaction.record(Workbench.event(.importPrepared))
        }
    }
}
