import CommunitySafety
import Services
import Storage
import Testing

@Suite struct ProposalTests {
    private func prepared(_ context: ServiceContext) async throws -> String {
        try await PrepareImport(context, intake: ServiceDesk.intake).run(SampleDocument.file, as: .operator)
    }

    private func shown(_ context: ServiceContext, _ id: String) async throws -> ImportProposal {
        try await ShowProposal(context, intake: ServiceDesk.intake).run(id: id, as: .operator)
    }

    private func accept(_ context: ServiceContext, _ id: String, version: Int) async throws -> ImportOutcome {
        try await AcceptProposal(context, intake: ServiceDesk.intake).run(id: id, version: version, as: .operator)
    }

    @Test func `an uploaded file is shown with what was understood, and isn't a plan yet`() async throws {
        let context = try await ServiceDesk.context()
        let proposal = try await shown(context, prepared(context))
        #expect(proposal.fileName == "aldmere.md")
        #expect(proposal.reading.plan.actions.count == 3)
        let first = try #require(proposal.tables.first)
        #expect(first.contents == [.reference, .action, .lead, .partners, .byWhen])
        #expect(first.rows.map(\.action) == [0, 1])
        await #expect(throws: ServiceError.notFound(.anyPlan)) { try await ShowPlan(context).run(as: .public) }
        #expect(try await ListProposals(context).run(as: .operator).map(\.fileName) == ["aldmere.md"])
    }

    @Test func `a corrected cell is taken in as corrected, and the proposal is gone`() async throws {
        let context = try await ServiceDesk.context()
        let id = try await prepared(context)
        let block = try #require(try await shown(context, id).tables.first?.block)
        try await CorrectProposal(context).run(id: id, version: 1, as: .operator) { corrections in
            corrections.parties[.init(block: block, row: 2)] = .init(
                leads: ["Merrowshire Police", "ADC"], partners: ["Fire"])
        }
        let outcome = try await accept(context, id, version: 2)
        #expect(outcome.version == 1)
        let action = try #require(try await ShowPlan(context).run(as: .public).plan.actions.first)
        #expect(action.leads.map(\.printed) == ["Merrowshire Police", "ADC"])
        #expect(action.partners.map(\.printed) == ["Fire"])
        #expect(try await ListProposals(context).run(as: .operator).isEmpty)
        await #expect(throws: ServiceError.notFound(.proposal(id: id))) { try await accept(context, id, version: 2) }
        #expect(try await VerifyAudit(context).run(as: .operator).isWhole)
    }

    @Test func `two people who correct the same version don't overwrite each other`() async throws {
        let context = try await ServiceDesk.context()
        let id = try await prepared(context)
        try await CorrectProposal(context).run(id: id, version: 1, as: .operator) { $0.names["ADC"] = "Council" }
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await CorrectProposal(context).run(id: id, version: 1, as: .operator) { $0.names["ADC"] = "Other" }
        }
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) { try await accept(context, id, version: 1) }
        #expect(try await shown(context, id).corrections.names == ["ADC": "Council"])
    }

    @Test func `a whole import can be undone after it was taken in`() async throws {
        let context = try await ServiceDesk.context()
        let outcome = try await accept(context, prepared(context), version: 1)
        try await UndoImport(context).run(id: outcome.summary.id, as: .operator)
        await #expect(throws: ServiceError.notFound(.anyPlan)) { try await ShowPlan(context).run(as: .public) }
    }

    @Test func `a file without a plan or a table is refused, and nothing is kept`() async throws {
        let context = try await ServiceDesk.context()
        let before = try await ReadRevision(context).run()
        let list = SampleDocument.file(named: "list.md", "Milk, eggs, bread.\n")
        await #expect(throws: ServiceError.self) {
            try await PrepareImport(context, intake: ServiceDesk.intake).run(list, as: .operator)
        }
        #expect(try await ReadRevision(context).run() == before)
        #expect(try await ListProposals(context).run(as: .operator).isEmpty)
    }

    @Test func `what is thrown away is gone with its file`() async throws {
        let context = try await ServiceDesk.context()
        let id = try await prepared(context)
        try await DiscardProposal(context).run(id: id, as: .operator)
        await #expect(throws: ServiceError.notFound(.proposal(id: id))) { try await shown(context, id) }
        await #expect(throws: ServiceError.notFound(.proposal(id: id))) {
            try await DiscardProposal(context).run(id: id, as: .operator)
        }
    }

    @Test(arguments: [Role.administrator, .analyst, .partnerLead, .democraticServices, .reader])
    func `a role that may not import is refused everywhere, and nothing changes`(_ role: Role) async throws {
        let context = try await ServiceDesk.context()
        let id = try await prepared(context)
        let party = ServiceDesk.party(role, agency: "Aldmere District Council")
        let refusal = ServiceError.notPermitted(.importPlan)
        let intake = ServiceDesk.intake
        let before = try await ReadRevision(context).run()
        await #expect(throws: refusal) {
            try await PrepareImport(context, intake: intake).run(SampleDocument.file, as: party)
        }
        await #expect(throws: refusal) { try await ShowProposal(context, intake: intake).run(id: id, as: party) }
        await #expect(throws: refusal) {
            try await CorrectProposal(context).run(id: id, version: 1, as: party) { _ in }
        }
        await #expect(throws: refusal) {
            try await AcceptProposal(context, intake: intake).run(id: id, version: 1, as: party)
        }
        await #expect(throws: refusal) { try await DiscardProposal(context).run(id: id, as: party) }
        await #expect(throws: refusal) { try await ListProposals(context).run(as: party) }
        #expect(try await ReadRevision(context).run() == before)
    }
}
