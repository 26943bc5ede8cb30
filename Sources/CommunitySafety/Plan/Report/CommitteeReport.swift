/// A report that puts a plan before a meeting: the council's form, filled in.
public struct CommitteeReport: Sendable, Hashable {
    /// What an author wrote in one part.
    public struct Answer: Sendable, Hashable, Codable {
        /// Markdown.
        public var words: String
        public var signOff: SignOff?

        public init(words: String, signOff: SignOff? = nil) {
            self.words = words
            self.signOff = signOff
        }
    }

    /// A view that somebody gave, and what was done with it.
    public struct View: Sendable, Hashable, Codable {
        public var from: String
        public var words: String
        public var done: String

        public init(from: String, words: String, done: String) {
            self.from = from
            self.words = words
            self.done = done
        }
    }

    public var template: ReportTemplate
    public var answers: [String: Answer]
    public var edition: PlanEdition
    /// The meeting that it is for; nil before one is chosen.
    public var meeting: RouteMeeting?
    public var route: PlanRoute
    /// Last year's adopted plan set against this one; nil when there was none.
    public var changes: PlanRedline?
    public var lastYear: PlanYear?
    public var views: [View]
    /// What stands in place of the figures that its words quote.
    public var figures: FigureBook

    public init(
        template: ReportTemplate, answers: [String: Answer], edition: PlanEdition, meeting: RouteMeeting? = nil,
        route: PlanRoute = PlanRoute(), changes: PlanRedline? = nil, lastYear: PlanYear? = nil, views: [View] = [],
        figures: FigureBook = .none
    ) {
        self.template = template
        self.answers = answers
        self.edition = edition
        self.meeting = meeting
        self.route = route
        self.changes = changes
        self.lastYear = lastYear
        self.views = views
        self.figures = figures
    }

    /// Parts in which nobody has written.
    public var unwritten: [ReportTemplate.Part] {
        template.parts.filter { part in
            guard part.isWritten, part.kind != .consultation || views.isEmpty else { return false }
            return Wording.squeezed(answers[part.key]?.words ?? "").isEmpty
        }
    }

    /// Parts that wait for a name and a date.
    public var unsigned: [ReportTemplate.Part] {
        template.parts.filter { $0.needsSignOff && answers[$0.key]?.signOff == nil }
    }

    /// Who signed the equality assessment; nil when the form has none, or nobody has.
    public var equality: SignOff? {
        template.parts.first { $0.kind == .equalityAssessment }.flatMap { answers[$0.key]?.signOff }
    }
}
