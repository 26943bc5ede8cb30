import CommunitySafety

extension SiteURL {
    /// Comments, shared links and consultations of a plan, and what their holders open.
    static func ofDiscussion(_ parts: [String]) -> SiteURL? {
        if parts.first == "c" { return ofLink(parts) }
        guard parts.count >= 3, parts[0] == "plan", let year = PlanYear(parts[1]) else { return nil }
        switch (parts[2], parts.count) {
        case ("comments", 3): return .comments(year)
        case ("comments", 5): return RecordKind(rawValue: parts[3]).map { .recordComments(year, $0, key: parts[4]) }
        case ("links", 3): return .sharedLinks(year)
        case ("consultations", 3): return .consultations(year)
        case ("consultations", 4): return .consultation(year, parts[3])
        case ("consultations", 5) where parts[4] == "links": return .consultationLinks(year, parts[3])
        case ("consultations", 5) where parts[4] == "links.csv": return .consultationFile(year, parts[3])
        default: return nil
        }
    }

    private static func ofLink(_ parts: [String]) -> SiteURL? {
        switch parts.count {
        case 2: .sharedDraft(parts[1])
        case 4: RecordKind(rawValue: parts[2]).map { .sharedPart(parts[1], $0, key: parts[3]) }
        default: nil
        }
    }
}
