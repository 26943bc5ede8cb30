import CommunitySafety
import Proofreading

/// A plan's size and standing in one sentence each.
struct PlanSummary {
    private let edition: PlanEdition

    init(_ edition: PlanEdition) { self.edition = edition }

    /// `Seven priorities, 39 actions and 13 measures of success, from 16 partners. It is a draft: nothing is adopted yet.`
    var sentence: String {
        let plan = edition.plan
        let parts = [
            plan.priorities.isEmpty ? nil : Counted.things(plan.priorities.count, "priority", "priorities"),
            plan.actions.isEmpty ? nil : Counted.things(plan.actions.count, "action", "actions"),
            plan.successMeasures.isEmpty
                ? nil : Counted.things(plan.successMeasures.count, "measure of success", "measures of success"),
        ]
        let size = parts.compactMap { $0 }.asList
        let partners = plan.members.isEmpty ? "" : ", from \(Counted.things(plan.members.count, "partner", "partners"))"
        return "\(size.asSentence)\(partners). \(standing)"
    }

    /// `It is a draft: …`, or nothing for an adopted plan.
    private var standing: String {
        edition.status == .draft ? "It is a draft: it has not been adopted yet and may still change." : ""
    }

    /// `Version 3, as at 4 July 2023`; of an adopted plan `Version 3, as at 4 July 2023. Adopted 16 March 2023. Amendment 2,
    /// 3 July 2023`.
    var version: String {
        let version = "Version \(edition.version), as at \(edition.asAt.words)"
        return edition.adoption.map { "\(version). \($0.words)" } ?? version
    }

    /// `plan 2023-24`.
    var name: String { "plan \(edition.plan.year.name)" }

    /// `plan 2023-24, adopted 16 March 2023`; the name alone while it is a draft.
    var adoptedName: String { edition.adoption.map { "\(name), adopted \($0.on.words)" } ?? name }
}
