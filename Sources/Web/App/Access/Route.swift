/// The kinds of address that the site has: one for each case of ``SiteURL``.
package enum Route: String, Sendable, Hashable, CaseIterable {
    case home, currentPlan, plan, priority, action, lastingAction, downloads, download, planFigures, findings, draft,
        edit, history,
        partners, check,
        search
    case report, reportFile, reportTemplate, adoption, amendments, nextPlan
    case imports, proposal, proposalRow
    case route, meeting, meetingPaper, versions, version, compare, paper, publish, elections
    case accessibility, privacy, health, asset
    case comments, recordComments, sharedLinks, consultations, consultation, consultationLinks, consultationFile
    case sharedDraft, sharedPart
    case evidence, evidenceLoads, newLoad, preparedLoad, loadMapping, loadRefused, evidenceLoad, tableMappings, typing
    case compareFigures, measure, withheld
    case figureStyle
    case openData, dataPackage, measureFile, areaFile, api
    case setUp, signIn, signInCode, signOut, kept, invite, desk, account, accountPassword, secondFactor, recoveryCodes
    case devices, accounts, accountRecord, demonstrationRole
    case evidenceList, evidenceArea, evidenceForm
    case evidenceSource, map, mapAreas, places
    case partnership, partnershipParties, partnershipList, partnershipRecord, partnershipForm
    case returns, returnCatalogue, returnForm, returnPart, askForReturns, giveReturns, receivedFile
    case requestedReturn, returnReceipt
    case activities, activityForm, activityFile
    case figureRequests, figureRequestForm, figureRequest, answers, answer, answerFile
    case rounds, round, roundWork, roundLinks, roundAction, updates, update
    case measureProgress, measureTarget, coverage
    case roundCall
    case calendars, calendarFeed
    case roundLetters, mail, mailSettings, mailChoice
    case packs, pack, packDraft, packFile, progressSheet
    case risks, ratingRules
    case assessments, assessment, assessedIssue, assessmentDecision, whyPriorities, whyPriority
    case workshop, workshopIssue
    case assessmentDocument
    case severityWeights, schemes, scheme, schemeForm, communityIssues, communityIssue, assessmentIssues, assessmentYear
    case countyFile
    case votes, voteLinks, voteLetters, ballot, ballotIssue
    case money, award, moneyWork, awardReturn, awardFile
    case agreement, agreementWork
}

extension SiteURL {
    package var route: Route {
        switch self {
        case .home: .home
        case .currentPlan: .currentPlan
        case .plan: .plan
        case .priority: .priority
        case .action: .action
        case .lastingAction: .lastingAction
        case .downloads: .downloads
        case .planFigures: .planFigures
        case .download, .planTable: .download
        case .findings: .findings
        case .draft: .draft
        case .edit: .edit
        case .history: .history
        case .comments: .comments
        case .recordComments: .recordComments
        case .sharedLinks: .sharedLinks
        case .consultations: .consultations
        case .consultation: .consultation
        case .consultationLinks: .consultationLinks
        case .consultationFile: .consultationFile
        case .sharedDraft: .sharedDraft
        case .sharedPart: .sharedPart
        case .report: .report
        case .reportFile: .reportFile
        case .reportTemplate: .reportTemplate
        case .adoption: .adoption
        case .amendments: .amendments
        case .nextPlan: .nextPlan
        case .route: .route
        case .meeting: .meeting
        case .meetingPaper: .meetingPaper
        case .versions: .versions
        case .version: .version
        case .compare: .compare
        case .paper: .paper
        case .publish: .publish
        case .elections: .elections
        case .partners: .partners
        case .imports: .imports
        case .proposal: .proposal
        case .proposalRow: .proposalRow
        case .check: .check
        case .search: .search
        case .accessibility: .accessibility
        case .privacy: .privacy
        case .health: .health
        case .setUp: .setUp
        case .signIn: .signIn
        case .signInCode: .signInCode
        case .signOut: .signOut
        case .kept: .kept
        case .invite: .invite
        case .desk: .desk
        case .account: .account
        case .accountPassword: .accountPassword
        case .secondFactor: .secondFactor
        case .recoveryCodes: .recoveryCodes
        case .devices: .devices
        case .accounts: .accounts
        case .accountRecord: .accountRecord
        case .demonstrationRole: .demonstrationRole
        case .partnership: .partnership
        case .partnershipParties: .partnershipParties
        case .partnershipList: .partnershipList
        case .partnershipRecord: .partnershipRecord
        case .partnershipForm: .partnershipForm
        case .evidenceList: .evidenceList
        case .evidenceArea: .evidenceArea
        case .evidenceSource: .evidenceSource
        case .evidenceForm: .evidenceForm
        case .map: .map
        case .mapAreas: .mapAreas
        case .places: .places
        case .evidence: .evidence
        case .evidenceLoads: .evidenceLoads
        case .newLoad: .newLoad
        case .preparedLoad: .preparedLoad
        case .loadMapping: .loadMapping
        case .loadRefused: .loadRefused
        case .evidenceLoad: .evidenceLoad
        case .tableMappings: .tableMappings
        case .typing: .typing
        case .compareFigures: .compareFigures
        case .measure: .measure
        case .openData: .openData
        case .dataPackage: .dataPackage
        case .measureFile: .measureFile
        case .areaFile: .areaFile
        case .api: .api
        case .withheld: .withheld
        case .figureStyle: .figureStyle
        case .returns: .returns
        case .returnCatalogue: .returnCatalogue
        case .returnForm: .returnForm
        case .returnPart: .returnPart
        case .askForReturns: .askForReturns
        case .giveReturns: .giveReturns
        case .receivedFile: .receivedFile
        case .requestedReturn: .requestedReturn
        case .returnReceipt: .returnReceipt
        case .activities: .activities
        case .activityForm: .activityForm
        case .activityFile: .activityFile
        case .figureRequests: .figureRequests
        case .figureRequestForm: .figureRequestForm
        case .figureRequest: .figureRequest
        case .answers: .answers
        case .answer: .answer
        case .answerFile: .answerFile
        case .rounds: .rounds
        case .round: .round
        case .roundWork: .roundWork
        case .roundLinks: .roundLinks
        case .roundLetters: .roundLetters
        case .mail: .mail
        case .mailSettings: .mailSettings
        case .mailChoice: .mailChoice
        case .roundAction: .roundAction
        case .measureProgress: .measureProgress
        case .measureTarget: .measureTarget
        case .coverage: .coverage
        case .roundCall: .roundCall
        case .risks: .risks
        case .assessments: .assessments
        case .assessment: .assessment
        case .assessedIssue: .assessedIssue
        case .assessmentDecision: .assessmentDecision
        case .workshop: .workshop
        case .workshopIssue: .workshopIssue
        case .whyPriorities: .whyPriorities
        case .whyPriority: .whyPriority
        case .assessmentDocument: .assessmentDocument
        case .schemes: .schemes
        case .scheme: .scheme
        case .schemeForm: .schemeForm
        case .severityWeights: .severityWeights
        case .communityIssues: .communityIssues
        case .communityIssue: .communityIssue
        case .assessmentIssues: .assessmentIssues
        case .assessmentYear: .assessmentYear
        case .countyFile: .countyFile
        case .ratingRules: .ratingRules
        case .votes: .votes
        case .voteLinks: .voteLinks
        case .voteLetters: .voteLetters
        case .ballot: .ballot
        case .ballotIssue: .ballotIssue
        case .calendars: .calendars
        case .calendarFeed: .calendarFeed
        case .packs: .packs
        case .pack: .pack
        case .packDraft: .packDraft
        case .packFile: .packFile
        case .progressSheet: .progressSheet
        case .money: .money
        case .award: .award
        case .moneyWork: .moneyWork
        case .agreement: .agreement
        case .agreementWork: .agreementWork
        case .awardReturn: .awardReturn
        case .awardFile: .awardFile
        case .updates: .updates
        case .update: .update
        case .asset: .asset
        }
    }
}
