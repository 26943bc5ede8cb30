public import Proofreading

/// A return to a funder: an award as it stood on the last day of the return, its projects with what came of each, and what goes
/// back. The lines of projects, with the one for what belongs to none, add up to the award.
public struct FundingReport: Sendable, Hashable {
    public struct Row: Sendable, Hashable {
        public let project: String
        /// The reference of the action that it serves; empty for none.
        public let action: String
        /// In pence; what is left is below nothing where more was spent than was set aside.
        public let setAside, spent, committed, left: Int
        /// What leads counted by the return's last day; nil where nobody did.
        public let output: ActionCount?
        /// Pence for each that was reached, rounded; nil where nothing was reached or spent.
        public let unitCost: Int?
    }

    public let kind: FundingReturn
    public let day: CalendarDate
    /// Whether the day is still to come, so that the sums can change.
    public let isEarly: Bool
    /// As it stood on `day`.
    public let book: MoneyBook
    public let projects: [Row]
    /// What of a grant wasn't spent by its last day, in pence; nil in a return before it, and for what nobody asks back.
    public let underspend: Int?
    /// In pence, up to today: what goes back does so after the last day.
    public let givenBack: Int

    /// `outputs` are the counts of actions by their addresses, of which those up to the return's day hold; `names` are references.
    public init(
        _ whole: MoneyBook, _ kind: FundingReturn, outputs: [String: ActionOutput], names: [String: String]
    ) {
        let last = whole.lastDay(of: kind)
        let book = whole.asAt(last)
        (self.kind, day, isEarly, self.book) = (kind, last, whole.today <= last, book)
        projects = book.projects.map { project in
            let address = project.line.action ?? ""
            // What was counted later isn’t what this money bought.
            let output = outputs[address].flatMap { $0.to <= last ? $0.count : nil }
            return Row(
                project: project.line.words, action: names[address] ?? address, setAside: project.setAside,
                spent: project.spent, committed: project.committed, left: project.left, output: output,
                unitCost: MoneyBook.each(project.spent, of: output?.reached ?? 0))
        }
        let isOver = kind == .yearEnd && book.promise.kind == .grant && whole.isOver
        underspend = isOver ? max(0, book.promise.amount.pence - book.spent) : nil
        givenBack = whole.repaid
    }

    /// What has still to go back, in pence; nil as `underspend`.
    public var toReturn: Int? { underspend.map { max(0, $0 - givenBack) } }

    /// What belongs to no project, so that the lines add up; nil where that is nothing.
    public var rest: Row? {
        let (spent, committed) = (book.spentElsewhere, book.committedElsewhere)
        guard book.unallocated != 0 || spent != 0 || committed != 0 else { return nil }
        return Row(
            project: "Belongs to no project", action: "", setAside: book.unallocated, spent: spent,
            committed: committed, left: book.unallocated - spent - committed, output: nil, unitCost: nil)
    }
}
