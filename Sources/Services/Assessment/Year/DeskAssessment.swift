internal import CommunitySafety
internal import Proofreading
internal import Storage

/// What one person has to do with the assessments that are worked on. Nothing sealed is opened for it.
struct DeskAssessment {
    let reading: ReadTransaction
    let party: ActingParty
    let today: CalendarDate

    func items() throws -> [WorkItem] {
        guard party.may(.readAssessment) else { return [] }
        return try reading.assessmentsInHand().flatMap { stored in
            let found = try AssessmentYearReading(stored, reading)
            return try steps(found) + requests(found)
        }
    }

    /// The manager's: the next step of the year that is overdue or near.
    private func steps(_ found: AssessmentYearReading) throws -> [WorkItem] {
        guard party.may(.keepAssessment) else { return [] }
        let milestones = found.milestones(isScored: try isScored(found.stored))
        let next = milestones.first { milestone in
            switch milestone.standing(on: today) {
            case .overdue, .soon: true
            case .done, .ahead, .leftOut: false
            }
        }
        return next.map { [.yearStep(found.stored.year, name: $0.name, due: $0.due)] } ?? []
    }

    private func isScored(_ stored: StoredAssessment) throws -> Bool {
        guard let scheme = try reading.scheme(stored.schemeKey, number: stored.schemeNumber)?.scheme else {
            return false
        }
        let given = try reading.scoredCriteria(ofAssessment: stored.id)
        let counted = Set(scheme.counted.map(\.key))
        return try reading.issues(ofAssessment: stored.id).allSatisfy { issue in
            counted.isSubset(of: given[issue.key] ?? [])
        }
    }

    /// What is waited for from one's own agency, and, for those who score, from others past their day.
    private func requests(_ found: AssessmentYearReading) throws -> [WorkItem] {
        let year = found.stored.year
        let own = found.waiting.filter { party.isOf($0.agency) }
        if let first = own.first, !party.may(.scoreIssues) {
            return [.giveFigures(year, count: own.count, due: first.dueOn)]
        }
        guard party.may(.scoreIssues), found.stored.state == .scoring else { return [] }
        let late = found.waiting.filter { $0.dueOn < today }
        guard let first = late.first else { return [] }
        return [.lateFigures(year, count: late.count, agency: first.agency, since: first.dueOn)]
    }
}
