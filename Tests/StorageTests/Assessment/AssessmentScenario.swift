import CommunitySafety
import Storage
import Testing

/// Everything that the store does with assessments.
struct AssessmentScenario {
    let store: Store
    let ids: IDSource
    let year: PlanYear

    func run() async throws {
        try await schemes()
        let id = try await assessment()
        try await scores(id)
        try await ownIssues()
    }

    private func schemes() async throws {
        let day = Workbench.now.day
        try await store.write { transaction in
            #expect(try transaction.schemes().isEmpty)
            var scheme = SchemeCatalogue.sixCriteria
            let first = StoredScheme(number: 1, scheme: scheme, keptBy: "operator", keptOn: day)
            try transaction.insert(first)
            scheme.criteria[0].weight = 3
            let second = StoredScheme(number: 2, scheme: scheme, keptBy: "operator", keptOn: day)
            try transaction.insert(second)
            #expect(try transaction.schemes() == [second])
            #expect(try transaction.scheme(scheme.key) == second)
            #expect(try transaction.scheme(scheme.key, number: 1) == first)
            #expect(try transaction.schemeVersions(scheme.key) == [second, first])
            #expect(try transaction.scheme("another") == nil)
            try transaction.record(Workbench.event())
        }
    }

    private func assessment() async throws -> RecordID {
        let (ids, year) = (ids, year)
        return try await store.write { transaction in
            let stored = StoredAssessment(
                id: ids.next(), year: year, schemeKey: "six-criteria", schemeNumber: 1, window: year.assessmentWindow,
                openedOn: Workbench.now.day)
            try transaction.insert(stored)
            let issues = Array(IssueCatalogue.all.prefix(3).reversed())
            for (index, issue) in issues.enumerated() {
                try transaction.insert(issue, at: index + 1, ofAssessment: stored.id)
            }
            #expect(try transaction.assessment(of: year) == stored)
            #expect(try transaction.assessments() == [stored])
            #expect(try transaction.issues(ofAssessment: stored.id) == issues)
            #expect(try transaction.lastIssuePosition(ofAssessment: stored.id) == 3)
            #expect(try transaction.lastIssuePosition(ofAssessment: ids.next()) == 0)
            try transaction.record(Workbench.event())
            return stored.id
        }
    }

    private func ownIssues() async throws {
        let day = Workbench.now.day
        let rural = CommunityIssue(key: "rural-crime", name: "Rural crime", themes: ["Prevention"])
        try await store.write { transaction in
            #expect(try transaction.ownIssues().isEmpty)
            try transaction.insert(StoredOwnIssue(issue: rural))
            let first = StoredOwnIssue(issue: rural, version: 1)
            #expect(try transaction.ownIssue("rural-crime") == first)
            try transaction.keep(StoredOwnIssue(issue: rural, retiredOn: day, version: 1))
            #expect(throws: StorageError.staleVersion(table: "community_issue", id: "rural-crime")) {
                try transaction.keep(first)
            }
            #expect(
                try transaction.ownIssues() == [StoredOwnIssue(issue: rural, retiredOn: day, version: 2)])
            try transaction.record(Workbench.event())
        }
    }

    private func scores(_ id: RecordID) async throws {
        let given = [3, 4].compactMap { StepScore($0) }.map {
            CriterionScore($0, .judged, confidence: .low, rationale: "A line", dissent: "Nobody")
        }
        let stored = given.enumerated().map { index, score in
            StoredScore(
                assessmentID: id, issue: "asb", criterion: "harm", number: index + 1, givenBy: "operator",
                givenOn: Workbench.now.day, isStanding: index == 0, score: score)
        }
        try await store.write { transaction in
            for score in stored { try transaction.insert(score) }
            #expect(try transaction.latestScores(ofAssessment: id) == [stored[1]])
            try transaction.record(Workbench.event())
        }
        #expect(try await store.read { try $0.latestScores(ofAssessment: id) } == [stored[1]])
        // The second was taken back.
        #expect(try await store.read { try $0.scoredCriteria(ofAssessment: id) }.isEmpty)
        #expect(try await store.read { try $0.scores(of: "asb", inAssessment: id) } == stored)
        #expect(try await store.read { try $0.scores(of: "burglary", inAssessment: id) }.isEmpty)
        try await workshop(id)
        try await decisions(id)
    }

    private func workshop(_ id: RecordID) async throws {
        let (scheme, day) = (SchemeCatalogue.sixCriteria, Workbench.now.day)
        let workshop = Workshop(minutes: 5)
        let notes = [TypedScore(score: "3", rationale: "Begun"), TypedScore(score: "4", dissent: "Fire says 2")]
        try await store.write { [workshop] transaction in
            var workshop = workshop
            #expect(try transaction.workshop(ofAssessment: id) == nil)
            try transaction.keep(workshop, ofAssessment: id)
            workshop.start("asb", minutes: 7, at: Workbench.now.milliseconds)
            try transaction.keep(workshop, ofAssessment: id)
            for note in notes {
                try transaction.keep(note, on: "asb", "harm", by: "operator", ofAssessment: id)
            }
            let third = StoredScheme(number: 3, scheme: scheme, keptBy: "operator", keptOn: day)
            try transaction.insert(third)
            try transaction.score(assessment: id, by: third)
            try transaction.record(Workbench.event())
        }
        #expect(try await store.read { try $0.workshop(ofAssessment: id)?.minutes } == 7)
        #expect(try await store.read { try $0.assessment(id)?.schemeNumber } == 3)
        let kept = { @Sendable (reading: ReadTransaction) in
            try reading.workshopNote(on: "asb", "harm", by: "operator", ofAssessment: id)
        }
        #expect(try await store.read { try kept($0) } == notes[1])
        try await store.write { transaction in
            try transaction.forgetWorkshopNote(on: "asb", "harm", by: "operator", ofAssessment: id)
            try transaction.record(Workbench.event())
        }
        #expect(try await store.read { try kept($0) } == nil)
        let count = try await store.read { try $0.issues(ofAssessment: id).count }
        try await store.write { transaction in
            let last = try transaction.lastIssuePosition(ofAssessment: id)
            try transaction.insert(CommunityIssue(key: "mistake", name: "Mistake"), at: last + 1, ofAssessment: id)
            try transaction.keep(notes[0], on: "mistake", "harm", by: "operator", ofAssessment: id)
            try transaction.removeIssue("mistake", ofAssessment: id)
            #expect(try transaction.issues(ofAssessment: id).count == count)
            try transaction.record(Workbench.event())
        }
        try await store.write { transaction in
            try transaction.keep(notes[0], on: "asb", "harm", by: "operator", ofAssessment: id)
            try transaction.forgetWorkshopNotes(ofAssessment: id)
            try transaction.record(Workbench.event())
        }
        #expect(try await store.read { try kept($0) } == nil)
        let year = year
        try await store.write { transaction in
            try transaction.keep(prioritiesOf: year, ["asb": "noise"])
            try transaction.keep(prioritiesOf: year, ["fraud": "noise", "burglary": "doors"])
            try transaction.record(Workbench.event())
        }
        #expect(
            try await store.read { try $0.issues(ofPrioritiesOf: year) } == ["noise": "fraud", "doors": "burglary"])
    }

    private func decisions(_ id: RecordID) async throws {
        let day = Workbench.now.day
        let stored = [IssueDecision.Kind.monitor, .priority].enumerated().map { index, kind in
            StoredDecision(
                assessmentID: id, about: .issue, key: "asb", number: index + 1,
                body: IssueDecision(kind, reason: "A line", decidedBy: "Group", meeting: "Item 4", on: day),
                givenBy: "operator", givenOn: day)
        }
        try await store.write { transaction in
            for decision in stored {
                try transaction.insert(decision)
                try transaction.record(
                    AuditEvent(
                        actor: "operator", deed: .issueDecided, subject: AuditSubject(kind: "assessment", id: id.text),
                        at: Workbench.now,
                        payload: AuditPayload(after: [
                            "about": "issue", "key": "asb", "number": String(decision.number),
                            "digest": try decision.digest(),
                        ])))
            }
            try transaction.agree(assessment: id, on: day)
        }
        #expect(try await store.verifyAudit().isWhole)
        let found = try await store.read { try $0.decisions(IssueDecision.self, about: .issue, ofAssessment: id) }
        #expect(found == stored)
        #expect(try await store.read { try $0.decisions(String.self, about: .head, ofAssessment: id) }.isEmpty)
        #expect(try await store.read { try $0.assessments().first?.state } == .agreed)
    }
}

@Suite struct AssessmentStorageTests {
    @Test func `schemes, assessments and scores are kept as they were given, each version beside the others`()
        async throws
    {
        let year = try #require(PlanYear("2023-24"))
        let scenario = AssessmentScenario(
            store: try await Workbench.memory(), ids: Workbench.countedIDs(), year: year)
        try await scenario.run()
        try await VoteScenario(store: scenario.store, ids: scenario.ids, year: year).run()
        try await YearScenario(store: scenario.store, ids: scenario.ids, year: year).run()
    }
}
