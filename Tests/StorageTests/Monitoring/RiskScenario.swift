import CommunitySafety
import Proofreading
import Storage
import Testing

/// What the store does with risks, milestones and comments; a round stands in it.
struct RiskScenario {
    let store: Store
    let ids: IDSource
    let year: PlanYear

    func run() async throws {
        let (ids, year, day) = (ids, year, Workbench.now.day)
        let risk = Risk(
            .promise, words: "Not signed", owner: "Rail", address: "2.3", since: day, due: day, note: "Asked")
        let first = StoredRisk(id: ids.next(), number: 1, year: year, risk: risk, writtenBy: "operator", writtenOn: day)
        var settled = risk
        settled.closedOn = day
        let second = StoredRisk(
            id: first.id, number: 2, year: year, risk: settled, writtenBy: "operator", writtenOn: day)
        let step = StoredMilestone(id: ids.next(), address: "2.3", milestone: Milestone(words: "Order", due: day))
        let comment = try await store.write { transaction in
            try transaction.insert(first)
            try transaction.insert(second)
            #expect(try transaction.riskEntries(first.id) == [first, second])
            #expect(throws: (any Error).self, "a number is given once") { try transaction.insert(second) }
            try transaction.insert(step, of: year)
            #expect(try transaction.milestones(of: year) == [step])
            try transaction.note(step.id, doneOn: day)
            let round = try #require(try transaction.round(.q3, of: year))
            let comment = StoredRoundComment(
                id: ids.next(), roundID: round.id, address: "2.3", by: "operator", on: day, isForPack: false,
                words: "Ask again")
            try transaction.insert(comment)
            #expect(try transaction.markComment(comment.id, ofRound: round.id, isForPack: true))
            #expect(try !transaction.markComment(comment.id, ofRound: ids.next(), isForPack: true))
            try transaction.record(Workbench.event())
            return comment
        }
        try await store.read { reading in
            let entries = try reading.riskEntries(of: year)
            let done = try reading.milestones(of: year).map(\.milestone.doneOn)
            let comments = try reading.comments(ofRound: comment.roundID)
            let late = try reading.lateRisks(of: year, before: try #require(day.adding(days: 1)))
            #expect(late == nil, "a closed one isn't late")
            #expect(try reading.accountsWithoutPassword() == 0)
            #expect(entries == [first, second] && done == [day] && comments.map(\.isForPack) == [true])
        }
        try await store.write { transaction in
            let standIn = StoredStandIn(
                id: ids.next(), party: "Fire", from: day, to: day, madeBy: "operator", name: "Deputy", email: "")
            try transaction.insert(standIn)
            #expect(try transaction.standIns(from: day) == [standIn])
            #expect(try transaction.endStandIn(standIn.id, on: day))
            #expect(try transaction.standIns(from: day).isEmpty)
            try transaction.removeMilestone(step.id)
            #expect(try transaction.milestones(of: year).isEmpty)
            try transaction.record(Workbench.event())
        }
    }
}
