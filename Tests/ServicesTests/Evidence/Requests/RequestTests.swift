import CommunitySafety
import Proofreading
import Storage
import Testing

@testable import Services

/// Noting who asked for figures.
@Suite struct RequestTests {
    private let officer = ServiceDesk.party(.officer)

    private func entry(_ question: String = "How many?", asker: String = "", on iso: String = "2023-03-01")
        -> KeepRequest.Entry
    {
        KeepRequest.Entry(
            capacity: .press, asker: asker, receivedOn: CalendarDate(iso: iso), question: question)
    }

    @Test func `each gets the next reference of its year, and none comes again`() async throws {
        let keep = KeepRequest(try await ServiceDesk.context())
        #expect(try await keep.add(entry(), as: officer).text == "R2023-0001")
        #expect(try await keep.add(entry(on: "2022-12-31"), as: officer).text == "R2022-0001")
        let second = try await keep.add(entry(), as: officer)
        try await keep.setWithdrawn(true, second, version: 1, as: officer)
        #expect(try await keep.add(entry(), as: officer).text == "R2023-0003")
    }

    @Test(arguments: Role.allCases)
    func `whoever reads figures reads the register without names, and some note and answer`(role: Role) async throws {
        let context = try await ServiceDesk.context()
        let reference = try await KeepRequest(context).add(entry(asker: "Zoe Quill"), as: officer)
        let party = ServiceDesk.party(role)
        let answers: Set<Role> = [.manager, .officer, .analyst]
        let reads = answers.union([.partnerLead, .taskingPartner, .democraticServices])
        if reads.contains(role) {
            #expect(try await ListRequests(context).run(as: party).requests.count == 1)
            let sight = try await ShowRequest(context).run(reference, as: party)
            #expect(sight.asker == (answers.contains(role) ? "Zoe Quill" : ""))
            #expect((sight.draft != nil) == answers.contains(role))
        } else {
            await #expect(throws: ServiceError.notPermitted(.readEvidence)) {
                _ = try await ListRequests(context).run(as: party)
            }
            await #expect(throws: ServiceError.notPermitted(.readEvidence)) {
                _ = try await ShowRequest(context).run(reference, as: party)
            }
        }
        guard !answers.contains(role) else { return }
        await #expect(throws: ServiceError.notPermitted(.answerRequest)) {
            try await KeepRequest(context).add(entry(), as: party)
        }
        await #expect(throws: ServiceError.notPermitted(.answerRequest)) {
            try await KeepRequest(context).setWithdrawn(true, reference, version: 1, as: party)
        }
        await #expect(throws: ServiceError.notPermitted(.answerRequest)) {
            try await AnswerRequest(context).run(reference, text: "Two.", version: 1, isPublished: true, as: party)
        }
        await #expect(throws: ServiceError.notPermitted(.answerRequest)) {
            try await AnswerRequest(context).setPublished(true, reference, number: 1, as: party)
        }
    }

    private func faults(_ entry: KeepRequest.Entry) async throws -> [String] {
        let context = try await ServiceDesk.context()
        do {
            try await KeepRequest(context).add(entry, as: officer)
            return []
        } catch {
            guard case .invalid(let found) = error else { throw error }
            let kept = try await ListRequests(context).run(as: officer).requests
            #expect(kept.isEmpty)
            return found.compactMap(\.formField)
        }
    }

    @Test func `what can't be used is refused at its field, and nothing is kept`() async throws {
        #expect(try await faults(entry(" \n ")) == ["question"])
        #expect(try await faults(entry(String(repeating: "a", count: 1_000_000))) == ["question"])
        #expect(try await faults(entry(asker: String(repeating: "a", count: 201))) == ["asker"])
        #expect(try await faults(entry(on: "2999-01-01")) == ["received"])
        #expect(try await faults(.init(capacity: .press, receivedOn: nil, question: "How many?")) == ["received"])
        for wanted in ["soon", "2023-02-28", "2023-02-30"] {
            var late = entry()
            late.wantedBy = wanted
            #expect(try await faults(late) == ["wanted"])
        }
    }

    @Test(arguments: [
        ("Cllr Zoe Quill", "Zoe Quill asks: how many?", true), ("zoe quill", "What (ZOE\u{A0}QUILL) wants", true),
        ("Mrs Zoe Quill", "A quill was stolen, said Zoe.", false), ("Ann", "The annual figure?", false),
        ("Cllr", "Cllr asks", false), ("", "How many?", false),
    ])
    func `the question can't name whoever asks`(asker: String, question: String, isNamed: Bool) async throws {
        #expect(try await faults(entry(question, asker: asker)) == (isNamed ? ["question"] : []))
    }

    @Test func `markup and control characters are kept as words`() async throws {
        let context = try await ServiceDesk.context()
        let question = "<script>alert(1)</script> \u{202E}\u{0}how many?"
        let reference = try await KeepRequest(context).add(entry(question), as: officer)
        #expect(try await ShowRequest(context).run(reference, as: officer).request.question == question)
    }

    @Test func `one that is withdrawn can be opened again, and isn't answered meanwhile`() async throws {
        let context = try await ServiceDesk.context()
        let keep = KeepRequest(context)
        let reference = try await keep.add(entry(), as: officer)
        try await keep.setWithdrawn(true, reference, version: 1, as: officer)
        #expect(try await ShowRequest(context).run(reference, as: officer).request.state == .withdrawn)
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await AnswerRequest(context).run(reference, text: "Two.", version: 2, isPublished: true, as: officer)
        }
        try await keep.setWithdrawn(false, reference, version: 2, as: officer)
        #expect(try await ShowRequest(context).run(reference, as: officer).request.state == .open)
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await keep.change(reference, to: entry("Other"), version: 2, as: officer)
        }
        try await keep.change(reference, to: entry("Other"), version: 3, as: officer)
        #expect(try await ShowRequest(context).run(reference, as: officer).request.question == "Other")
        #expect(
            try await ShowRequest(context).run(reference, as: officer).changes.map(\.deed)
                == [.noted, .reopened, .withdrawn, .noted])
    }
}
