internal import CommunitySafety
internal import Importing
internal import Proofreading

extension DocumentProof {
    /// Reads the document's figures, and its commitments and structure where it is a plan. `year` overrules the plan year
    /// that the document names; `rules` are those that may speak.
    init(of document: SourceDocument, year: PlanYear? = nil, rules: Set<Rule> = Set(Rule.ofDocuments)) async {
        await self.init(of: document, rules: rules) { PlanReader(year: year).read(document) }
    }

    /// The same for a document whose plan is known, or read by `reading`; `abbreviations` are what they mean to the partnership.
    /// What doesn't need the other runs side by side: the figures and the document's terms beside the plan, and the plan's
    /// rules in two parts.
    init(
        of document: SourceDocument, rules: Set<Rule> = Set(Rule.ofDocuments), abbreviations: [String: String] = [:],
        reading: @Sendable () -> PlanReading
    ) async {
        async let figures = Proofreader(rules: rules).read(document)
        async let words = DocumentTerms(document)
        let reading = reading()
        let terms = await words
        let commitments = await withTaskGroup(of: (Int, [Finding]).self) { group in
            for (part, known) in PlanProofreader.halves.enumerated() {
                group.addTask {
                    let proofreader = PlanProofreader(rules: rules.intersection(known), abbreviations: abbreviations)
                    return (part, proofreader.read(reading, of: document, terms: terms))
                }
            }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        let plan = commitments.sorted { $0.key < $1.key }.flatMap(\.value)
        let findings = Self.inOrder(await figures.findings + plan)
        self.init(document: document, report: Report(findings: findings, claims: await figures.claims))
    }

    private static func inOrder(_ findings: [Finding]) -> [Finding] {
        findings.enumerated()
            .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
            .map(\.element)
    }
}
