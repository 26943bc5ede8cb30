import CommunitySafety
import Services
import Testing
import Web

@Suite struct RouteTableTests {
    @Test(arguments: Route.allCases)
    func `every route has a row with an audience and a method`(route: Route) throws {
        let row = try #require(RouteTable.rows[route], "\(route) has no row")
        #expect(!row.audiences.isEmpty)
        #expect(!row.methods.isEmpty)
    }

    @Test func `what anybody may send is the check, and what lets people in`() {
        let sending = Route.allCases.filter {
            RouteTable.rows[$0]?.methods.contains(.post) == true && RouteTable.allows(.everybody, $0)
        }
        #expect(
            Set(sending) == [
                .check, .setUp, .signIn, .signInCode, .signOut, .secondFactor, .invite, .demonstrationRole,
                .sharedDraft, .sharedPart, .requestedReturn, .update, .mailChoice, .ballotIssue,
            ])
    }

    @Test func `pages of those who work on the plan aren't for everybody`() {
        let closed = Route.allCases.filter { !RouteTable.allows(.everybody, $0) }
        #expect(
            Set(closed).isSuperset(of: [
                .findings, .draft, .edit, .history, .imports, .proposal, .proposalRow, .desk,
                .report, .reportFile, .reportTemplate, .adoption, .amendments, .nextPlan, .account,
                .accountPassword, .recoveryCodes, .devices, .kept, .accounts, .accountRecord,
                .partnership, .partnershipParties, .partnershipList, .partnershipRecord, .partnershipForm,
                .comments, .recordComments, .sharedLinks, .consultations, .consultation, .consultationLinks,
                .consultationFile,
                .evidenceList, .evidenceForm,
                .returns, .returnCatalogue, .returnForm, .returnPart, .askForReturns, .giveReturns, .receivedFile,
                .activities, .activityForm, .activityFile, .figureRequests, .figureRequestForm, .figureRequest,
                .measureTarget, .coverage, .roundCall, .calendars, .roundLetters, .mail, .mailSettings,
                .roundWork, .roundLinks, .roundAction, .packDraft, .risks, .assessments, .assessment, .assessedIssue,
                .assessmentDecision, .workshop, .workshopIssue, .ratingRules, .votes, .voteLinks, .voteLetters,
                .moneyWork,
                .awardReturn, .awardFile,
                .assessmentDecision, .ratingRules, .votes, .voteLinks, .severityWeights, .schemes, .scheme, .schemeForm,
                .communityIssues,
                .communityIssue, .assessmentIssues, .assessmentYear, .moneyWork, .awardReturn, .awardFile,
                .agreement, .agreementWork,
            ]))
    }

    @Test func `whom to write to leaves the system with the manager alone`() {
        #expect(Role.allCases.filter { RouteTable.allows(.role($0), .consultationFile) } == [.manager])
        #expect(Role.allCases.filter { RouteTable.allows(.role($0), .consultationLinks) } == [.manager, .officer])
    }

    @Test func `findings are for those who work with them, not for whoever sets the installation up`() {
        #expect(
            Role.allCases.filter { RouteTable.allows(.role($0), .findings) } == [.manager, .officer, .analyst])
    }

    @Test func `accounts are looked after by the administrator alone`() {
        for route in [Route.accounts, .accountRecord] {
            #expect(Role.allCases.filter { RouteTable.allows(.role($0), route) } == [.administrator])
        }
    }

    @Test(arguments: Route.allCases)
    func `every route has an address that leads back to it`(route: Route) throws {
        let url = try example(of: route)
        #expect(url.route == route)
        #expect(SiteURL(path: url.path[...]) == url)
        #expect(SiteURL(path: (url.path + "/")[...]) == (route == .home ? nil : url))
    }

    private func example(of route: Route) throws -> SiteURL {
        let year = try planYear(2023)
        return switch route {
        case .home: .home
        case .evidence: .evidence
        case .evidenceLoads: .evidenceLoads
        case .newLoad: .newLoad
        case .preparedLoad: .preparedLoad("0190")
        case .loadMapping: .loadMapping("0190")
        case .loadRefused: .loadRefused("0190")
        case .evidenceLoad: .evidenceLoad(12)
        case .tableMappings: .tableMappings
        case .typing: .typing
        case .compareFigures: .compareFigures
        case .measure: .measure("asb.police")
        case .openData: .openData
        case .dataPackage: .dataPackage
        case .measureFile: .measureFile("asb.police", .features)
        case .areaFile: .areaFile("E05009991")
        case .api: .api(.boundary(area: "E05009991"))
        case .withheld: .withheld("asb.police")
        case .figureStyle: .figureStyle
        case .currentPlan: .currentPlan
        case .plan: .plan(year)
        case .priority: .priority(year, slug: "domestic-abuse")
        case .action: .action(year, address: "6.2-b")
        case .lastingAction: .lastingAction(address: "6.2")
        case .downloads: .downloads(year)
        case .planFigures: .planFigures(year)
        case .download: .download(year, .largePrint)
        case .findings: .findings(year)
        case .draft: .draft(year)
        case .edit: .edit(year, .action, key: "6.2")
        case .history: .history(year, .section, key: "burglary")
        case .comments: .comments(year)
        case .recordComments: .recordComments(year, .action, key: "6.2")
        case .sharedLinks: .sharedLinks(year)
        case .consultations: .consultations(year)
        case .consultation: .consultation(year, "0190")
        case .consultationLinks: .consultationLinks(year, "0190")
        case .consultationFile: .consultationFile(year, "0190")
        case .sharedDraft: .sharedDraft("0190.a-b_c")
        case .sharedPart: .sharedPart("0190.a-b_c", .action, key: "0191")
        case .report: .report(year)
        case .reportFile: .reportFile(year, .equality, .largePrint)
        case .reportTemplate: .reportTemplate
        case .adoption: .adoption(year)
        case .amendments: .amendments(year)
        case .nextPlan: .nextPlan(year)
        case .route: .route(year)
        case .meeting: .meeting(year, id: "0190")
        case .meetingPaper: .meetingPaper(year, id: "0190", .largePrint)
        case .versions: .versions(year)
        case .version: .version(year, number: 12)
        case .compare: .compare(year)
        case .paper: .paper(year, .changes(from: 1, to: 12), .largePrint)
        case .publish: .publish(year)
        case .elections: .elections
        case .partners: .partners
        case .check: .check
        case .search: .search
        case .imports: .imports
        case .proposal: .proposal("01-ab")
        case .proposalRow: .proposalRow("01-ab", block: 12, row: 3)
        case .accessibility: .accessibility
        case .privacy: .privacy
        case .health: .health
        case .setUp: .setUp
        case .signIn: .signIn
        case .signInCode: .signInCode
        case .signOut: .signOut
        case .kept: .kept("0190")
        case .invite: .invite("a-b_c")
        case .desk: .desk
        case .account: .account
        case .accountPassword: .accountPassword
        case .secondFactor: .secondFactor
        case .recoveryCodes: .recoveryCodes
        case .devices: .devices
        case .accounts: .accounts
        case .accountRecord: .accountRecord("0190")
        case .demonstrationRole: .demonstrationRole
        case .partnership: .partnership
        case .partnershipParties: .partnershipParties
        case .partnershipList: .partnershipList(.otherPlan)
        case .partnershipRecord: .partnershipRecord(.group, "0190")
        case .partnershipForm: .partnershipForm(.post, "new")
        case .evidenceList: .evidenceList(.quality)
        case .evidenceArea: .evidenceArea("E07000111")
        case .map: .map
        case .mapAreas: .mapAreas
        case .places: .places
        case .evidenceSource: .evidenceSource("police-uk")
        case .evidenceForm: .evidenceForm(.measures, "asb.police")
        case .returns: .returns
        case .returnCatalogue: .returnCatalogue
        case .returnForm: .returnForm("new")
        case .returnPart: .returnPart("0190_2023-10-01")
        case .askForReturns: .askForReturns
        case .giveReturns: .giveReturns
        case .receivedFile: .receivedFile("0190")
        case .requestedReturn: .requestedReturn("0190.a-b_c")
        case .rounds: .rounds(year)
        case .round: .round(year, .q3)
        case .roundWork: .roundWork(year, .q3)
        case .roundLinks: .roundLinks(year, .q3)
        case .roundLetters: .roundLetters(year, .q3)
        case .mail: .mail
        case .mailSettings: .mailSettings
        case .mailChoice: .mailChoice("abc.def")
        case .roundAction: .roundAction(year, .q3, "2.3")
        case .measureProgress: .measureProgress(year)
        case .measureTarget: .measureTarget(year, "fewer-burglaries")
        case .coverage: .coverage(year)
        case .roundCall: .roundCall(year, .q3)
        case .risks: .risks(year)
        case .assessments: .assessments
        case .assessment: .assessment(year)
        case .assessedIssue: .assessedIssue(year, "asb")
        case .workshop: .workshop(year)
        case .workshopIssue: .workshopIssue(year, "asb")
        case .assessmentDecision: .assessmentDecision(year)
        case .whyPriorities: .whyPriorities(year)
        case .whyPriority: .whyPriority(year, "asb")
        case .assessmentDocument: .assessmentDocument(year)
        case .schemes: .schemes
        case .scheme: .scheme("six-criteria", 2)
        case .schemeForm: .schemeForm("six-criteria")
        case .severityWeights: .severityWeights
        case .communityIssues: .communityIssues
        case .communityIssue: .communityIssue("new")
        case .assessmentIssues: .assessmentIssues(year)
        case .assessmentYear: .assessmentYear(year)
        case .countyFile: .countyFile(year, .csv)
        case .ratingRules: .ratingRules
        case .votes: .votes(year)
        case .voteLinks: .voteLinks(year)
        case .voteLetters: .voteLetters(year)
        case .ballot: .ballot("token")
        case .ballotIssue: .ballotIssue("token", "asb")
        case .calendars: .calendars
        case .calendarFeed: .calendarFeed("token")
        case .packs: .packs(year)
        case .pack: .pack(year, 3)
        case .packDraft: .packDraft(year, try #require(PackKey(.meeting, .q3)))
        case .packFile: .packFile(PackFile(year, .issued(3), .largePrint))
        case .progressSheet: .progressSheet(SheetFile(year, .q3, isInside: true))
        case .money: .money
        case .agreement: .agreement("0190")
        case .agreementWork: .agreementWork("0190")
        case .award: .award("0190")
        case .moneyWork: .moneyWork("0190")
        case .awardReturn: .awardReturn("0190", .midYear)
        case .awardFile: .awardFile(ReturnFile("0190", .yearEnd, .docx))
        case .updates: .updates("0190.a-b_c")
        case .update: .update("0190.a-b_c", "2.3")
        case .returnReceipt: .returnReceipt("0190.a-b_c", "R-2024-0001")
        case .activities: .activities
        case .activityForm: .activityForm("new")
        case .activityFile: .activityFile
        case .figureRequests: .figureRequests
        case .figureRequestForm: .figureRequestForm("new")
        case .figureRequest: .figureRequest(try #require(RequestReference("R2024-0001")))
        case .answers: .answers
        case .answer: .answer(try #require(RequestReference("R2024-0001")))
        case .answerFile: .answerFile(AnswerFile(try #require(RequestReference("R2024-0001")), 1, .largePrint))
        case .asset: .asset("watchward.0123456789abcdef.css")
        }
    }
}
