import CommunitySafety

/// Which audience may use which route, and how: the one list, checked by a test against every route.
///
/// A route without a row answers *not found*, and so does a row that doesn't name the audience.
package enum RouteTable {
    package enum Method: String, Sendable, Hashable { case get = "GET", post = "POST" }

    package struct Row: Sendable, Hashable {
        package let audiences: Set<Audience>
        package let methods: Set<Method>

        /// Whether it opens for somebody who signs in, and not for anybody at all.
        var isForRoles: Bool {
            !audiences.contains(.everybody) && Role.allCases.contains { audiences.contains(.role($0)) }
        }
    }

    package static let rows: [Route: Row] = [
        .home: open, .currentPlan: open, .plan: open, .priority: open, .action: open, .lastingAction: open,
        .downloads: open, .planFigures: open, .download: open, .partners: open, .search: open, .accessibility: open,
        .privacy: open,
        .health: open, .asset: open,
        .check: Row(audiences: Set(Audience.all), methods: [.get, .post]),
        .imports: importing, .proposal: importing, .proposalRow: importing,
        .draft: row(roles: readers, [.get, .post]), .history: row(roles: readers, [.get, .post]),
        .report: row(roles: readers, [.get, .post]), .reportFile: row(roles: readers, [.get]),
        .reportTemplate: row([.operator], [.manager], [.get, .post]),
        .adoption: row(roles: readers, [.get, .post]), .amendments: row(roles: readers, [.get, .post]),
        .nextPlan: row(roles: readers, [.get, .post]),
        .edit: row(roles: editors, [.get, .post]),
        .route: row(roles: readers, [.get]), .meeting: row(roles: readers, [.get, .post]),
        .meetingPaper: row(roles: readers, [.get]), .paper: row(roles: readers, [.get]),
        .versions: row(roles: readers, [.get, .post]), .version: row(roles: readers, [.get]),
        .compare: row(roles: readers, [.get]), .elections: row(roles: readers, [.get, .post]),
        .publish: row(roles: [.manager], [.get, .post]),
        .findings: row([.demonstration, .operator], [.manager, .officer, .analyst], [.get, .post]),
        .setUp: entrance, .signIn: entrance, .signInCode: entrance, .secondFactor: entrance, .invite: entrance,
        .signOut: Row(audiences: Set(Audience.all), methods: [.post]),
        .demonstrationRole: Row(audiences: Set(Audience.all), methods: [.post]),
        .comments: row(roles: readers, [.get, .post]), .recordComments: row(roles: readers, [.get, .post]),
        .sharedLinks: importing, .consultationLinks: importing,
        .consultationFile: row([.operator], [.manager]),
        .consultations: row(roles: readers, [.get, .post]), .consultation: row(roles: readers, [.get, .post]),
        .sharedDraft: entrance, .sharedPart: entrance,
        .desk: row([], Set(Role.allCases), [.get, .post]), .account: own, .kept: own,
        .accountPassword: row([], Set(Role.allCases), [.get, .post]),
        .recoveryCodes: row([], Set(Role.allCases), [.get, .post]),
        .devices: row([], Set(Role.allCases), [.post]),
        .accounts: row([], [.administrator], [.get, .post]),
        .accountRecord: row([], [.administrator], [.get, .post]),
        .partnership: row(roles: readers, [.get, .post]), .partnershipParties: row(roles: readers, [.get, .post]),
        .partnershipList: row(roles: readers, [.get]),
        .partnershipRecord: row(roles: readers, [.get, .post]),
        .partnershipForm: row(roles: keepers, [.get, .post]),
        .evidenceList: row(roles: figureReaders, [.get]), .evidenceArea: open,
        .map: open, .mapAreas: open, .places: open,
        .evidenceForm: row(roles: figureReaders, [.get, .post]),
        .evidenceSource: open,
        .evidence: open,
        .evidenceLoads: loading, .newLoad: loading, .preparedLoad: loading, .loadMapping: loading,
        .loadRefused: row(roles: figureLoaders, [.get]), .evidenceLoad: loading, .tableMappings: loading,
        .typing: loading,
        .compareFigures: open, .measure: open,
        // Whose figures these show, the services decide.
        .openData: open, .dataPackage: open, .measureFile: open, .areaFile: open, .api: open,
        .withheld: row(roles: figureReaders, [.get, .post]),
        .figureStyle: row(roles: figureReaders, [.get, .post]),
        .returns: row(roles: figureReaders, [.get, .post]), .returnPart: row(roles: figureReaders, [.get, .post]),
        .returnCatalogue: row(roles: [.manager, .analyst], [.get, .post]),
        .returnForm: row(roles: [.manager, .analyst], [.get, .post]),
        .askForReturns: row(roles: [.manager, .officer], [.get, .post]),
        .giveReturns: row(roles: returnGivers, [.get, .post]), .receivedFile: row(roles: returnGivers, [.get, .post]),
        .requestedReturn: entrance, .returnReceipt: Row(audiences: Set(Audience.all), methods: [.get]),
        .activities: row(roles: figureReaders, [.get, .post]), .activityFile: row(roles: figureReaders, [.get]),
        .figureRequests: row(roles: figureReaders, [.get]), .figureRequest: row(roles: figureReaders, [.get, .post]),
        .figureRequestForm: loading, .answers: open, .answer: open, .answerFile: open,
        .rounds: open, .round: open, .roundWork: row(roles: [.manager, .officer], [.post]), .roundLinks: importing,
        .roundAction: row(roles: roundReaders, [.get, .post]),
        .updates: open, .update: entrance,
        .agreement: row(roles: figureLoaders, [.get]), .agreementWork: row(roles: [.manager, .officer], [.post]),
        .money: open, .award: open, .moneyWork: row(roles: [.manager, .officer], [.post]),
        .awardReturn: row(roles: figureLoaders, [.get]), .awardFile: row(roles: figureLoaders, [.get]),
        .measureProgress: open, .measureTarget: importing, .coverage: row(roles: roundReaders, [.get]),
        .roundCall: importing,
        .risks: row(roles: roundReaders, [.get, .post]),
        .assessments: row(roles: roundReaders, [.get, .post]),
        .assessment: row(roles: roundReaders, [.get, .post]),
        .assessedIssue: row(roles: roundReaders, [.get, .post]),
        .assessmentDecision: row(roles: roundReaders, [.get, .post]), .whyPriorities: open, .whyPriority: open,
        .workshop: row(roles: roundReaders, [.get, .post]), .workshopIssue: row(roles: roundReaders, [.get, .post]),
        .assessmentDocument: open,
        .schemes: row(roles: roundReaders, [.get]), .scheme: row(roles: roundReaders, [.get]),
        .schemeForm: row(roles: [.manager], [.get, .post]),
        .severityWeights: row(roles: roundReaders, [.get, .post]),
        .communityIssues: row(roles: roundReaders, [.get]),
        .communityIssue: row(roles: [.manager], [.get, .post]),
        .assessmentIssues: row(roles: roundReaders, [.get, .post]),
        .assessmentYear: row(roles: roundReaders, [.get, .post]), .countyFile: open,
        .ratingRules: row(roles: roundReaders, [.get, .post]),
        .votes: row(roles: roundReaders, [.get, .post]), .voteLinks: row(roles: [.manager], [.get, .post]),
        .voteLetters: row(roles: [.manager], [.get]),
        .ballot: open, .ballotIssue: entrance,
        .calendars: row(roles: readers, [.get, .post]), .calendarFeed: open,
        .roundLetters: row(roles: [.manager, .officer], [.get]),
        .mail: row(roles: [.administrator, .manager, .officer], [.get, .post]),
        .mailSettings: row(roles: [.administrator, .manager], [.get, .post]), .mailChoice: entrance,
        .packs: open, .pack: open, .packFile: open, .packDraft: importing, .progressSheet: open,
        .activityForm: row(roles: [.manager, .officer, .partnerLead, .taskingPartner], [.get, .post]),
    ]

    private static func row(roles: Set<Role>, _ methods: Set<Method>) -> Row { row([.operator], roles, methods) }

    /// Whoever may read a draft, and whoever may edit at least some of it; which, the services decide.
    private static let readers: Set<Role> = [
        .administrator, .manager, .officer, .analyst, .partnerLead, .democraticServices,
    ]
    private static let editors: Set<Role> = [.manager, .officer, .partnerLead]
    /// Whoever may keep at least some of the partnership's records.
    private static let keepers: Set<Role> = [.administrator, .manager, .officer, .partnerLead]

    /// Whoever may read the partnership's figures, and whoever may send what an agency owes.
    private static let figureReaders: Set<Role> = [
        .manager, .officer, .analyst, .partnerLead, .taskingPartner, .democraticServices,
    ]
    private static let roundReaders: Set<Role> = [.manager, .officer, .analyst, .partnerLead, .democraticServices]
    private static let returnGivers: Set<Role> = [.manager, .officer, .analyst, .partnerLead]

    /// A row for those named and for the operator's own page.
    private static func row(
        _ others: Set<Audience> = [.operator], _ roles: Set<Role>, _ methods: Set<Method> = [.get]
    ) -> Row {
        Row(audiences: others.union(roles.map(Audience.role)), methods: methods)
    }

    package static func allows(_ audience: Audience, _ route: Route) -> Bool {
        rows[route]?.audiences.contains(audience) ?? false
    }

    /// Whoever may read figures, and whoever may load them.
    private static let figureLoaders: Set<Role> = [.manager, .officer, .analyst]
    private static let loading = row(roles: figureLoaders, [.get, .post])
    private static let importing = row([.operator], [.manager, .officer], [.get, .post])
    /// Pages on which people come in; each looks for itself at how far somebody has come.
    private static let entrance = Row(audiences: Set(Audience.all), methods: [.get, .post])
    /// Pages of whoever has signed in.
    private static let own = row([], Set(Role.allCases))
    private static let open = Row(audiences: Set(Audience.all), methods: [.get])
}
