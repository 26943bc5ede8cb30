import Web

/// The part of the site that a route belongs to, as the access table groups them.
enum Room: String, CaseIterable {
    case published = "Published pages"
    case draft = "The plan worked on"
    case discussion = "Comments, links and consultations"
    case decisions = "Route, versions, adoption and what follows"
    case bringingIn = "Bringing in a plan"
    case partnership = "The partnership’s records"
    case evidence = "What figures are counted for"
    case returns = "Data returns and activity"
    case requests = "Requests for figures and answers"
    case monitoring = "Monitoring rounds"
    case packs = "Packs"
    case assessment = "The strategic assessment"
    case comingIn = "Coming in"
    case figures = "Figures and the tables that they come from"
    case openData = "Figures as files, and the interface for programs"
    case people = "One’s own account, and those of others"
}

extension Route {
    /// A new route needs its place here before anything builds, and a row in its room's list before the tests pass.
    var room: Room {
        switch self {
        case .home, .currentPlan, .plan, .priority, .action, .lastingAction, .downloads, .planFigures, .download,
            .partners, .check,
            .search, .accessibility, .privacy, .health, .asset:
            .published
        case .findings, .draft, .edit, .history: .draft
        case .comments, .recordComments, .sharedLinks, .consultations, .consultation, .consultationLinks,
            .consultationFile, .sharedDraft, .sharedPart:
            .discussion
        case .report, .reportFile, .reportTemplate, .adoption, .amendments, .nextPlan, .route, .meeting,
            .meetingPaper, .versions, .version, .compare, .paper, .publish, .elections:
            .decisions
        case .imports, .proposal, .proposalRow: .bringingIn
        case .partnership, .partnershipParties, .partnershipList, .partnershipRecord, .partnershipForm: .partnership
        case .evidenceList, .evidenceArea, .evidenceForm, .map, .mapAreas, .places, .evidenceSource: .evidence
        case .returns, .returnCatalogue, .returnForm, .returnPart, .askForReturns, .giveReturns, .receivedFile,
            .requestedReturn, .returnReceipt, .activities, .activityForm, .activityFile:
            .returns
        case .figureRequests, .figureRequestForm, .figureRequest, .answers, .answer, .answerFile: .requests
        case .measureProgress, .measureTarget, .coverage: .monitoring
        case .rounds, .round, .roundWork, .roundLinks, .roundAction, .updates, .update, .roundCall,
            .calendars, .calendarFeed, .risks, .ratingRules, .roundLetters, .mail, .mailSettings, .mailChoice:
            .monitoring
        case .severityWeights, .schemes, .scheme, .schemeForm, .communityIssues, .communityIssue, .assessmentIssues,
            .assessmentYear,
            .countyFile, .assessmentDocument, .assessments, .assessment, .assessedIssue, .assessmentDecision, .workshop,
            .workshopIssue, .whyPriorities,
            .whyPriority, .votes,
            .voteLinks, .voteLetters, .ballot, .ballotIssue:
            .assessment
        case .packs, .pack, .packDraft, .packFile, .progressSheet: .packs
        case .money, .award, .moneyWork, .awardReturn, .awardFile: .monitoring
        case .agreement, .agreementWork: .monitoring
        case .setUp, .signIn, .signInCode, .signOut, .kept, .invite, .secondFactor, .demonstrationRole: .comingIn
        case .evidence, .evidenceLoads, .newLoad, .preparedLoad, .loadMapping, .loadRefused, .evidenceLoad,
            .tableMappings, .typing, .compareFigures, .measure, .withheld, .figureStyle:
            .figures
        case .openData, .dataPackage, .measureFile, .areaFile, .api: .openData
        case .desk, .account, .accountPassword, .recoveryCodes, .devices, .accounts, .accountRecord: .people
        }
    }

    /// Its addresses, filled in from what was planted.
    func rows(_ planted: Planted) -> [AccessRow] {
        switch room {
        case .published: publishedRows(planted)
        case .draft: draftRows(planted)
        case .discussion: discussionRows(planted)
        case .decisions: decisionRows(planted)
        case .bringingIn: importRows(planted)
        case .partnership: partnershipRows(planted)
        case .evidence: evidenceRows(planted)
        case .returns: returnRows(planted)
        case .requests: requestRows(planted)
        case .monitoring: monitoringRows(planted)
        case .packs: packRows(planted)
        case .assessment: assessmentRows(planted)
        case .comingIn: entranceRows(planted)
        case .figures: figureRows(planted)
        case .openData: openDataRows(planted)
        case .people: accountRows(planted)
        }
    }
}
