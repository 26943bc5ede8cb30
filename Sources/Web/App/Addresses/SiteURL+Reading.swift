import CommunitySafety
import Services

extension SiteURL {
    /// Reads a request's path, without its query; nil for one that isn't ours.
    ///
    /// Each part is decoded after the path has been split, so an encoded slash stays within its part and `..` is a name
    /// like any other. A slash at the end is let pass; the canonical ``path`` has none.
    package init?(path: Substring) {
        guard path.utf8.count <= 2_000, path.first == "/", let parts = Self.decoded(path) else { return nil }
        if let own = Self.ofOpenData(parts) ?? Self.ofRequests(parts) {
            self = own
            return
        }
        let url =
            Self.ofPartnership(parts) ?? Self.fixed(parts) ?? Self.ofPlan(parts) ?? Self.ofImport(parts)
            ?? Self.ofAccess(parts) ?? Self.named(parts) ?? Self.ofDiscussion(parts)
            ?? Self.ofReturns(parts) ?? Self.ofEvidenceLists(parts) ?? Self.ofTables(parts)
        guard let url = url ?? Self.ofMonitoring(parts) ?? Self.ofAssessment(parts) ?? Self.ofPlaces(parts) else {
            return nil
        }
        self = url
    }

    private static func decoded(_ path: Substring) -> [String]? {
        var pieces = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        if pieces.last?.isEmpty == true { pieces.removeLast() }
        var parts: [String] = []
        for piece in pieces {
            guard let part = PercentDecoding.decoded(piece), !part.isEmpty else { return nil }
            parts.append(part)
        }
        return parts
    }

    private static let pagesByName: [String: SiteURL] = [
        "plan": .currentPlan, "import": .imports, "partners": .partners, "check": .check, "search": .search,
        "accessibility": .accessibility, "privacy": .privacy, "health": .health,
        "set-up": .setUp, "sign-in": .signIn, "sign-out": .signOut, "desk": .desk, "account": .account,
    ]

    private static func fixed(_ parts: [String]) -> SiteURL? {
        switch parts.count {
        case 0: .home
        case 1: pagesByName[parts[0]]
        default: nil
        }
    }

    private static func ofAccess(_ parts: [String]) -> SiteURL? {
        switch parts.count {
        case 2:
            switch (parts[0], parts[1]) {
            case ("sign-in", "code"): .signInCode
            case ("invite", let token): .invite(token)
            case ("account", "password"): .accountPassword
            case ("account", "second-factor"): .secondFactor
            case ("account", "recovery-codes"): .recoveryCodes
            case ("account", "devices"): .devices
            case ("settings", "accounts"): .accounts
            case ("settings", "report"): .reportTemplate
            case ("settings", "elections"): .elections
            case ("settings", "figures"): .figureStyle
            case ("settings", "rules"): .ratingRules
            case ("demonstration", "role"): .demonstrationRole
            default: nil
            }
        case 3:
            switch (parts[0], parts[1]) {
            case ("sign-in", "kept"): .kept(parts[2])
            case ("settings", "accounts"): .accountRecord(parts[2])
            default: nil
            }
        default: nil
        }
    }

    private static func ofPartnership(_ parts: [String]) -> SiteURL? {
        guard parts.first == "partnership" else { return nil }
        if parts.count == 1 { return .partnership }
        if parts == ["partnership", "parties"] { return .partnershipParties }
        guard let kind = PartnershipKind(rawValue: parts[1]) else { return nil }
        switch parts.count {
        case 2: return .partnershipList(kind)
        case 3: return .partnershipRecord(kind, parts[2])
        case 4 where parts[3] == "edit": return .partnershipForm(kind, parts[2])
        default: return nil
        }
    }

    private static func named(_ parts: [String]) -> SiteURL? {
        guard parts.count == 2 else { return nil }
        return switch parts[0] {
        case "actions": .lastingAction(address: parts[1])
        case "assets": .asset(parts[1])
        default: nil
        }
    }

    private static func ofImport(_ parts: [String]) -> SiteURL? {
        guard parts.count >= 2, parts[0] == "import" else { return nil }
        if parts.count == 2 { return .proposal(parts[1]) }
        guard parts.count == 4, parts[2] == "rows" else { return nil }
        let numbers = parts[3].split(separator: "-", omittingEmptySubsequences: false).compactMap { Int($0) }
        guard numbers.count == 2, numbers.allSatisfy({ $0 > 0 }) else { return nil }
        return .proposalRow(parts[1], block: numbers[0], row: numbers[1])
    }

    private static func ofPlan(_ parts: [String]) -> SiteURL? {
        guard parts.count >= 2, parts[0] == "plan", let year = PlanYear(parts[1]) else { return nil }
        switch parts.count {
        case 2: return .plan(year)
        case 3: return pagesOfPlan[parts[2]]?(year)
        case 4: return ofPlan(year, parts[2], parts[3])
        case 5 where parts[2] == "route": return ofMeeting(year, parts[3], file: parts[4])
        case 5, 6: return ofDraft(year, Array(parts[2...]))
        default: return nil
        }
    }

    private static let pagesOfPlan: [String: @Sendable (PlanYear) -> SiteURL] = [
        "downloads": { .downloads($0) }, "figures": { .planFigures($0) }, "findings": { .findings($0) },
        "draft": { .draft($0) },
        "report": { .report($0) }, "adoption": { .adoption($0) }, "amendments": { .amendments($0) },
        "next": { .nextPlan($0) },
        "route": { .route($0) }, "versions": { .versions($0) }, "compare": { .compare($0) },
        "publish": { .publish($0) },
    ]

    private static func ofDraft(_ year: PlanYear, _ parts: [String]) -> SiteURL? {
        guard parts[0] == "draft", let kind = RecordKind(rawValue: parts[1]) else { return nil }
        if parts.count == 3 { return .edit(year, kind, key: parts[2]) }
        return parts[3] == "history" ? .history(year, kind, key: parts[2]) : nil
    }

    private static func ofPlan(_ year: PlanYear, _ kind: String, _ name: String) -> SiteURL? {
        switch kind {
        case "priorities": .priority(year, slug: name)
        case "actions": .action(year, address: name)
        case "report": ReportFile.url(named: name, of: year)
        case "route": .meeting(year, id: name)
        case "versions": Int(name).flatMap { $0 > 0 && String($0) == name ? .version(year, number: $0) : nil }
        case "papers": Paper.file(name).map { .paper(year, $0.paper, $0.format) }
        case "downloads":
            PublicationFormat.allCases.first { $0.fileName(of: year) == name }.map { .download(year, $0) }
                ?? PlanTable.allCases.first { $0.fileName(of: year) == name }.map { .planTable(year, $0) }
        default: nil
        }
    }

    private static func ofMeeting(_ year: PlanYear, _ id: String, file: String) -> SiteURL? {
        PublicationFormat.allCases.first { $0.fileName(of: year) == file }.map { .meetingPaper(year, id: id, $0) }
    }
}
