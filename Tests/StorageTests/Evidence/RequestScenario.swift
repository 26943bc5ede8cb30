import CommunitySafety
import Proofreading
import Storage
import Testing

/// Everything that the store does for requests for figures.
struct RequestScenario {
    let store: Store
    let ids: IDSource

    func run() async throws {
        let reference = try #require(RequestReference("R2024-0001"))
        try await keep(reference)
        try await answer(reference)
        try await store.read { reading in
            let requests = try reading.requests(limit: 10)
            #expect(requests.map(\.request.state) == [.answered])
            #expect(try reading.request(reference)?.asker == "Zoe Quill")
            #expect(try reading.answers(to: reference).map(\.answer.number) == [2, 1])
            #expect(try reading.publishedAnswers(limit: 10).map(\.answer.number) == [2])
            #expect(try reading.answeredFacts().map(\.value) == [90])
            #expect(try reading.answeredFacts(of: "asb.council").keys.map(\.value) == [90])
            #expect(try reading.answeredFacts(of: "drugs.police").isEmpty)
        }
    }

    private func request(_ reference: RequestReference, _ question: String) throws -> EvidenceRequest {
        EvidenceRequest(
            reference: reference, capacity: .press, receivedOn: Workbench.now.day, wantedBy: nil, question: question,
            state: .open)
    }

    private func keep(_ reference: RequestReference) async throws {
        let ids = ids
        try await store.write { transaction in
            #expect(try transaction.nextReference(in: 2024) == reference)
            try transaction.insert(try request(reference, "How many?"), asker: "", id: ids.next())
            #expect(try transaction.nextReference(in: 2024)?.number == 2)
            let stored = try #require(try transaction.request(reference))
            try transaction.update(stored, to: try request(reference, "How many now?"), asker: "Zoe Quill")
            #expect(throws: StorageError.staleVersion(table: "evidence_request", id: stored.id.text)) {
                try transaction.set(stored, draft: "Late")
            }
            try transaction.set(try #require(try transaction.request(reference)), draft: "Some")
            try transaction.set(try #require(try transaction.request(reference)), withdrawnAt: Workbench.now)
            let withdrawn = try #require(try transaction.request(reference))
            #expect(withdrawn.request.state == .withdrawn)
            #expect(withdrawn.draft == "Some")
            #expect(withdrawn.request.question == "How many now?")
            try transaction.set(withdrawn, withdrawnAt: nil)
            try transaction.record(Workbench.event())
        }
    }

    private func answer(_ reference: RequestReference) async throws {
        let ids = ids
        try await store.write { transaction in
            let stored = try #require(try transaction.request(reference))
            for number in 1...2 {
                let fact = QuotedFigure.Fact(
                    measure: "asb.council", area: "E07009991", areaName: "Aldmere", from: Workbench.now.day,
                    to: Workbench.now.day, source: "typed", value: 90)
                let answer = RequestAnswer(
                    reference: reference, number: number, question: "How many?", text: "{{asb.council.value}}",
                    figures: FigureBook(["{{asb.council.value}}": QuotedFigure(words: "90", facts: [fact])]),
                    protection: .none, receivedOn: Workbench.now.day, answeredOn: Workbench.now.day, isPublished: false)
                try transaction.insert(answer, to: stored, id: ids.next(), by: "operator", at: Workbench.now)
                #expect(try transaction.answers(to: reference).first?.answer == answer)
            }
            let newest = try #require(try transaction.answers(to: reference).first)
            try transaction.set(newest, publishedAt: Workbench.now)
            try transaction.record(Workbench.event())
        }
    }
}
