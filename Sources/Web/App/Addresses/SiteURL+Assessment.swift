import CommunitySafety

extension SiteURL {
    /// The yearly assessments.
    static func ofAssessment(_ parts: [String]) -> SiteURL? {
        guard parts.first == "assessment" else { return nil }
        guard parts.count > 1 else { return .assessments }
        guard let year = PlanYear(parts[1]), year.name == parts[1] else { return nil }
        switch parts.count {
        case 2: return .assessment(year)
        case 4 where parts[2] == "issues": return .assessedIssue(year, parts[3])
        default: return nil
        }
    }
}
