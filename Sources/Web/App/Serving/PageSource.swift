import CommunitySafety

/// Makes the page of an address from what the services say.
struct PageSource: Sendable {
    let services: SiteServices
    let shelf: PublishedShelf
    let state: PublishedState
    let checkLimit: Int

    /// Throws ``Refusal`` when there is none.
    func page(at url: SiteURL) async throws -> any Page {
        switch url {
        case .home: HomePage(try await currentEdition(), in: state.frame)
        case .plan(let year): PlanPage(try await edition(of: year), hasDownloads: try await hasDownloads(year))
        case .priority(let year, let slug): try await priority(year, slug)
        case .action(let year, let address): try found(ActionPage(try await edition(of: year), address: address))
        case .downloads(let year):
            DownloadsPage(try await edition(of: year), downloads: try await services.downloads(year))
        case .planFigures(let year):
            PlanFiguresPage(try await edition(of: year), showsEvidence: state.frame.hasFigures && !state.frame.isExport)
        case .partners: PartnersPage(try await currentEdition(), try await services.partners())
        case .accessibility: AccessibilityPage(state.frame.partnership)
        case .privacy: PrivacyPage(state.frame.partnership)
        case .check: CheckPage(limit: checkLimit)
        case .currentPlan, .findings, .lastingAction, .download, .planTable, .search, .health, .asset, .imports,
            .proposal,
            .proposalRow,
            .draft,
            .edit, .history, .report, .reportFile, .reportTemplate, .adoption, .amendments, .nextPlan,
            .comments, .recordComments, .sharedLinks, .consultations, .consultation, .consultationLinks,
            .consultationFile, .sharedDraft, .sharedPart,
            .route, .meeting, .meetingPaper, .versions, .version, .compare, .paper, .publish, .elections,
            .setUp, .signIn, .signInCode, .signOut,
            .kept, .invite, .account, .accountPassword, .secondFactor, .recoveryCodes, .devices, .desk, .accounts,
            .accountRecord, .demonstrationRole,
            .evidenceList, .evidenceArea, .evidenceForm, .map, .mapAreas, .places,
            .evidence, .evidenceLoads, .newLoad, .preparedLoad, .loadMapping, .loadRefused, .evidenceLoad,
            .tableMappings, .typing,
            .compareFigures, .measure, .openData, .dataPackage, .measureFile, .areaFile, .api, .evidenceSource,
            .withheld, .figureStyle,
            .partnership, .partnershipParties, .partnershipList, .partnershipRecord, .partnershipForm,
            .returns, .returnCatalogue, .returnForm, .returnPart, .askForReturns, .giveReturns, .receivedFile,
            .requestedReturn, .returnReceipt, .activities, .activityForm, .activityFile,
            .figureRequests, .figureRequestForm, .figureRequest, .answers, .answer, .answerFile,
            .measureProgress, .measureTarget, .coverage,
            .rounds, .round, .roundWork, .roundLinks, .roundAction, .updates, .update, .roundCall,
            .calendars, .calendarFeed, .risks, .ratingRules,
            .assessments, .assessment, .assessedIssue,
            .severityWeights, .schemes, .scheme, .schemeForm, .communityIssues, .communityIssue, .assessmentIssues,
            .assessmentYear,
            .countyFile, .assessmentDocument, .assessmentDecision, .workshop, .workshopIssue, .whyPriorities,
            .whyPriority,
            .votes, .voteLinks, .voteLetters, .ballot, .ballotIssue,
            .roundLetters, .mail, .mailSettings, .mailChoice,
            .packs, .pack, .packDraft, .packFile, .progressSheet,
            .money, .award, .moneyWork, .awardReturn, .awardFile, .agreement, .agreementWork:
            throw Refusal.notFound
        }
    }

    private func priority(_ year: PlanYear, _ slug: String) async throws -> any Page {
        var page = try found(PriorityPage(try await edition(of: year), slug: slug))
        if !state.frame.isExport, let issue = try await services.issuesOfPriorities(year)[slug] {
            page.reasons = .whyPriority(year, issue)
        }
        return page
    }

    /// The plan in force; throws ``Refusal/noPlan`` while there is none.
    func currentEdition() async throws -> PlanEdition {
        guard let year = state.frame.currentYear, let edition = try await shelf.edition(of: year, in: state) else {
            throw Refusal.noPlan
        }
        return edition
    }

    private func edition(of year: PlanYear) async throws -> PlanEdition {
        try found(try await shelf.edition(of: year, in: state))
    }

    private func hasDownloads(_ year: PlanYear) async throws -> Bool { try await !services.downloads(year).isEmpty }

    private func found<Thing>(_ thing: Thing?) throws -> Thing {
        guard let thing else { throw Refusal.notFound }
        return thing
    }
}
