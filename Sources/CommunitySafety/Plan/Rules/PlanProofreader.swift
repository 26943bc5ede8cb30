public import Proofreading

/// Reads a plan's commitments and structure as a careful editor would: references, deadlines, leads, names, measures.
///
/// It knows nothing of figures; those are the business of `Proofreading`. Cost is linear in the document and in the plan's
/// records, but for the sorting of findings.
public struct PlanProofreader: Sendable {
    /// What it looks for; the others stay silent.
    public let rules: Set<Rule>

    /// What abbreviations mean to the partnership whose plan it is.
    let abbreviations: [String: String]

    public init(rules: Set<Rule> = Self.allRules, abbreviations: [String: String] = [:]) {
        self.rules = rules
        self.abbreviations = abbreviations
    }

    /// The rules that it knows.
    public static let allRules = Set(Self.known.map(\.rule))

    /// The rules in two parts that cost about as much and can run side by side. What both find at one place stands in the order
    /// of the parts.
    public static let halves = [known.prefix(5), known.dropFirst(5)].map { Set($0.map(\.rule)) }

    /// What it finds, in document order. A document without actions and priorities yields nothing: it is no plan.
    /// `terms` are the document's, where they are known already.
    public func read(_ reading: PlanReading, of document: SourceDocument, terms: DocumentTerms? = nil) -> [Finding] {
        guard !reading.plan.actions.isEmpty || reading.plan.priorities.count > 1 else { return [] }
        let evidence = PlanEvidence(
            reading: reading, document: document, terms: terms ?? DocumentTerms(document), abbreviations: abbreviations)
        let findings = Self.known.filter { rules.contains($0.rule) }.flatMap { $0.findings(in: evidence) }
        return findings.enumerated()
            .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
            .map(\.element)
    }

    private static let known: [any PlanRule] = [
        ReferenceRule(), DeadlineRule(), ReviewRule(), LeadRule(), AgencyRule(), AccountableRule(), MeasurableRule(),
        PriorityRule(), MeasureRule(), ContentsRule(), AbbreviationRule(), AuthorityRule(), HeadingRule(),
        PromiseRule(),
    ]
}

/// One thing to look for in a plan.
protocol PlanRule: Sendable {
    /// The name under which its findings are reported.
    var rule: Rule { get }

    /// What it finds, in any order.
    func findings(in evidence: PlanEvidence) -> [Finding]
}
