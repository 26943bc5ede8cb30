public import Proofreading

/// What an award comes to on a day: every sum in whole pence, added up from its lines.
public struct FundingBook: Sendable, Hashable {
    /// A project with what was set aside for it and what became of that.
    public struct Project: Sendable, Hashable {
        public let entry: FundingEntry
        public let spent, committed: Int
        public var setAside: Int { entry.amount?.pence ?? 0 }
        /// Below nothing where more was spent than was set aside.
        public var left: Int { setAside - spent - committed }
    }

    public let award: FundingAward
    public let entries: [FundingEntry]
    public let today: CalendarDate

    public init(_ award: FundingAward, _ entries: [FundingEntry], on today: CalendarDate) {
        self.award = award
        self.entries = entries
        self.today = today
    }

    /// What tranches promise, and what of it has come.
    public var promised: Int { sum(.tranche) }
    public var received: Int { sum(.tranche) { $0.settledOn != nil } }
    /// What of the award no tranche promises; nought where there are none. Below nothing where they promise more.
    public var withoutTranche: Int { entries.contains { $0.kind == .tranche } ? award.amount.pence - promised : 0 }
    public var allocated: Int { sum(.allocation) }
    /// Below nothing where more is set aside than there is.
    public var unallocated: Int { award.amount.pence - allocated }
    public var spent: Int { sum(.spend) }
    /// What was ordered and isn't paid. Once paid it is entered as spent.
    public var committed: Int { sum(.commitment) { $0.settledOn == nil } }
    /// Below nothing where it is overspent.
    public var left: Int { award.amount.pence - spent - committed }
    public var repaid: Int { sum(.repayment) }

    /// Whether the days of the award are over.
    public var isOver: Bool { award.period.to < today }
    /// What of a grant wasn't spent; nil while its days aren't over, and for what nobody asks back.
    public var underspend: Int? {
        award.kind == .grant && isOver ? max(0, award.amount.pence - spent) : nil
    }
    /// What has still to go back; nil as `underspend`.
    public var toReturn: Int? { underspend.map { max(0, $0 - repaid) } }

    public var projects: [Project] {
        entries.filter { $0.kind == .allocation }.map { entry in
            Project(
                entry: entry, spent: sum(.spend) { $0.project == entry.id },
                committed: sum(.commitment) { $0.project == entry.id && $0.settledOn == nil })
        }
    }

    /// Spent on nothing in particular.
    public var spentElsewhere: Int {
        let known = Set(entries.filter { $0.kind == .allocation }.map(\.id))
        return sum(.spend) { $0.project.map { !known.contains($0) } ?? true }
    }

    /// Reports and tranches that should have been, or are to be, settled, the earliest first.
    public var awaited: [FundingEntry] {
        entries.filter { ($0.kind == .report || $0.kind == .tranche) && $0.settledOn == nil && $0.on != nil }
            .sorted { ($0.on?.ordinal ?? 0, $0.id) < ($1.on?.ordinal ?? 0, $1.id) }
    }

    /// What somebody must look at.
    public var warnings: [FundingWarning] {
        var warnings: [FundingWarning] = []
        if withoutTranche != 0 { warnings.append(.tranchesDiffer(pence: withoutTranche)) }
        if unallocated < 0 { warnings.append(.overAllocated(pence: -unallocated)) }
        if left < 0 { warnings.append(.overspent(pence: -left)) }
        warnings += projects.filter { $0.left < 0 }.map { .projectOverspent($0.entry.words, pence: -$0.left) }
        if let toReturn, toReturn > 0 { warnings.append(.toReturn(pence: toReturn)) }
        if let underspend, repaid > underspend { warnings.append(.returnedTooMuch(pence: repaid - underspend)) }
        warnings += awaited.compactMap { entry in entry.on.flatMap { $0 < today ? .late(entry.words, due: $0) : nil } }
        return warnings
    }

    private func sum(_ kind: FundingEntry.Kind, where counts: (FundingEntry) -> Bool = { _ in true }) -> Int {
        entries.reduce(0) { $1.kind == kind && counts($1) ? $0 + ($1.amount?.pence ?? 0) : $0 }
    }
}

/// Something about an award that somebody must look at.
public enum FundingWarning: Sendable, Hashable {
    /// The tranches promise less than the award, or (below nothing) more.
    case tranchesDiffer(pence: Int)
    case overAllocated(pence: Int)
    case overspent(pence: Int)
    case projectOverspent(String, pence: Int)
    case toReturn(pence: Int)
    case returnedTooMuch(pence: Int)
    case late(String, due: CalendarDate)
}
