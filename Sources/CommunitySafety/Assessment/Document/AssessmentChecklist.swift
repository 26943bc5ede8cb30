/// What an assessment's document still lacks, heading by heading.
public struct AssessmentChecklist: Sendable, Hashable {
    /// How a heading stands.
    public enum State: Sendable, Hashable {
        case present
        /// It stands there, and says only that nothing is known.
        case empty
        /// Only people can write it, and nobody has.
        case missing

        public var words: String {
            switch self {
            case .present: "Present"
            case .empty: "Empty"
            case .missing: "Missing"
            }
        }
    }

    public struct Line: Sendable, Hashable {
        public let head: AssessmentHead
        public let state: State
        /// What is there, or what would mend it, in a sentence.
        public let note: String
    }

    /// In the document's order.
    public let lines: [Line]

    /// Those that the regulations ask for and that aren't present.
    public var open: [Line] { lines.filter { $0.head.isAskedFor && $0.state != .present } }

    /// Of a pack that is an assessment's document; nil for another.
    public init?(_ pack: Pack) {
        guard let report = pack.assessment else { return nil }
        let making = ChecklistMaking(pack: pack, report: report)
        lines = AssessmentHead.allCases.filter { $0 != .inside && $0 != .sources }.map(making.line)
    }
}

/// Looks at one document.
private struct ChecklistMaking {
    let pack: Pack
    let report: AssessmentReport

    func line(_ head: AssessmentHead) -> AssessmentChecklist.Line {
        let (state, note) = state(head)
        return AssessmentChecklist.Line(head: head, state: state, note: note)
    }

    private func state(_ head: AssessmentHead) -> (AssessmentChecklist.State, String) {
        let isWritten = !(pack.words.priorities[head.rawValue] ?? "").isEmpty
        switch head {
        case .method: return (.present, isWritten ? "With your words." : "How it was made; your words can be added.")
        case .profile:
            return drafted(
                report.profile.people != nil || isWritten, "People and wards are on record.",
                "No population is loaded, and nothing is written.")
        case .levels: return levels(isWritten)
        case .changes:
            return drafted(!compared.isEmpty || isWritten, words(compared.count), "No figure has a year before.")
        case .reasons, .horizon: return written(isWritten)
        case .plan: return plan(isWritten)
        case .residents:
            let count = pack.words.consultations?.count ?? 0
            if count > 0 { return (.present, "\(count) on record.") }
            return isWritten ? (.present, "In your words; no consultation is on record.") : written(false)
        case .ranking:
            let placed = report.issues.count { $0.place != nil }
            return drafted(
                placed > 0, "\(placed) of \(report.issues.count) issues have a place.", "No issue is scored throughout."
            )
        case .priorities:
            let decided = report.issues.count { $0.decision != nil }
            return drafted(
                decided > 0, "\(decided) of \(report.issues.count) issues are decided.", "Nothing is decided yet.")
        case .gaps, .sources, .inside: return (.present, "Listed from the scores and figures.")
        }
    }

    private func drafted(_ isThere: Bool, _ there: String, _ lacking: String) -> (AssessmentChecklist.State, String) {
        isThere ? (.present, there) : (.empty, lacking)
    }

    private func written(_ isWritten: Bool) -> (AssessmentChecklist.State, String) {
        isWritten ? (.present, "In your words.") : (.missing, "Only people can write this.")
    }

    private func levels(_ isWritten: Bool) -> (AssessmentChecklist.State, String) {
        let told = report.issues.count { issue in
            !IssueDraft(issue, pack.figures).told.isEmpty || !(pack.words.priorities[issue.wordsKey] ?? "").isEmpty
        }
        return drafted(
            told > 0 || isWritten, "Of \(told) of \(report.issues.count) issues something is told.",
            "No figure can be told.")
    }

    private var compared: [ReportedMeasure] {
        report.issues.flatMap(\.measures).filter { pack.figures[$0.call(.change)] != nil }
    }

    private func words(_ count: Int) -> String {
        count == 1
            ? "One measure is compared with the year before." : "\(count) measures are compared with the year before."
    }

    private func plan(_ isWritten: Bool) -> (AssessmentChecklist.State, String) {
        guard let year = report.planReviewed else {
            return drafted(
                isWritten, "In your words; no plan of the year before is held.", "No plan of the year before is held.")
        }
        let told = pack.lines.count { $0.view != nil }
        return drafted(
            told > 0 || isWritten, "Of \(told) of \(pack.lines.count) actions of \(year.name) something is told.",
            "Nothing is published yet of the plan of \(year.name).")
    }
}
