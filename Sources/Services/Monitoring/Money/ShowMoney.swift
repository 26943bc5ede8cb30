package import CommunitySafety
internal import Documents
package import Proofreading
internal import Storage

/// Money that comes in: every award with its book. Inside unless somebody released it.
package struct ShowMoney: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Line: Sendable, Hashable {
        package let id: String
        package let book: FundingBook
    }

    package struct List: Sendable, Hashable {
        package let lines: [Line]
        package let isInside: Bool
        package let mayKeep: Bool
    }

    /// One award with what was reached for it.
    package struct Sight: Sendable, Hashable {
        package let id: String
        package let version: Int
        package let book: FundingBook
        /// The actions of the plan in whose year the award begins.
        package let actions: [Action]
        package let year: PlanYear?
        /// What leads counted, by the addresses of their actions; empty for everybody.
        package let outputs: [String: Output]
        package let isInside: Bool
        package let mayKeep: Bool
    }

    /// What an action came to, beside what it cost.
    package struct Output: Sendable, Hashable {
        package let count: ActionCount?
        package let view: LeadView
        /// The last day that it covers.
        package let to: CalendarDate
    }

    /// Those inside see all awards, everybody else those that were released.
    package func list(as party: ActingParty) async throws(ServiceError) -> List {
        let (environment, isInside) = (context.environment, party.may(.readMoney))
        return try await context.read { reading in
            let today = try reading.today(environment)
            let lines = try reading.awards().filter { isInside || $0.award.isReleased }.map { stored in
                Line(
                    id: stored.id.text,
                    book: FundingBook(stored.award, try reading.entries(ofAward: stored.id), on: today)
                        .shown(isInside: isInside))
            }
            guard isInside || !lines.isEmpty else { throw ServiceError.notFound(.record(id: "money")) }
            return List(lines: lines, isInside: isInside, mayKeep: party.may(.keepMoney))
        }
    }

    /// One award. Throws `notFound`, also for what isn't released.
    package func sight(_ id: String, as party: ActingParty) async throws(ServiceError) -> Sight {
        let (environment, isInside) = (context.environment, party.may(.readMoney))
        return try await context.read { reading in
            let stored = try reading.keptAward(id)
            guard isInside || stored.award.isReleased else { throw ServiceError.notFound(.record(id: stored.id.text)) }
            let book = FundingBook(
                stored.award, try reading.entries(ofAward: stored.id), on: try reading.today(environment)
            ).shown(isInside: isInside)
            let (year, actions) = try reading.actions(duringAward: stored.award)
            var outputs: [String: Output] = [:]
            if isInside, let year { outputs = try reading.outputs(of: year) }
            return Sight(
                id: stored.id.text, version: stored.version, book: book, actions: actions, year: year,
                outputs: outputs, isInside: isInside,
                mayKeep: party.may(.keepMoney))
        }
    }

    /// The same for those inside only: what a return is made from. Throws `notPermitted`, `notFound`.
    package func inside(_ id: String, as party: ActingParty) async throws(ServiceError) -> Sight {
        try party.require(.readMoney)
        return try await sight(id, as: party)
    }

    /// A return as CSV, for those inside: a row a project, then the award as a whole. Throws as `inside`.
    package func csv(_ kind: FundingReturn, of id: String, as party: ActingParty) async throws(ServiceError) -> [UInt8]
    {
        let rows = FundingReturnRows(try await inside(id, as: party), kind)
        var writer = CSVWriter(isMarked: true)
        writer.append(FundingReturnRows.header.map(CSVWriter.Cell.words))
        for row in rows.rows { writer.append(row) }
        return writer.bytes
    }
}

extension FundingBook {
    /// For everybody the sums, and the names of projects: conditions, worth and what each line says are for those inside.
    fileprivate func shown(isInside: Bool) -> FundingBook {
        guard !isInside else { return self }
        var award = award
        (award.conditions, award.valueNote) = ("", "")
        let entries = entries.map { entry in
            var entry = entry
            if entry.kind != .allocation { entry.words = "" }
            return entry
        }
        return FundingBook(award, entries, on: today)
    }
}

extension Querying {
    /// Throws `notFound`.
    func keptAward(_ id: String) throws -> StoredAward {
        guard id.utf8.count <= 60, let stored = try award(RecordID(id)) else {
            throw ServiceError.notFound(.record(id: String(id.prefix(60))))
        }
        return stored
    }

    /// The plan of the year in which an award begins.
    func actions(duringAward award: FundingAward) throws -> (PlanYear?, [Action]) {
        try actions(beginning: award.period.from)
    }

    /// The actions of the plan in whose year a day lies.
    func actions(beginning day: CalendarDate) throws -> (PlanYear?, [Action]) {
        guard let year = PlanYear(start: day.month > 3 ? day.year : day.year - 1) else { return (nil, []) }
        return (year, try publicPlanVersion(of: year).map { try plan($0).actions } ?? [])
    }
}

extension UpdateReading {
    /// The newest that leads said and counted in a year.
    func outputs(of year: PlanYear) throws -> [String: ShowMoney.Output] {
        var found: [String: ShowMoney.Output] = [:]
        for round in try rounds(of: year) {
            for stored in try updates(ofRound: round.id) {
                let count = stored.update.count ?? found[stored.address]?.count
                found[stored.address] = ShowMoney.Output(
                    count: count, view: stored.update.view, to: round.round.covers.to)
            }
        }
        return found
    }
}
