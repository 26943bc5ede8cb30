package import CommunitySafety
internal import Proofreading
internal import Storage

/// The books of money. Awards are inside unless somebody released them; agreements always are.
package struct ShowMoney: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Line: Sendable, Hashable {
        package let id: String
        package let book: MoneyBook
    }

    package struct List: Sendable, Hashable {
        /// The latest first.
        package let awards: [Line]
        /// Empty for everybody but those inside.
        package let agreements: [Line]
        package let isInside: Bool
        package let mayKeep: Bool
    }

    /// One award or agreement with what was reached for it.
    package struct Sight: Sendable, Hashable {
        package let id: String
        package let version: Int
        package let book: MoneyBook
        /// What a form about a line carries back, by the line.
        package let versions: [String: Int]
        /// The actions of the plan in whose year it begins.
        package let actions: [Action]
        package let year: PlanYear?
        /// What leads said and counted from round to round, by the addresses of their actions; empty for everybody.
        package let outputs: [String: [ActionOutput]]
        package let isInside: Bool
        package let mayKeep: Bool
    }

    /// Those inside see all, everybody else the awards that were released. Throws `notFound` where that is none.
    package func list(as party: ActingParty) async throws(ServiceError) -> List {
        let (environment, isInside) = (context.environment, party.may(.readMoney))
        return try await context.read { reading in
            let today = try reading.today(environment)
            let lines = try reading.promises().filter { isInside || $0.promise.isReleased }.map { stored in
                Line(id: stored.id.text, book: try reading.book(stored, on: today).shown(isInside: isInside))
            }
            guard isInside || !lines.isEmpty else { throw ServiceError.notFound(.record(id: "money")) }
            return List(
                awards: lines.filter { $0.book.promise.side == .comesIn },
                agreements: lines.filter { $0.book.promise.side == .goesOut }, isInside: isInside,
                mayKeep: party.may(.keepMoney))
        }
    }

    /// One award or agreement. Throws `notFound`, also for an award that isn't released, and `notPermitted` for an agreement.
    package func sight(
        _ id: String, on side: MoneyPromise.Side = .comesIn, as party: ActingParty
    ) async throws(ServiceError) -> Sight {
        if side == .goesOut { try party.require(.readMoney) }
        let (environment, isInside) = (context.environment, party.may(.readMoney))
        return try await context.read { reading in
            let stored = try reading.keptPromise(id)
            guard stored.promise.side == side, isInside || stored.promise.isReleased else {
                throw ServiceError.notFound(.record(id: stored.id.text))
            }
            let lines = try reading.moneyLines(of: stored.id)
            let book = try reading.book(stored, on: try reading.today(environment))
            let (year, actions) = try reading.actions(beginning: stored.promise.period.from)
            var outputs: [String: [ActionOutput]] = [:]
            if isInside, let year { outputs = try reading.outputs(of: year) }
            return Sight(
                id: stored.id.text, version: stored.version, book: book.shown(isInside: isInside),
                versions: Dictionary(
                    lines.map { ($0.line.id, $0.version) }, uniquingKeysWith: { first, _ in first }),
                actions: actions, year: year, outputs: outputs, isInside: isInside, mayKeep: party.may(.keepMoney))
        }
    }

    /// The actions that a new agreement may serve: those of the year that is on. For whoever keeps money.
    package func actions(as party: ActingParty) async throws(ServiceError) -> [Action] {
        try party.require(.keepMoney)
        let environment = context.environment
        return try await context.read { try $0.actions(beginning: try $0.today(environment)).1 }
    }

    /// An award for those inside only: what a return is made from. Throws `notPermitted`, `notFound`.
    package func inside(_ id: String, as party: ActingParty) async throws(ServiceError) -> Sight {
        try party.require(.readMoney)
        return try await sight(id, as: party)
    }
}

extension MoneyBook {
    /// For everybody the sums, and the names of projects: conditions, worth and what each line says are for those inside.
    func shown(isInside: Bool) -> MoneyBook {
        guard !isInside else { return self }
        var promise = promise
        promise.valueNote = ""
        let lines = lines.filter { $0.kind != .condition }.map { line in
            var line = line
            if line.kind != .allocation { line.words = "" }
            return line
        }
        return MoneyBook(promise, lines, on: today)
    }
}

extension Querying {
    /// A promise with the lines that stand in its book.
    func book(_ stored: StoredPromise, on today: CalendarDate) throws -> MoneyBook {
        MoneyBook(
            stored.promise, try moneyLines(of: stored.id).filter { !$0.isRemoved }.map(\.line), on: today)
    }
}

extension UpdateReading {
    /// What leads said and counted in a year, the earliest round first; of all rounds, or of some quarters only.
    func outputs(of year: PlanYear, in quarters: Set<RoundQuarter>? = nil) throws -> [String: [ActionOutput]] {
        var found: [String: [ActionOutput]] = [:]
        for round in try rounds(of: year) where quarters?.contains(round.round.quarter) ?? true {
            let last = Dictionary(
                try updates(ofRound: round.id).map { ($0.address, $0.update) }, uniquingKeysWith: { _, last in last })
            for (address, update) in last {
                found[address, default: []].append(
                    ActionOutput(count: update.count, view: update.view, to: round.round.covers.to))
            }
        }
        return found
    }
}
