internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Where answers can be read, while reading or writing.
protocol UpdateReading: Querying {
    func updates(ofRound round: RecordID) throws -> [StoredUpdate]
    func milestones(of year: PlanYear) throws -> [StoredMilestone]
    func updateFiles(ofRound round: RecordID) throws -> [StoredUpdateFile]
}

extension ReadTransaction: UpdateReading {}
extension Transaction: UpdateReading {}

/// One round with everything that belongs to it and what earlier rounds of the year said.
struct RoundReading {
    let stored: StoredRound
    let today: CalendarDate
    let actions: [StoredRoundAction]
    let parties: [RecordID: StoredRoundParty]
    let updates: [String: [StoredUpdate]]
    /// Earlier rounds, the latest first.
    let earlier: [Earlier]
    let approvals: [String: StoredApproval]
    /// What success measures say of the actions that count towards them.
    let voices: [String: [MeasureVoice]]
    /// Of the year’s actions, by address.
    let milestones: [String: [StoredMilestone]]
    /// Files that stand, by address.
    let files: [String: [StoredUpdateFile]]
    /// Those that hold. A closed round’s lines were frozen with what they said then.
    var rules: RatingRules

    struct Earlier {
        let stored: StoredRound
        let asked: Set<String>
        let updates: [String: [StoredUpdate]]
    }

    init(_ stored: StoredRound, _ reading: some UpdateReading, on today: CalendarDate) throws {
        self.stored = stored
        self.today = today
        rules = try reading.ratingRules().rules
        actions = try reading.actions(ofRound: stored.id)
        parties = Dictionary(
            try reading.parties(ofRound: stored.id).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        updates = Dictionary(grouping: try reading.updates(ofRound: stored.id), by: \.address)
        let before = try reading.rounds(of: stored.round.year)
            .filter { $0.round.quarter.number < stored.round.quarter.number }
        earlier = try before.reversed().map { round in
            Earlier(
                stored: round, asked: Set(try reading.actions(ofRound: round.id).map(\.address)),
                updates: Dictionary(grouping: try reading.updates(ofRound: round.id), by: \.address))
        }
        voices = try reading.measureVoices(stored, on: today)
        milestones = Dictionary(grouping: try reading.milestones(of: stored.round.year), by: \.address)
        files = Dictionary(grouping: try reading.updateFiles(ofRound: stored.id), by: \.address)
        approvals = Dictionary(
            try reading.approvals(ofRound: stored.id).map { ($0.address, $0) }, uniquingKeysWith: { _, last in last })
    }

    var standing: RoundStanding { stored.round.standing(on: today) }

    func action(_ address: String) throws(ServiceError) -> StoredRoundAction {
        guard let found = actions.first(where: { $0.address == address }) else {
            throw .notFound(.record(id: address))
        }
        return found
    }

    func lines() -> [RoundLine] { actions.map(line) }

    func line(_ action: StoredRoundAction) -> RoundLine {
        let answers = updates[action.address] ?? []
        var line = RoundLine(
            address: action.address, reference: action.reference, words: action.words, priority: action.priority,
            byWhen: action.byWhen, due: action.due, party: action.partyID.flatMap { parties[$0]?.name },
            answers: answers.map { RoundAnswer($0) }, before: before(action.address).map { RoundAnswer($0) },
            figures: figures(action, with: nil))
        line.approved = approved(action.address)
        line.files = files[action.address]?.map { UpdateFile($0) }
        return line
    }

    /// The text that was approved, where the approval is of the latest answer.
    func approved(_ address: String) -> String? {
        guard let approval = approvals[address], approval.isGiven, approval.updateID == updates[address]?.last?.id
        else {
            return nil
        }
        return approval.words
    }

    /// The last answer of an earlier round.
    func before(_ address: String) -> StoredUpdate? { earlier.lazy.compactMap { $0.updates[address]?.last }.first }

    /// What the figures say, with an answer that is being given or with the latest.
    func figures(_ action: StoredRoundAction, with update: ActionUpdate?) -> FiguresView {
        rules.figures(of: facts(action, with: update), on: today)
    }

    private func facts(_ action: StoredRoundAction, with update: ActionUpdate?) -> ActionFacts {
        let year = stored.round.year.range
        let span = action.due.flatMap { DateRange(from: year.from, to: min($0, year.to)) } ?? year
        let latest = updates[action.address]?.last
        let last = latest ?? before(action.address)
        var facts = ActionFacts(
            due: action.due, recurs: action.recurs, review: action.review, span: span,
            silence: update == nil && latest == nil ? silence(action.address) : 0,
            view: update?.view ?? last?.update.view,
            viewOn: update == nil ? last?.enteredOn : today)
        facts.measures = voices[action.address] ?? []
        facts.milestones = (milestones[action.address] ?? []).map(\.milestone)
        if let count = update?.count ?? latest?.update.count {
            (facts.count, facts.countedTo) = (count, stored.round.covers.to)
        } else if let counted = earlier.first(where: { $0.updates[action.address]?.last?.update.count != nil }) {
            facts.count = counted.updates[action.address]?.last?.update.count
            facts.countedTo = counted.stored.round.covers.to
        }
        return facts
    }

    /// Closed rounds in a row before this one that asked and got no answer.
    private func silence(_ address: String) -> Int {
        earlier.prefix { $0.stored.round.state == .closed && $0.asked.contains(address) && $0.updates[address] == nil }
            .count
    }
}

extension UpdateReading {
    /// A round that was opened; throws `notFound`.
    func roundReading(
        _ quarter: RoundQuarter, of year: PlanYear, on today: CalendarDate
    ) throws -> RoundReading {
        guard let stored = try round(quarter, of: year) else {
            throw ServiceError.notFound(.record(id: "\(year.name) \(quarter.rawValue)"))
        }
        return try RoundReading(stored, self, on: today)
    }
}
