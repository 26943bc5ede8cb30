internal import CommunitySafety
internal import Storage

extension Querying {
    /// One version ready to be printed, with the day of its adoption where it was adopted.
    func edition(
        of version: StoredPlanVersion, by partnership: Partnership, figures choice: FigureChoice = .standing
    ) throws -> PlanEdition {
        let plan = try plan(version)
        return PlanEdition(
            partnership: partnership, plan: plan, status: version.status, version: version.number,
            asAt: version.asAt, adoption: version.state == .adopted ? try adoptionMark(of: version) : nil,
            figures: try figures(of: plan, in: version, choice))
    }

    /// The day on which the version's plan was first adopted, with the newest amendment that is in the version.
    private func adoptionMark(of version: StoredPlanVersion) throws -> AdoptionMark? {
        let adopted = try planVersions().filter {
            $0.planID == version.planID && $0.state == .adopted && $0.number <= version.number
        }
        guard let first = adopted.last, let adoption = try adoption(of: first.id) else { return nil }
        let made = try amendments(of: version.planID).last { entry in adopted.contains { $0.id == entry.versionID } }
        guard let made, let day = try self.adoption(of: made.versionID)?.on else {
            return AdoptionMark(on: adoption.on)
        }
        return AdoptionMark(on: adoption.on, amendment: .init(number: made.amendment.number, on: day))
    }
}
