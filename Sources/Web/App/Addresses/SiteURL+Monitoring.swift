import CommunitySafety

extension SiteURL {
    /// Monitoring rounds, and the links by which leads answer.
    static func ofMonitoring(_ parts: [String]) -> SiteURL? {
        switch (parts.first, parts.count) {
        case ("u", 2): .updates(parts[1])
        case ("u", 3): .update(parts[1], parts[2])
        case ("calendars", 1): .calendars
        case ("calendars", 2): parts[1].hasSuffix(".ics") ? .calendarFeed(String(parts[1].dropLast(4))) : nil
        case ("monitoring", 1): .rounds(nil)
        case ("monitoring", 2...): ofRound(parts)
        default: nil
        }
    }

    private static func ofRound(_ parts: [String]) -> SiteURL? {
        guard let year = PlanYear(parts[1]) else { return nil }
        guard parts.count > 2 else { return .rounds(year) }
        if parts.count == 3, parts[2] == "risks" { return .risks(year) }
        guard let quarter = RoundQuarter(rawValue: parts[2]) else { return nil }
        switch (parts.count, parts.count > 3 ? parts[3] : "") {
        case (3, _): return .round(year, quarter)
        case (4, "work"): return .roundWork(year, quarter)
        case (4, "links"): return .roundLinks(year, quarter)
        case (4, "call"): return .roundCall(year, quarter)
        case (5, "actions"): return .roundAction(year, quarter, parts[4])
        default: return nil
        }
    }
}
