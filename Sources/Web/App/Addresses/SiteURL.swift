package import CommunitySafety
package import HTML
package import Services

/// Every address of the site: pages link with it, and requests are routed by it.
package enum SiteURL: Sendable, Hashable {
    case home
    /// Leads to the plan in force.
    case currentPlan
    case plan(PlanYear)
    case priority(PlanYear, slug: String)
    case action(PlanYear, address: String)
    /// Leads to the action of the plan in force that has this address.
    case lastingAction(address: String)
    case downloads(PlanYear)
    case planTable(PlanYear, PlanTable)
    /// Every figure that the plan quotes, with where it comes from.
    case planFigures(PlanYear)
    case download(PlanYear, PublicationFormat)
    case findings(PlanYear)
    /// The draft as it is worked on: its records in order, with the tools to change them.
    case draft(PlanYear)
    /// The form of one record, by its id; an action's by its address too, a priority's section by its slug. `new` is an empty
    /// form.
    case edit(PlanYear, RecordKind, key: String)
    case history(PlanYear, RecordKind, key: String)
    /// What was said about a draft, and about one of its records.
    case comments(PlanYear)
    case recordComments(PlanYear, RecordKind, key: String)
    /// Links for people without an account.
    case sharedLinks(PlanYear)
    case consultations(PlanYear)
    case consultation(PlanYear, String)
    /// Each partner's own link, and the same for a mail merge.
    case consultationLinks(PlanYear, String)
    case consultationFile(PlanYear, String)
    /// A draft as the holder of a signed link sees it, by the link's token, and one part of it.
    case sharedDraft(String)
    case sharedPart(String, RecordKind, key: String)
    /// The committee report on a year's plan, part by part.
    case report(PlanYear)
    case reportFile(PlanYear, ReportFile, PublicationFormat)
    /// The council's own form of reports.
    case reportTemplate
    /// What is to be settled before a plan is adopted, the adoption, and the copies sent after it.
    case adoption(PlanYear)
    case amendments(PlanYear)
    /// How next year's plan grows out of this year's.
    case nextPlan(PlanYear)
    /// The meetings that the plan goes through.
    case route(PlanYear)
    /// One of them, by its id; `new` is an empty form.
    case meeting(PlanYear, id: String)
    /// The plan as it goes to a meeting.
    case meetingPaper(PlanYear, id: String, PublicationFormat)
    case versions(PlanYear)
    case version(PlanYear, number: Int)
    /// What changed between two versions, which the query names.
    case compare(PlanYear)
    /// A document that goes with the plan, by the name of its file.
    case paper(PlanYear, Paper, PublicationFormat)
    case publish(PlanYear)
    case elections
    case partners
    /// Bringing in a plan from a file.
    case imports
    /// An uploaded file that is being looked at.
    case proposal(String)
    /// One row of one of its tables, both counted from 1.
    case proposalRow(String, block: Int, row: Int)
    case check
    case search
    case accessibility
    case privacy
    case health
    /// The first-run page, while there is no account.
    case setUp
    case signIn
    case signInCode
    case signOut
    /// What somebody typed when their session had ended.
    case kept(String)
    /// A one-time link to choose a password.
    case invite(String)
    /// My work.
    case desk
    case account
    case accountPassword
    case secondFactor
    case recoveryCodes
    /// Signs a device out from afar.
    case devices
    case accounts
    case accountRecord(String)
    /// Changes the role in the demonstration.
    case demonstrationRole
    /// The partnership's records: bodies, groups and all else, for those who work on the plan.
    case partnership
    /// Whom the leads printed in the plan mean.
    case partnershipParties
    case partnershipList(PartnershipKind)
    case partnershipRecord(PartnershipKind, String)
    /// The form of a record; `new` is an empty one.
    case partnershipForm(PartnershipKind, String)
    /// A list that the evidence is kept by, a place by its code or its name as an address has it, and the form of a record; `new` is an empty one.
    case evidenceList(EvidenceShelf)
    case evidenceArea(String)
    /// What is known of a source, by its key.
    case evidenceSource(String)
    case evidenceForm(EvidenceShelf, String)
    /// One measure on the map, what the map draws, and all places; the query says which and what.
    case map
    case mapAreas
    case places
    /// The partnership's figures, and how partners' tables become figures.
    case evidence
    case evidenceLoads
    case newLoad
    /// A partner's table that waits to be taken in, how it is read, and its rows that can't be taken.
    case preparedLoad(String)
    case loadMapping(String)
    case loadRefused(String)
    case evidenceLoad(Int)
    case tableMappings
    case typing
    case compareFigures
    /// One measure, by its key.
    case measure(String)
    /// What figures can be taken along, all of them as one archive, and those of a measure or a place as a file.
    case openData
    case dataPackage
    case measureFile(String, FigureFileForm)
    case areaFile(String)
    /// What programs ask for.
    case api(ApiAddress)
    /// What of a measure isn't public.
    case withheld(String)
    /// How quoted figures read.
    case figureStyle
    /// Who owes which return; the query names the quarter.
    case returns
    case returnCatalogue
    /// The terms of a return; `new` is an empty form.
    case returnForm(String)
    /// One period of a return, by its key.
    case returnPart(String)
    case askForReturns
    case giveReturns
    /// A file that an agency sent, by its id.
    case receivedFile(String)
    /// What the holder of a link is asked for, by the link's token, and the receipt of a file that was sent with it.
    case requestedReturn(String)
    /// The monitoring rounds of a year; of the year that is on, without one.
    case rounds(PlanYear?)
    case round(PlanYear, RoundQuarter)
    /// Where forms about a round as a whole are sent.
    case roundWork(PlanYear, RoundQuarter)
    case roundLinks(PlanYear, RoundQuarter)
    /// A letter to each lead with its link, to be printed.
    case roundLetters(PlanYear, RoundQuarter)
    /// Every message's fate; the query narrows it.
    case mail
    case mailSettings
    /// Where somebody who gets mail declines reminders, by the token that stands in it.
    case mailChoice(String)
    /// One action in a round, by its address.
    case roundAction(PlanYear, RoundQuarter, String)
    /// How the success measures of a plan year stand.
    case measureProgress(PlanYear)
    /// What one of them is judged by.
    case measureTarget(PlanYear, String)
    /// What a plan leaves uncovered, and who does what.
    case coverage(PlanYear)
    /// A whole round on one screen, for whoever types what leads say; the query names a lead.
    case roundCall(PlanYear, RoundQuarter)
    /// What stands in the way of a year’s plan.
    case risks(PlanYear)
    /// The yearly assessments, one of them, and one of its issues.
    case assessments
    case assessment(PlanYear)
    case assessedIssue(PlanYear, String)
    /// What was decided about its issues; how the priorities were chosen, for everybody, and why one of them.
    case assessmentDecision(PlanYear)
    case whyPriorities(PlanYear)
    case whyPriority(PlanYear, String)
    /// The assessment's document as it was issued last.
    case assessmentDocument(PlanYear)
    /// The scoring schemes, one of them (the newest version, or that of a number), and the form that makes another version.
    case schemes
    case scheme(String, Int?)
    case schemeForm(String)
    /// What recorded offences weigh.
    case severityWeights
    /// What can be assessed; the form of an issue of the partnership’s own, `new` for another; the issues of one assessment.
    case communityIssues
    case communityIssue(String)
    case assessmentIssues(PlanYear)
    /// The year of an assessment: its steps, and what agencies are asked for. The query names a form.
    case assessmentYear(PlanYear)
    /// What was decided, for the county’s agreement.
    case countyFile(PlanYear, CountyFormat)
    /// By what rules the figures speak of actions.
    case ratingRules
    /// What a meeting room looks at while it scores, and one issue there.
    case workshop(PlanYear)
    case workshopIssue(PlanYear, String)
    /// The partners’ votes on an assessment, and the links by which they are given.
    case votes(PlanYear)
    case voteLinks(PlanYear)
    case voteLetters(PlanYear)
    /// A voter’s ballot by the token of its link, and one of its issues.
    case ballot(String)
    case ballotIssue(String, String)
    /// Calendars to subscribe to, and one of them by the token of its address.
    case calendars
    case calendarFeed(String)
    /// The packs of a year, one that was issued, by its number, one that is being written, and a file of either.
    case packs(PlanYear)
    case pack(PlanYear, Int)
    case packDraft(PlanYear, PackKey)
    case packFile(PackFile)
    /// A round, or the year’s actions, as a spreadsheet.
    case progressSheet(SheetFile)
    /// The money that comes in.
    case money
    /// One award by its number.
    case award(String)
    /// Forms about money: a new award without a number, else about one.
    case moneyWork(String?)
    /// One agreement with a provider; forms about a new one, or about one.
    case agreement(String)
    case agreementWork(String?)
    /// A return to the funder, as a page and as CSV.
    case awardReturn(String, FundingReturn)
    case awardFile(ReturnFile)
    /// A lead's own actions, by the token of the lead's link, and one of them.
    case updates(String)
    case update(String, String)
    case returnReceipt(String, String)
    /// The log of activity; the query filters it.
    case activities
    /// The form of an activity; `new` is an empty one.
    case activityForm(String)
    case activityFile
    /// The register of requests for figures, the form of one (`new` is an empty one), and one with its answers.
    case figureRequests
    case figureRequestForm(String)
    case figureRequest(RequestReference)
    /// The answers that everybody may read, one as a page, and one as a file.
    case answers
    case answer(RequestReference)
    case answerFile(AnswerFile)
    /// A style sheet, script or picture, by a name that holds a hash of its content.
    case asset(String)
}

extension SiteURL {
    /// The path as parts, not yet encoded.
    var parts: [String] {
        switch self {
        case .home: []
        case .currentPlan: ["plan"]
        case .plan(let year): ["plan", year.name]
        case .priority(let year, let slug): ["plan", year.name, "priorities", slug]
        case .action(let year, let address): ["plan", year.name, "actions", address]
        case .lastingAction(let address): ["actions", address]
        case .downloads(let year): ["plan", year.name, "downloads"]
        case .planTable(let year, let table): ["plan", year.name, "downloads", table.fileName(of: year)]
        case .planFigures(let year): ["plan", year.name, "figures"]
        case .download(let year, let format): ["plan", year.name, "downloads", format.fileName(of: year)]
        case .findings(let year): ["plan", year.name, "findings"]
        case .draft(let year): ["plan", year.name, "draft"]
        case .edit(let year, let kind, let key): ["plan", year.name, "draft", kind.rawValue, key]
        case .history(let year, let kind, let key): ["plan", year.name, "draft", kind.rawValue, key, "history"]
        case .comments(let year): ["plan", year.name, "comments"]
        case .recordComments(let year, let kind, let key): ["plan", year.name, "comments", kind.rawValue, key]
        case .sharedLinks(let year): ["plan", year.name, "links"]
        case .consultations(let year): ["plan", year.name, "consultations"]
        case .consultation(let year, let id): ["plan", year.name, "consultations", id]
        case .consultationLinks(let year, let id): ["plan", year.name, "consultations", id, "links"]
        case .consultationFile(let year, let id): ["plan", year.name, "consultations", id, "links.csv"]
        case .sharedDraft(let token): ["c", token]
        case .sharedPart(let token, let kind, let key): ["c", token, kind.rawValue, key]
        case .report(let year): ["plan", year.name, "report"]
        case .reportFile(let year, let file, let format): ["plan", year.name, "report", file.name(of: year, format)]
        case .reportTemplate: ["settings", "report"]
        case .adoption(let year): ["plan", year.name, "adoption"]
        case .amendments(let year): ["plan", year.name, "amendments"]
        case .nextPlan(let year): ["plan", year.name, "next"]
        case .route(let year): ["plan", year.name, "route"]
        case .meeting(let year, let id): ["plan", year.name, "route", id]
        case .meetingPaper(let year, let id, let format): ["plan", year.name, "route", id, format.fileName(of: year)]
        case .versions(let year): ["plan", year.name, "versions"]
        case .version(let year, let number): ["plan", year.name, "versions", String(number)]
        case .compare(let year): ["plan", year.name, "compare"]
        case .paper(let year, let paper, let format): ["plan", year.name, "papers", paper.fileName(format)]
        case .publish(let year): ["plan", year.name, "publish"]
        case .elections: ["settings", "elections"]
        case .partners: ["partners"]
        case .imports: ["import"]
        case .proposal(let id): ["import", id]
        case .proposalRow(let id, let block, let row): ["import", id, "rows", "\(block)-\(row)"]
        case .check: ["check"]
        case .search: ["search"]
        case .accessibility: ["accessibility"]
        case .privacy: ["privacy"]
        case .health: ["health"]
        case .setUp: ["set-up"]
        case .signIn: ["sign-in"]
        case .signInCode: ["sign-in", "code"]
        case .signOut: ["sign-out"]
        case .kept(let id): ["sign-in", "kept", id]
        case .invite(let token): ["invite", token]
        case .desk: ["desk"]
        case .account: ["account"]
        case .accountPassword: ["account", "password"]
        case .secondFactor: ["account", "second-factor"]
        case .recoveryCodes: ["account", "recovery-codes"]
        case .devices: ["account", "devices"]
        case .accounts: ["settings", "accounts"]
        case .accountRecord(let id): ["settings", "accounts", id]
        case .demonstrationRole: ["demonstration", "role"]
        case .partnership: ["partnership"]
        case .partnershipParties: ["partnership", "parties"]
        case .partnershipList(let kind): ["partnership", kind.rawValue]
        case .partnershipRecord(let kind, let id): ["partnership", kind.rawValue, id]
        case .partnershipForm(let kind, let id): ["partnership", kind.rawValue, id, "edit"]
        case .evidenceList(let shelf): ["evidence", shelf.rawValue]
        case .evidenceArea(let code): ["areas", code]
        case .evidenceSource(let key): ["evidence", "sources", key]
        case .map: ["map"]
        case .mapAreas: ["map", "areas.geojson"]
        case .places: ["areas"]
        case .evidenceForm(let shelf, let key): ["evidence", shelf.rawValue, key, "edit"]
        case .evidence: ["evidence"]
        case .evidenceLoads: ["evidence", "loads"]
        case .newLoad: ["evidence", "loads", "new"]
        case .preparedLoad(let id): ["evidence", "loads", "new", id]
        case .loadMapping(let id): ["evidence", "loads", "new", id, "map"]
        case .loadRefused(let id): ["evidence", "loads", "new", id, "refused.csv"]
        case .evidenceLoad(let number): ["evidence", "loads", String(number)]
        case .tableMappings: ["evidence", "mappings"]
        case .typing: ["evidence", "type"]
        case .compareFigures: ["evidence", "compare"]
        case .measure(let key): ["evidence", key]
        case .openData: ["evidence", "data"]
        case .dataPackage: ["evidence", "datapackage.zip"]
        case .measureFile(let key, let form): ["evidence", "\(key).\(form.rawValue)"]
        case .areaFile(let code): ["areas", "\(code).csv"]
        case .api(let address): ["api", "v1"] + address.parts
        case .withheld(let key): ["evidence", key, "withheld"]
        case .figureStyle: ["settings", "figures"]
        case .ratingRules: ["settings", "rules"]
        case .returns: ["evidence", "returns"]
        case .returnCatalogue: ["evidence", "returns", "catalogue"]
        case .returnForm(let key): ["evidence", "returns", key, "edit"]
        case .returnPart(let key): ["evidence", "returns", "periods", key]
        case .askForReturns: ["evidence", "returns", "ask"]
        case .giveReturns: ["evidence", "returns", "send"]
        case .receivedFile(let key): ["evidence", "returns", "files", key]
        case .requestedReturn(let token): ["r", token]
        case .rounds(let year): ["monitoring"] + (year.map { [$0.name] } ?? [])
        case .round(let year, let quarter): ["monitoring", year.name, quarter.rawValue]
        case .roundWork(let year, let quarter): ["monitoring", year.name, quarter.rawValue, "work"]
        case .roundLinks(let year, let quarter): ["monitoring", year.name, quarter.rawValue, "links"]
        case .measureProgress(let year): ["monitoring", year.name, "measures"]
        case .measureTarget(let year, let key): ["monitoring", year.name, "measures", key]
        case .coverage(let year): ["monitoring", year.name, "coverage"]
        case .roundLetters(let year, let quarter): ["monitoring", year.name, quarter.rawValue, "letters"]
        case .mail: ["mail"]
        case .mailSettings: ["settings", "mail"]
        case .mailChoice(let token): ["mail", "stop", token]
        case .money: ["money"]
        case .award(let id): ["money", id]
        case .moneyWork(let id): ["money"] + [id].compactMap(\.self) + ["work"]
        case .agreement(let id): ["money", "agreements", id]
        case .agreementWork(let id): ["money", "agreements"] + [id].compactMap(\.self) + ["work"]
        case .awardReturn(let id, let kind): ["money", id, "returns", kind.rawValue]
        case .awardFile(let file): ["money", file.award, "returns", file.name]
        case .roundAction(let year, let quarter, let key):
            ["monitoring", year.name, quarter.rawValue, "actions", key]
        case .roundCall(let year, let quarter): ["monitoring", year.name, quarter.rawValue, "call"]
        case .risks(let year): ["monitoring", year.name, "risks"]
        case .assessments: ["assessment"]
        case .assessment(let year): ["assessment", year.name]
        case .assessedIssue(let year, let key): ["assessment", year.name, "issues", key]
        case .assessmentDecision(let year): ["assessment", year.name, "decision"]
        case .whyPriorities(let year): ["assessment", year.name, "why"]
        case .whyPriority(let year, let key): ["assessment", year.name, "why", key]
        case .workshop(let year): ["assessment", year.name, "workshop"]
        case .workshopIssue(let year, let key): ["assessment", year.name, "workshop", key]
        case .assessmentDocument(let year): ["assessment", year.name, "document"]
        case .schemes: ["assessment", "schemes"]
        case .scheme(let key, let number): ["assessment", "schemes", key] + [number].compactMap { $0.map(String.init) }
        case .schemeForm(let key): ["assessment", "schemes", key, "new"]
        case .severityWeights: ["assessment", "weights"]
        case .communityIssues: ["assessment", "issues"]
        case .communityIssue(let key): ["assessment", "issues", key]
        case .assessmentIssues(let year): ["assessment", year.name, "issues"]
        case .assessmentYear(let year): ["assessment", year.name, "year"]
        case .countyFile(let year, let format): ["assessment", year.name, "county.\(format.rawValue)"]
        case .votes(let year): ["assessment", year.name, "votes"]
        case .voteLinks(let year): ["assessment", year.name, "votes", "links"]
        case .voteLetters(let year): ["assessment", year.name, "votes", "letters"]
        case .ballot(let token): ["v", token]
        case .ballotIssue(let token, let key): ["v", token, key]
        case .calendars: ["calendars"]
        case .calendarFeed(let token): ["calendars", "\(token).ics"]
        case .packs(let year): ["monitoring", year.name, "packs"]
        case .pack(let year, let number): ["monitoring", year.name, "packs", String(number)]
        case .packDraft(let year, let key): ["monitoring", year.name, "packs", key.name]
        case .progressSheet(let file): ["monitoring", file.year.name, "sheets", file.name]
        case .packFile(let file): ["monitoring", file.year.name, "packs", file.pack.text, file.name]
        case .updates(let token): ["u", token]
        case .update(let token, let key): ["u", token, key]
        case .returnReceipt(let token, let reference): ["r", token, reference]
        case .activities: ["activity"]
        case .activityForm(let key): ["activity", key]
        case .activityFile: ["activity", "list.csv"]
        case .figureRequests: ["evidence", "requests"]
        case .figureRequestForm(let key): Self.requestFormParts(key)
        case .figureRequest(let reference): ["evidence", "requests", reference.text]
        case .answers: ["answers"]
        case .answer(let reference): ["answers", reference.text]
        case .answerFile(let file): ["answers", file.reference.text, file.name]
        case .asset(let name): ["assets", name]
        }
    }

    /// What a link to it holds.
    package var address: WebAddress { WebAddress(path: parts) }

    /// The path, percent-encoded: `/plan/2023-24`.
    package var path: String { address.string }

    /// A place on the page.
    package func address(at fragment: String) -> WebAddress { WebAddress(path: parts, fragment: fragment) }

    /// The address with a query and, where one is named, a place on the page.
    package func address(asking query: [(name: String, value: String)], at fragment: String? = nil) -> WebAddress {
        WebAddress(path: parts, query: query, fragment: fragment)
    }
}
