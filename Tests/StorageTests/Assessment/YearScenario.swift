import CommunitySafety
import Storage
import Testing

/// Everything that the store does with the year of an assessment that is there.
struct YearScenario {
    let store: Store
    let ids: IDSource
    let year: PlanYear

    func run() async throws {
        let (ids, year, day) = (ids, year, Workbench.now.day)
        let id = try await store.write { transaction in
            let assessment = try #require(try transaction.assessment(of: year))
            try steps(assessment.id, &transaction)
            let request = StoredDataRequest(
                id: ids.next(), assessmentID: assessment.id, agency: "Fire", issue: "asb", wanted: "Counts by month",
                askedOn: day, dueOn: day)
            try transaction.insert(request)
            #expect(try transaction.dataRequest(request.id) == request)
            #expect(try transaction.dataRequests(ofAssessment: assessment.id) == [request])
            #expect(try transaction.scoredCriteria(ofAssessment: ids.next()).isEmpty)
            var received = request
            (received.state, received.settledOn) = (.received, day)
            let settled = received
            try transaction.keep(settled)
            #expect(throws: StorageError.staleVersion(table: "data_request", id: request.id.text)) {
                try transaction.keep(settled)
            }
            #expect(try transaction.dataRequest(request.id)?.state == .received)
            var message = StoredMessage(
                id: ids.next(), occasion: "figures/1", kind: .notice, roundID: nil, links: [], addressee: [3],
                letter: .init(address: "fire@merrowshire.example", name: "Fire", subject: "Figures", text: "{{site}}"),
                madeAt: Workbench.now)
            message.dataRequestID = request.id
            try transaction.insert(message)
            try transaction.record(Workbench.event())
            return request.id
        }
        let messages = try await store.read { try $0.messages(ofDataRequest: id) }
        #expect(messages.map(\.dataRequestID) == [id])
    }

    private func steps(_ id: RecordID, _ transaction: inout Transaction) throws {
        let day = Workbench.now.day
        var step = StoredYearStep(assessmentID: id, key: "scored", dueOn: day)
        let first = step
        try transaction.keep(first)
        #expect(throws: StorageError.staleVersion(table: "assessment_step", id: "scored")) {
            try transaction.keep(first)
        }
        step = try #require(try transaction.yearSteps(ofAssessment: id).first)
        #expect(step.version == 1 && step.doneOn == nil)
        (step.doneOn, step.isLeftOut) = (day, true)
        let second = step
        try transaction.keep(second)
        #expect(throws: StorageError.staleVersion(table: "assessment_step", id: "scored")) {
            try transaction.keep(second)
        }
        let found = try transaction.yearSteps(ofAssessment: id)
        #expect(found.map(\.version) == [2] && found.map(\.doneOn) == [day] && found.allSatisfy(\.isLeftOut))
    }
}
