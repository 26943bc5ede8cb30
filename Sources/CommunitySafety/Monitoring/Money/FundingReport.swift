public import Proofreading

/// A return to a funder: an award as it stood on the last day of the return, its projects with what came of each, and what goes
/// back. The lines of projects, with the one for what belongs to none, add up to the award.
public struct FundingReport: Sendable, Hashable {
    public struct Row: Sendable, Hashable {
        public let sums: ProjectSums
        /// With what leads counted by the return's last day; nil where nobody did.
        public let cost: OutputCost?
    }

    public let kind: FundingReturn
    public let day: CalendarDate
    /// Whether the day is still to come, so that the sums can change.
    public let isEarly: Bool
    /// As it stood on `day`.
    public let book: MoneyBook
    /// Those that have a name.
    public let projects: [Row]
    /// What of a grant wasn't spent by its last day, in pence; nil in a return before it, and for what nobody asks back.
    public let underspend: Int?
    /// In pence, up to today: what goes back does so after the last day.
    public let givenBack: Int

    /// `outputs` is what was counted from round to round, by the addresses of actions; `names` are their references.
    public init(
        _ whole: MoneyBook, _ kind: FundingReturn, outputs: [String: [ActionOutput]], names: [String: String]
    ) {
        let last = whole.lastDay(of: kind)
        let book = whole.asAt(last)
        (self.kind, day, isEarly, self.book) = (kind, last, whole.today <= last, book)
        projects = zip(book.projects, book.projectSums(names)).map { project, sums in
            Row(sums: sums, cost: book.cost(of: project, outputs))
        }
        let isOver = kind == .yearEnd && book.promise.kind == .grant && whole.isOver
        underspend = isOver ? max(0, book.promise.amount.pence - book.spent) : nil
        givenBack = whole.repaid
    }

    /// What has still to go back, in pence; nil as `underspend`.
    public var toReturn: Int? { underspend.map { max(0, $0 - givenBack) } }

    /// All lines of projects, with the one for what belongs to none: they add up to the award.
    public var sums: [ProjectSums] { projects.map(\.sums) + (book.restSums.map { [$0] } ?? []) }
}
