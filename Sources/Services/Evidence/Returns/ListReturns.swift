package import CommunitySafety
package import Proofreading
internal import Storage

/// Who owes which return for a quarter, and what came.
package struct ListReturns: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Answer: Sendable, Hashable {
        package let quarter: EvidencePeriod
        package let today: CalendarDate
        /// Whether no return is on record at all.
        package let isEmpty: Bool
        package let lines: [ReturnLine]
        /// What is waited for of earlier quarters, oldest first.
        package let earlier: [ReturnLine]
        /// Files that wait to be loaded; empty for those who don't load.
        package let files: [ReceivedFile]

        package var waiting: [ReturnLine] { lines.filter(\.standing.isWaitedFor) }
        package var received: [ReturnLine] { lines.filter(\.standing.isReceived) }
    }

    /// So many quarters back are looked at for what is still waited for.
    static let quartersBack = 8

    /// Whoever reads figures; those of one agency see what it owes, and nothing of others. `from` is a day of the quarter that
    /// is asked for; nil for the last one that is over.
    package func run(quarterOf day: CalendarDate? = nil, as party: ActingParty) async throws(ServiceError) -> Answer {
        try party.require(.readEvidence)
        if party.may(.loadEvidence) { try await ForgetWaiting(context).run() }
        let environment = context.environment
        return try await context.read { reading in
            let today = try reading.today(environment)
            let register = try reading.agencyRegister()
            let quarter = try Self.quarter(day, today)
            let lines = try reading.returnLines(endingIn: quarter.range, on: today, for: party, register)
            return Answer(
                quarter: quarter, today: today, isEmpty: try reading.dataReturns().isEmpty, lines: lines,
                earlier: try reading.waitedFor(before: quarter.from, on: today, for: party, register),
                files: party.may(.loadEvidence)
                    ? try reading.waitingFiles().map { try ReceivedFile($0, reading) } : [])
        }
    }

    /// The quarter that holds a day; without one the last that is over.
    static func quarter(_ day: CalendarDate?, _ today: CalendarDate) throws -> EvidencePeriod {
        if let day, let quarter = EvidencePeriod(quarterOf: day) { return quarter }
        guard let current = EvidencePeriod(quarterOf: today), let before = current.from.adding(days: -1),
            let last = EvidencePeriod(quarterOf: before)
        else { throw ServiceError.notFound(.record(id: today.iso)) }
        return last
    }
}

extension Querying {
    /// What is past its day of periods that ended before a day, as far back as anybody looks.
    func waitedFor(
        before day: CalendarDate, on today: CalendarDate, for party: ActingParty, _ register: PartnershipRegister
    ) throws -> [ReturnLine] {
        guard let last = day.adding(days: -1), let first = day.adding(days: -ListReturns.quartersBack * 92),
            let range = DateRange(from: first, to: last)
        else { return [] }
        return try returnLines(endingIn: range, on: today, for: party, register)
            .filter(\.standing.isWaitedFor).sorted { $0.due < $1.due }
    }
}

extension ListReturns {
    /// What the party may send a file for: what is past its day of earlier quarters, and everything of the last quarter and the
    /// one that runs. Whoever may send at all.
    package func givable(as party: ActingParty) async throws(ServiceError) -> [ReturnLine] {
        if case .link = party { throw .notPermitted(.giveReturn) }
        guard party.may(.giveReturn) else { throw .notPermitted(.giveReturn) }
        let environment = context.environment
        return try await context.read { reading in
            let today = try reading.today(environment)
            let register = try reading.agencyRegister()
            let last = try Self.quarter(nil, today)
            guard let end = EvidencePeriod(quarterOf: today)?.to, let range = DateRange(from: last.from, to: end) else {
                return []
            }
            let earlier = try reading.waitedFor(before: last.from, on: today, for: party, register)
            return (earlier + (try reading.returnLines(endingIn: range, on: today, for: party, register)))
                .filter { $0.mayGive && $0.standing != .nobody }
        }
    }
}
