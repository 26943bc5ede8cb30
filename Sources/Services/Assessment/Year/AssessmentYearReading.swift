internal import CommunitySafety
internal import Proofreading
internal import Storage

/// An assessment's year as it stands: its steps, and what agencies were asked for.
struct AssessmentYearReading {
    let stored: StoredAssessment
    let steps: [StoredYearStep]
    let requests: [StoredDataRequest]
    /// When the plan of the year was adopted; nil while it isn't.
    let adoptedOn: CalendarDate?

    /// Throws `notFound` for a year that has none.
    init(_ year: PlanYear, _ reading: some Querying) throws {
        guard let stored = try reading.assessment(of: year) else {
            throw ServiceError.notFound(.record(id: "assessment \(year.name)"))
        }
        try self.init(stored, reading)
    }

    init(_ stored: StoredAssessment, _ reading: some Querying) throws {
        self.stored = stored
        steps = try reading.yearSteps(ofAssessment: stored.id)
        requests = try reading.dataRequests(ofAssessment: stored.id)
        let adopted = try reading.adoptedPlanVersion(of: stored.year)
        adoptedOn = try adopted.flatMap { version in
            try reading.adoption(of: version.id)?.on ?? version.createdAt.day
        }
    }

    var waiting: [StoredDataRequest] { requests.filter { $0.state == .asked } }

    func step(_ key: String) -> StoredYearStep? { steps.first { $0.key == key } }

    /// In the order of their days. `isScored` where every issue has its place.
    func milestones(isScored: Bool) -> [YearMilestone] {
        let usual = YearStep.allCases.map { step -> YearMilestone in
            let entered = self.step(step.rawValue)
            return YearMilestone(
                key: step.rawValue, name: step.name, due: entered?.dueOn ?? step.usualDay(for: stored.year),
                done: known(step, isScored) ?? entered?.doneOn.map { .entered($0) },
                isLeftOut: entered?.isLeftOut ?? false)
        }
        let own = steps.filter { YearStep(rawValue: $0.key) == nil }.map { step in
            YearMilestone(
                key: step.key, name: step.name, due: step.dueOn, done: step.doneOn.map { .entered($0) },
                isLeftOut: step.isLeftOut)
        }
        // Steps of one day stay in the order of the year.
        return (usual + own).enumerated().sorted { ($0.element.due, $0.offset) < ($1.element.due, $1.offset) }
            .map(\.element)
    }

    /// What the partnership's own records say of a step.
    private func known(_ step: YearStep, _ isScored: Bool) -> YearMilestone.Done? {
        switch step {
        case .ask: return requests.map(\.askedOn).min().map { .known($0) }
        case .figures:
            guard waiting.isEmpty, requests.contains(where: { $0.state == .received }) else { return nil }
            return .known(requests.compactMap(\.settledOn).max())
        case .scored: return isScored || stored.state == .agreed ? .known(nil) : nil
        case .agreed: return stored.agreedOn.map { .known($0) }
        case .adopted: return adoptedOn.map { .known($0) }
        case .committee, .cabinet, .county: return nil
        }
    }
}
