internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Makes a pack from the records.
struct PackMaking<Reading: PackReading> {
    let reading: Reading
    let key: PackKey
    let year: PlanYear
    let today: CalendarDate

    func pack(_ words: PackWords) throws -> Pack {
        switch key.kind {
        case .meeting: try meeting(words)
        case .scrutiny, .quarterly, .summary: try quarter(words)
        case .annual: try annual(words)
        case .place: try place(words)
        case .commissioner: try commissioner(words)
        case .assessment, .fullAssessment:
            try AssessmentMaking(reading: reading, year: year, today: today, isInside: key.kind == .fullAssessment)
                .filled(try start(words, [], nil))
        }
    }

    /// For the partnership: everything of a round, frozen or not.
    private func meeting(_ words: PackWords) throws -> Pack {
        let found = try reading.roundReading(try quarterOfKey(), of: year, on: today)
        let lines = try reading.lines(of: found)
        let book = try figures(ofVersion: found.stored.planVersionID)
        var pack = try start(words, [PackRound(found.stored.round)], found.stored.planVersionID)
        let comments = try reading.packComments(ofRound: found.stored.id)
        pack.lines = lines.map { line in
            var told = PackLine(inside: line, book, found.stored.round.quarter)
            told.inside?.comments = comments[line.address]
            return told
        }
        pack.waiting = Self.waiting(lines)
        let references = Dictionary(lines.map { ($0.address, $0.reference) }, uniquingKeysWith: { first, _ in first })
        pack.notes = try reading.notes(ofRound: found.stored.id).map {
            PackNote(reference: references[$0.address] ?? "", on: $0.on, words: $0.words)
        }
        return pack
    }

    /// For everybody: what went out of a round that the strategy group has read, and nothing else.
    private func quarter(_ words: PackWords) throws -> Pack {
        let quarter = try quarterOfKey()
        guard let round = try cleared().first(where: { $0.quarter == quarter }) else {
            throw try refusal(quarter)
        }
        var pack = try start(words, [round], try publicPlan()?.id)
        pack.lines = try published([quarter], try book())
        return pack
    }

    private func annual(_ words: PackWords) throws -> Pack {
        let (plan, version) = try planOfYear()
        var pack = try yearPack(words, version)
        let (told, book) = (pack.lines, try figures(of: plan, version))
        pack.lines = planned(plan, told, book)
        pack.measures = plan.successMeasures.map { PackMeasure($0, book) }
        try tellMoney(of: plan, book, in: &pack)
        return pack
    }

    /// What was funded: the actions that the plan's funding lines or released awards pay for, or all of a funded priority.
    private func commissioner(_ words: PackWords) throws -> Pack {
        let (plan, version) = try planOfYear()
        var pack = try yearPack(words, version)
        let paid = try tellMoney(of: plan, try figures(of: plan, version), in: &pack)
        let actions = Set(plan.fundingLines.compactMap(\.action)).union(paid)
        let priorities = Set(plan.fundingLines.filter { $0.action == nil }.compactMap(\.priority))
        pack.lines = pack.lines.filter {
            actions.contains($0.address) || ($0.priority.map(priorities.contains) ?? false)
        }
        return pack
    }

    /// What the plan set out, what came in, and what each output came to. Answers the actions that released awards pay for.
    @discardableResult
    private func tellMoney(of plan: Plan, _ book: FigureBook, in pack: inout Pack) throws -> Set<String> {
        let money = try reading.packMoney(of: year, in: pack.rounds.map(\.quarter), on: today)
        pack.funding = plan.fundingLines
        pack.awards = money.awards(
            Dictionary(
                plan.actions.map { ($0.address, $0.reference ?? "") }, uniquingKeysWith: { first, _ in first }))
        pack.costs = money.costs(
            plan.actions.map { action in
                let words = book.spoken(action.text)
                return (action.address, action.reference.map { "\($0) \(words)" } ?? words)
            })
        return money.actions
    }

    private func place(_ words: PackWords) throws -> Pack {
        guard let code = key.place, let area = try reading.area(code: code) else {
            throw ServiceError.notFound(.record(id: key.name))
        }
        let name = area.area.name
        var pack = try yearPack(words, try publicPlan())
        pack.lines = pack.lines.compactMap { line in
            var line = line
            if !PlaceName(name).stands(in: line.action) {
                line.sayings = line.sayings.filter { PlaceName(name).stands(in: $0.words) }
            }
            return line.sayings.isEmpty ? nil : line
        }
        let deeds = try reading.deeds(inArea: area.number, limit: 500)
            .filter { $0.heldOn >= year.range.from && $0.heldOn <= min(year.range.to, today) }
            .map { PackDeed($0.kind, on: $0.heldOn, agency: $0.agencyName) }
        pack.place = PackPlace(code: code, name: name, deeds: deeds)
        return pack
    }

    // MARK: What they share

    /// Every action of a plan with what was told of it; then what was told of actions that it doesn't hold any more.
    func planned(_ plan: Plan, _ told: [PackLine], _ book: FigureBook) -> [PackLine] {
        let said = Dictionary(told.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
        let addresses = Set(plan.actions.map(\.address))
        return plan.actions.map { action in
            said[action.address]
                ?? PackLine(
                    address: action.address, reference: action.reference ?? "", action: book.spoken(action.text),
                    priority: action.priority)
        } + told.filter { !addresses.contains($0.address) }
    }

    private func quarterOfKey() throws -> RoundQuarter {
        guard let quarter = key.quarter else { throw ServiceError.notFound(.record(id: key.name)) }
        return quarter
    }

    /// Why a quarter has nothing for everybody.
    private func refusal(_ quarter: RoundQuarter) throws -> ServiceError {
        try reading.round(quarter, of: year) == nil
            ? .notFound(.record(id: "\(year.name) \(quarter.rawValue)")) : .conflict(.round(.notCleared))
    }

    /// The whole year as far as it is cleared.
    private func yearPack(_ words: PackWords, _ version: StoredPlanVersion?) throws -> Pack {
        let rounds = try cleared()
        guard !rounds.isEmpty else { throw ServiceError.conflict(.round(.notCleared)) }
        var pack = try start(words, rounds, version?.id)
        pack.lines = try published(rounds.map(\.quarter), try book())
        return pack
    }

    func start(_ words: PackWords, _ rounds: [PackRound], _ version: RecordID?) throws -> Pack {
        guard let partnership = try reading.partnership()?.partnership else {
            throw ServiceError.notFound(.partnership(folder: ""))
        }
        let priorities = try version.map { try reading.priorities(of: $0) } ?? []
        return Pack(
            key: key, year: year, asAt: today, publisher: partnership.name, rounds: rounds,
            priorities: priorities.map { PackPriority(slug: $0.slug, name: $0.name) }, lines: [], words: words)
    }

    /// The rounds that the strategy group has read, the first quarter first.
    func cleared() throws -> [PackRound] {
        let out = Set(try reading.publishedRounds().filter { $0.year == year }.map(\.quarter))
        return try reading.rounds(of: year).filter { out.contains($0.round.quarter) }.map { PackRound($0.round) }
    }

    /// What went out of some quarters, an action to a line, in the order in which they first come.
    func published(_ quarters: [RoundQuarter], _ book: FigureBook) throws -> [PackLine] {
        var lines: [PackLine] = []
        var places: [String: Int] = [:]
        for quarter in quarters {
            for update in try reading.publishedUpdates(quarter, of: year) {
                let saying = PackSaying(quarter, update.view, update.words)
                if let place = places[update.address] {
                    lines[place].sayings.append(saying)
                } else {
                    places[update.address] = lines.count
                    lines.append(
                        PackLine(
                            address: update.address, reference: update.reference, action: book.spoken(update.action),
                            priority: update.priority, sayings: [saying]))
                }
            }
        }
        return lines
    }

    func publicPlan() throws -> StoredPlanVersion? { try reading.publicPlanVersion(of: year) }

    private func planOfYear() throws -> (plan: Plan, version: StoredPlanVersion) {
        guard let version = try publicPlan() else { throw ServiceError.notFound(.plan(year)) }
        return (try reading.plan(version), version)
    }

    /// What the plan's actions and measures quote, as it went out.
    private func book() throws -> FigureBook {
        try publicPlan().map { try figures(of: try reading.plan($0), $0) } ?? .none
    }

    func figures(of plan: Plan, _ version: StoredPlanVersion) throws -> FigureBook {
        try reading.figures(of: plan, in: version, .published)
    }

    private func figures(ofVersion id: RecordID) throws -> FigureBook {
        guard let version = try reading.planVersions().first(where: { $0.id == id }) else { return .none }
        return try figures(of: try reading.plan(version), version)
    }

    /// Who hasn't answered, by name; those that nobody leads come last.
    private static func waiting(_ lines: [RoundLine]) -> [PackWaiting] {
        let open = Dictionary(grouping: lines.filter { $0.latest == nil }, by: \.party)
        return open.sorted { ($0.key == nil ? 1 : 0, $0.key ?? "") < ($1.key == nil ? 1 : 0, $1.key ?? "") }
            .map { PackWaiting($0.key, references: $0.value.map { $0.reference.isEmpty ? $0.words : $0.reference }) }
    }
}

extension PackRound {
    init(_ round: MonitoringRound) {
        self.init(
            round.quarter, period: round.period, closedOn: round.closedOn, clearedOn: round.clearance?.on)
    }
}

extension PackLine {
    init(inside line: RoundLine, _ book: FigureBook, _ quarter: RoundQuarter) {
        let update = line.latest?.update
        self.init(
            address: line.address, reference: line.reference, action: book.spoken(line.words), priority: line.priority,
            sayings: update.map { [PackSaying(quarter, $0.view, line.approved ?? $0.publicText)] } ?? [],
            inside: PackInsight(
                party: line.party, byWhen: line.byWhen, figures: line.figures, before: line.before?.update.view,
                update: update))
    }
}

extension PackMeasure {
    init(_ measure: SuccessMeasure, _ book: FigureBook) {
        self.init(
            book.spoken(measure.text), priority: measure.priority, baseline: measure.baseline ?? "",
            target: measure.target ?? "")
    }
}
