public import Proofreading

/// What comes in: tranches, projects, what was spent on them, and what goes back.
extension MoneyBook {
    /// A project with what was set aside for it and what became of that.
    public struct Project: Sendable, Hashable {
        public let line: MoneyLine
        public let spent, committed: Int
        public var setAside: Int { line.amount?.pence ?? 0 }
        /// Below nothing where more was spent than was set aside.
        public var left: Int { setAside - spent - committed }
    }

    /// What tranches promise, and what of it has come.
    public var promised: Int { sum(.tranche) }
    public var received: Int { sum(.tranche) { $0.settledOn != nil } }
    /// What of the award no tranche promises; nought where there are none. Below nothing where they promise more.
    public var withoutTranche: Int { lines(.tranche).isEmpty ? 0 : promise.amount.pence - promised }
    public var allocated: Int { sum(.allocation) }
    /// Below nothing where more is set aside than there is.
    public var unallocated: Int { promise.amount.pence - allocated }
    public var spent: Int { sum(.spend) }
    /// What was ordered and isn't paid. Once paid it is entered as spent.
    public var committed: Int { sum(.commitment) { $0.settledOn == nil } }
    /// Below nothing where it is overspent.
    public var left: Int { promise.amount.pence - spent - committed }
    public var repaid: Int { sum(.repayment) }

    /// What of a grant wasn't spent; nil while its days aren't over, and for what nobody asks back.
    public var underspend: Int? {
        promise.kind == .grant && isOver ? max(0, promise.amount.pence - spent) : nil
    }
    /// What has still to go back; nil as `underspend`.
    public var toReturn: Int? { underspend.map { max(0, $0 - repaid) } }

    public var projects: [Project] {
        lines(.allocation).map { line in
            Project(
                line: line, spent: sum(.spend) { $0.project == line.id },
                committed: sum(.commitment) { $0.project == line.id && $0.settledOn == nil })
        }
    }

    /// What was spent on a project by a day, in pence.
    public func spent(on project: Project, by day: CalendarDate) -> Int {
        sum(.spend) { $0.project == project.line.id && $0.on ?? day <= day }
    }

    /// What a project cost beside what was counted for its action up to the book's day; nil where nothing was.
    public func cost(of project: Project, _ outputs: [String: [ActionOutput]]) -> OutputCost? {
        guard let output = project.line.action.flatMap({ outputs[$0]?.counted(by: today) }), let count = output.count
        else { return nil }
        return OutputCost(count, spent: spent(on: project, by: output.to), to: output.to)
    }

    /// Spent on, and committed to, nothing in particular.
    public var spentElsewhere: Int { spent - projects.reduce(0) { $0 + $1.spent } }
    public var committedElsewhere: Int { committed - projects.reduce(0) { $0 + $1.committed } }

    var awardWarnings: [MoneyWarning] {
        var warnings: [MoneyWarning] = []
        if withoutTranche != 0 { warnings.append(.tranchesDiffer(pence: withoutTranche)) }
        if unallocated < 0 { warnings.append(.overAllocated(pence: -unallocated)) }
        if left < 0 { warnings.append(.overspent(pence: -left)) }
        warnings += projects.filter { $0.left < 0 }.map { .projectOverspent($0.line.words, pence: -$0.left) }
        if let toReturn, toReturn > 0 { warnings.append(.toReturn(pence: toReturn)) }
        if let underspend, repaid > underspend { warnings.append(.returnedTooMuch(pence: repaid - underspend)) }
        return warnings
    }
}
