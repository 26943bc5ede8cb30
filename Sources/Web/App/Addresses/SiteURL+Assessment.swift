import CommunitySafety

extension SiteURL {
    /// The yearly assessments, and the links by which partners vote on them.
    static func ofAssessment(_ parts: [String]) -> SiteURL? {
        if parts.first == "v" { return ofBallot(parts) }
        guard parts.first == "assessment" else { return nil }
        guard parts.count > 1 else { return .assessments }
        if parts[1] == "schemes" { return ofSchemes(parts) }
        if parts[1] == "issues" { return ofIssues(parts) }
        if parts[1] == "weights" { return parts.count == 2 ? .severityWeights : nil }
        guard let year = PlanYear(parts[1]), year.name == parts[1] else { return nil }
        switch parts.count {
        case 2: return .assessment(year)
        case 3 where parts[2] == "decision": return .assessmentDecision(year)
        case 3 where parts[2] == "why": return .whyPriorities(year)
        case 3 where parts[2] == "document": return .assessmentDocument(year)
        case 4 where parts[2] == "why": return .whyPriority(year, parts[3])
        case 3 where parts[2] == "workshop": return .workshop(year)
        case 4 where parts[2] == "workshop": return .workshopIssue(year, parts[3])
        case 3 where parts[2] == "votes": return .votes(year)
        case 4 where parts[2] == "votes" && parts[3] == "links": return .voteLinks(year)
        case 4 where parts[2] == "votes" && parts[3] == "letters": return .voteLetters(year)
        case 3 where parts[2] == "issues": return .assessmentIssues(year)
        case 3 where parts[2] == "year": return .assessmentYear(year)
        case 3 where parts[2].hasPrefix("county."):
            return CountyFormat(rawValue: String(parts[2].dropFirst(7))).map { .countyFile(year, $0) }
        case 4 where parts[2] == "issues": return .assessedIssue(year, parts[3])
        default: return nil
        }
    }

    private static func ofSchemes(_ parts: [String]) -> SiteURL? {
        switch parts.count {
        case 2: return .schemes
        case 3: return .scheme(parts[2], nil)
        case 4 where parts[3] == "new": return .schemeForm(parts[2])
        case 4:
            guard let number = Int(parts[3]), number > 0, String(number) == parts[3] else { return nil }
            return .scheme(parts[2], number)
        default: return nil
        }
    }

    private static func ofIssues(_ parts: [String]) -> SiteURL? {
        switch parts.count {
        case 2: .communityIssues
        case 3: .communityIssue(parts[2])
        default: nil
        }
    }

    private static func ofBallot(_ parts: [String]) -> SiteURL? {
        switch parts.count {
        case 2: .ballot(parts[1])
        case 3: .ballotIssue(parts[1], parts[2])
        default: nil
        }
    }
}
