public import Proofreading

/// One version of a plan as it is printed: the records with what stands on its cover and in its footer.
public struct PlanEdition: Sendable, Hashable, Codable {
    /// A draft carries the word on every page; an adopted version never changes.
    public enum Status: String, Sendable, Hashable, Codable, CaseIterable { case draft, adopted }

    public var partnership: Partnership
    /// With words in place of the figures that its actions and success measures quote.
    public var plan: Plan
    public var status: Status
    /// Counts from 1.
    public var version: Int
    /// The day as at which its words and figures stand.
    public var asAt: CalendarDate
    /// When it was adopted and how far it has been amended; nil of a draft.
    public var adoption: AdoptionMark?
    /// The meeting that it goes to as a paper: `Cabinet, 7 March 2023`; nil for what is published for everybody.
    public var occasion: String?
    /// What stands in place of the figures that its narratives quote.
    public private(set) var figures: FigureBook
    /// What the plan quotes, in the order of its texts.
    private var quotes: [String]

    public init(
        partnership: Partnership, plan: Plan, status: Status, version: Int, asAt: CalendarDate,
        adoption: AdoptionMark? = nil, occasion: String? = nil, figures: FigureBook = .none
    ) {
        self.partnership = partnership
        self.plan = plan.speaking(figures)
        self.status = status
        self.version = version
        self.asAt = asAt
        self.adoption = adoption
        self.occasion = occasion
        self.figures = figures
        quotes = plan.quotedCalls.map(\.written)
    }

    /// The same with other figures; `plan` is as it was written.
    public mutating func quote(_ figures: FigureBook, in plan: Plan) {
        (self.plan, self.figures) = (plan.speaking(figures), figures)
        quotes = plan.quotedCalls.map(\.written)
    }

    /// The figures that the plan quotes, in the order of its texts.
    public var quotedFigures: [(call: FigureCall, figure: QuotedFigure)] {
        figures.inOrder(of: quotes.flatMap { FigureText($0).calls })
    }

    /// What every page carries: that it is a draft, and for which meeting; nil when there is nothing to say.
    public var marking: String? {
        let parts = [status == .draft ? "DRAFT" : nil, occasion.map { "for \($0)" }].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}
