public import Proofreading

/// What was understood of a document as a plan: the records, what became of every block, and what a person should look at.
public struct PlanReading: Sendable, Hashable {
    public var plan: Plan
    /// One entry for every block of the document, in its order: nothing is lost.
    public var blocks: [BlockUse]
    /// In document order.
    public var diagnostics: [Diagnostic]
    /// Where each record stands in the document, so that findings can be shown in place.
    public var places: PlanPlaces

    public init(plan: Plan, blocks: [BlockUse], diagnostics: [Diagnostic], places: PlanPlaces) {
        self.plan = plan
        self.blocks = blocks
        self.diagnostics = diagnostics
        self.places = places
    }
}

/// What one block of the source became.
public struct BlockUse: Sendable, Hashable, Codable {
    public enum Use: String, Sendable, Hashable, Codable, CaseIterable {
        case title, contents, heading, aims, priorityList, successMeasures, actionTable, statisticalTable
        case funding, members, termsOfReference, narrative
        /// Repeated on every page ("DRAFT", a running header), a page number, or empty: kept out of the narrative.
        case furniture
    }

    /// 1-based, as in `Place.block`.
    public var block: Int
    public var use: Use
    /// The heading of the plan's part that it went to; empty for the cover.
    public var section: String
    /// The block's first words, at most 60 characters.
    public var excerpt: String

    public init(block: Int, use: Use, section: String, excerpt: String) {
        self.block = block
        self.use = use
        self.section = section
        self.excerpt = excerpt
    }
}

/// Something that a person should look at after an import: severity, rule, place, quote, what is wrong, how to mend it.
public struct Diagnostic: Sendable, Hashable {
    public var severity: Severity
    /// A stable name: `import.partySplit`, `import.noYear`.
    public var rule: String
    public var place: Place?
    public var quote: String
    public var message: String
    public var remedy: String

    public init(
        severity: Severity, rule: String, place: Place?, quote: String, message: String, remedy: String
    ) {
        self.severity = severity
        self.rule = rule
        self.place = place
        self.quote = quote
        self.message = message
        self.remedy = remedy
    }
}

/// Where in the document a plan's records stand. Arrays run beside the plan's arrays of the same name.
public struct PlanPlaces: Sendable, Hashable {
    public var title: Place?
    public var window: Place?
    /// The ranked list's entries, beside `Plan.priorities`.
    public var priorities: [Place]
    /// The headings of the plan's sections, beside `Plan.sections`; nil where a part has no printed heading.
    public var sections: [Place?]
    /// The words printed over each action table, with the block of the table.
    public var actionTables: [ActionTablePlace]
    /// The action rows, beside `Plan.actions`.
    public var actions: [Place]
    public var successMeasures: [Place]
    public var members: [Place]
    public var contents: [ContentsEntry]

    public init(
        title: Place? = nil, window: Place? = nil, priorities: [Place] = [], sections: [Place?] = [],
        actionTables: [ActionTablePlace] = [], actions: [Place] = [], successMeasures: [Place] = [],
        members: [Place] = [], contents: [ContentsEntry] = []
    ) {
        self.title = title
        self.window = window
        self.priorities = priorities
        self.sections = sections
        self.actionTables = actionTables
        self.actions = actions
        self.successMeasures = successMeasures
        self.members = members
        self.contents = contents
    }
}

/// One action table of a document.
public struct ActionTablePlace: Sendable, Hashable {
    /// The table itself.
    public var table: Place
    /// The heading printed over it, and where; nil when it follows narrative directly.
    public var heading: String?
    public var headingPlace: Place?
    /// Slug of the priority that its actions belong to.
    public var priority: String?
    /// Columns by what they hold, 1-based in the grid.
    public var leadColumn: Int?
    public var partnersColumn: Int?
    public var byWhenColumn: Int?

    public init(
        table: Place, heading: String?, headingPlace: Place?, priority: String?, leadColumn: Int? = nil,
        partnersColumn: Int? = nil, byWhenColumn: Int? = nil
    ) {
        self.table = table
        self.heading = heading
        self.headingPlace = headingPlace
        self.priority = priority
        self.leadColumn = leadColumn
        self.partnersColumn = partnersColumn
        self.byWhenColumn = byWhenColumn
    }
}

/// One line of a contents page.
public struct ContentsEntry: Sendable, Hashable {
    public var title: String
    public var page: Int?
    public var place: Place

    public init(title: String, page: Int?, place: Place) {
        self.title = title
        self.page = page
        self.place = place
    }
}
