internal import CommunitySafety
internal import Importing
internal import Proofreading

extension DocumentProof {
    /// Reads the document's figures, and its commitments and structure where it is a plan. `year` overrules the plan year
    /// that the document names; `rules` are those that may speak.
    /// The two halves run side by side: neither needs the other.
    init(of document: SourceDocument, year: PlanYear? = nil, rules: Set<Rule> = Set(Rule.allCases)) async {
        async let figures = Proofreader(rules: rules).read(document)
        async let plan = PlanProofreader(rules: rules.intersection(PlanProofreader.allRules))
            .read(PlanReader(year: year).read(document), of: document)
        let findings = Self.inOrder(await figures.findings + plan)
        self.init(document: document, report: Report(findings: findings, claims: await figures.claims))
    }

    private static func inOrder(_ findings: [Finding]) -> [Finding] {
        findings.enumerated()
            .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
            .map(\.element)
    }
}
