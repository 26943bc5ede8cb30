internal import CommunitySafety
internal import Proofreading
internal import Storage

/// A plan with the ids of its records, as one reading of the store found them.
struct StandingPlan: Sendable, Hashable {
    let version: RecordID
    /// The version's number within the year.
    let number: Int
    let plan: Plan
    let status: PlanEdition.Status
    let names: PlanManuscript.Names
    /// What abbreviations mean to the partnership.
    let abbreviations: [String: String]
    /// What stands for the figures that it quotes.
    let figures: FigureBook
    /// What is held that its narratives could quote.
    let held: HeldBook

    /// Everything that proofreading says of it, nothing dismissed. Linear in the plan.
    func proof() async -> DraftProof {
        let (manuscript, written) = PlanManuscript.of(plan, names, figures: figures, held: held)
        let document = manuscript.document
        let reading = PlanReading(plan: written, blocks: manuscript.uses, diagnostics: [], places: manuscript.places)
        let proof = await DocumentProof(of: document, abbreviations: abbreviations) { reading }
        let items = (proof.report.findings + manuscript.quoted).map { finding in
            let record = manuscript.owner(at: finding.place).map { owner in
                RecordFinding(
                    finding, of: RecordProof.refined(owner, finding), sentence: manuscript.words(at: finding.place),
                    text: nil)
            }
            return DraftProof.Item(finding: finding, record: record)
        }
        return DraftProof(
            title: plan.title, status: status, version: number, document: document, claims: proof.report.claims,
            items: items)
    }
}

extension Querying {
    /// `evidence` tells what is held that the text could quote; without it, and of a version whose figures stay as
    /// they went out, nothing of that is looked for.
    func standingPlan(of version: StoredPlanVersion, _ evidence: RememberedEvidence? = nil) throws -> StandingPlan {
        var names: PlanManuscript.Names = [:]
        for kind in RecordKind.allCases { names[kind] = try order(of: kind, in: version.id).map(\.id) }
        let known = try partnershipRecords(.abbreviation).filter { !$0.isRemoved }.map(\.record)
        let plan = try plan(version)
        return StandingPlan(
            version: version.id, number: version.number, plan: plan, status: version.status, names: names,
            abbreviations: Dictionary(known.map { ($0.name, $0[.meaning]) }, uniquingKeysWith: { first, _ in first }),
            figures: try figures(of: plan, in: version, .standing),
            held: version.hasFrozenFigures ? .none : try evidence?.book(for: plan, self) ?? .none)
    }
}
