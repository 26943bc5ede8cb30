import CommunitySafety
import Documents

/// The figures that stand in a plan's narratives, and where they lead.
struct QuotedFigures: Sendable, Hashable {
    var book: FigureBook
    /// The plan whose list of figures they lead to; nil while they are edited, when each shows its source.
    var year: PlanYear?

    static let none = QuotedFigures(book: .none, year: nil)

    init(book: FigureBook, year: PlanYear?) { (self.book, self.year) = (book, year) }

    init(_ edition: PlanEdition) { self.init(book: edition.figures, year: edition.plan.year) }

    var look: FigureLook {
        guard let year else { return .chips }
        return .linked { SiteURL.planFigures(year).address(at: $0) }
    }
}
