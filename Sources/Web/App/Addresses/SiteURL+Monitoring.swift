import CommunitySafety
import Services

extension SiteURL {
    /// Monitoring rounds, and the links by which leads answer.
    static func ofMonitoring(_ parts: [String]) -> SiteURL? {
        switch (parts.first, parts.count) {
        case ("u", 2): .updates(parts[1])
        case ("u", 3): .update(parts[1], parts[2])
        case ("calendars", 1): .calendars
        case ("calendars", 2): parts[1].hasSuffix(".ics") ? .calendarFeed(String(parts[1].dropLast(4))) : nil
        case ("mail", 1): .mail
        case ("mail", 3) where parts[1] == "stop": .mailChoice(parts[2])
        case ("settings", 2) where parts[1] == "mail": .mailSettings
        case ("monitoring", 1): .rounds(nil)
        case ("monitoring", 2...): ofRound(parts)
        case ("money", _): ofMoney(parts)
        default: nil
        }
    }

    private static func ofRound(_ parts: [String]) -> SiteURL? {
        guard let year = PlanYear(parts[1]) else { return nil }
        guard parts.count > 2 else { return .rounds(year) }
        if parts.count == 3, parts[2] == "risks" { return .risks(year) }
        switch (parts[2], parts.count) {
        case ("measures", 3): return .measureProgress(year)
        case ("measures", 4): return .measureTarget(year, parts[3])
        case ("coverage", 3): return .coverage(year)
        default: break
        }
        if parts[2] == "packs" { return ofPack(year, Array(parts.dropFirst(3))) }
        if parts[2] == "sheets", parts.count == 4 {
            return SheetFile(parts[3], of: year).map { .progressSheet($0) }
        }
        guard let quarter = RoundQuarter(rawValue: parts[2]) else { return nil }
        switch (parts.count, parts.count > 3 ? parts[3] : "") {
        case (3, _): return .round(year, quarter)
        case (4, "work"): return .roundWork(year, quarter)
        case (4, "links"): return .roundLinks(year, quarter)
        case (4, "call"): return .roundCall(year, quarter)
        case (4, "letters"): return .roundLetters(year, quarter)
        case (5, "actions"): return .roundAction(year, quarter, parts[4])
        default: return nil
        }
    }

    private static func ofPack(_ year: PlanYear, _ parts: [String]) -> SiteURL? {
        guard let first = parts.first else { return .packs(year) }
        guard let name = PackName(first) else { return nil }
        switch (parts.count, name) {
        case (1, .issued(let number)): return .pack(year, number)
        case (1, .draft(let key)): return .packDraft(year, key)
        case (2, _): return PackFile(parts[1], of: name, in: year).map { .packFile($0) }
        default: return nil
        }
    }

    private static func ofMoney(_ parts: [String]) -> SiteURL? {
        switch (parts.count, parts.last ?? "") {
        case (3, "work") where parts[1] == "agreements": return .agreementWork(nil)
        case (3, _) where parts[1] == "agreements": return .agreement(parts[2])
        case (4, "work") where parts[1] == "agreements": return .agreementWork(parts[2])
        case (1, _): return .money
        case (2, "work"): return .moneyWork(nil)
        case (2, _): return .award(parts[1])
        case (3, "work"): return .moneyWork(parts[1])
        case (4, let name) where parts[2] == "returns":
            if let kind = FundingReturn(rawValue: name) { return .awardReturn(parts[1], kind) }
            return ReturnFile(name, of: parts[1]).map { .awardFile($0) }
        default: return nil
        }
    }
}
