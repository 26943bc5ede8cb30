import CommunitySafety
import HTML
import Services

/// A page as the public sees it, with the tools on it for whoever works on the plan.
struct WorkedOnPage: Page {
    let page: any Page
    let tools: [(words: String, url: SiteURL)]

    init(_ page: any Page, at url: SiteURL, for visitor: Visitor) {
        self.page = page
        tools = visitor.may(.readDraft) ? Self.tools(at: url, mayEdit: visitor.may(.editPlan)) : []
    }

    var name: String { page.name }
    var area: NavigationItem? { page.area }
    var isEnhanced: Bool { page.isEnhanced }

    var content: Markup {
        if !tools.isEmpty {
            nav(.class("ww-toolbar ww-worktools"), .aria(.label, "Tools for those who work on the plan")) {
                for tool in tools { p { link(tool.words, to: tool.url) } }
            }
        }
        page.content
    }

    private static func tools(at url: SiteURL, mayEdit: Bool) -> [(words: String, url: SiteURL)] {
        switch url {
        case .plan(let year):
            (mayEdit
                ? [("Work on the draft", .draft(year)), ("Bring in a plan", .imports)]
                : [("The draft and its history", .draft(year))])
        case .priority(let year, let slug):
            (mayEdit
                ? [
                    ("Edit the text", .edit(year, .section, key: slug)),
                    ("Edit the name", .edit(year, .priority, key: slug)),
                ] : []) + [("History of the text", .history(year, .section, key: slug)), ("The draft", .draft(year))]
        case .action(let year, let address):
            (mayEdit ? [("Edit this action", .edit(year, .action, key: address))] : [])
                + [("History of this action", .history(year, .action, key: address)), ("The draft", .draft(year))]
        case .partners: [("The partnership’s records", .partnership)]
        case .report, .reportFile, .reportTemplate, .adoption, .amendments, .nextPlan, .home, .currentPlan,
            .lastingAction, .downloads, .planFigures, .download, .planTable, .findings, .draft, .edit, .history,
            .check, .search, .accessibility, .privacy, .health, .asset, .imports, .proposal, .proposalRow, .setUp,
            .signIn, .signInCode, .signOut, .kept, .invite, .account, .accountPassword, .secondFactor, .recoveryCodes,
            .devices, .desk, .accounts, .accountRecord, .demonstrationRole,
            .evidenceList, .evidenceArea, .evidenceForm, .map, .mapAreas, .places,
            .partnership, .partnershipParties, .partnershipList, .partnershipRecord, .partnershipForm,
            .evidence, .evidenceLoads, .newLoad, .preparedLoad, .loadMapping, .loadRefused, .evidenceLoad,
            .tableMappings, .typing,
            .compareFigures, .measure, .openData, .dataPackage, .measureFile, .areaFile, .api, .evidenceSource,
            .withheld, .figureStyle,
            .returns, .returnCatalogue, .returnForm, .returnPart, .askForReturns, .giveReturns, .receivedFile,
            .requestedReturn, .returnReceipt, .activities, .activityForm, .activityFile,
            .figureRequests, .figureRequestForm, .figureRequest, .answers, .answer, .answerFile,
            .packs, .pack, .packDraft, .packFile, .progressSheet,
            .rounds, .round, .roundWork, .roundLinks, .roundAction, .updates, .update,
            .measureProgress, .measureTarget, .coverage,
            .roundCall, .calendars, .calendarFeed, .risks, .ratingRules,
            .assessments, .assessment, .assessedIssue,
            .severityWeights, .schemes, .scheme, .schemeForm, .communityIssues, .communityIssue, .assessmentIssues,
            .assessmentYear,
            .countyFile, .assessmentDocument, .assessmentDecision, .workshop, .workshopIssue, .whyPriorities,
            .whyPriority,
            .votes, .voteLinks, .voteLetters, .ballot, .ballotIssue,
            .roundLetters, .mail, .mailSettings, .mailChoice,
            .money, .award, .moneyWork, .awardReturn, .awardFile,
            .agreement, .agreementWork,
            .comments, .recordComments, .sharedLinks,
            .consultations, .consultation, .consultationLinks, .consultationFile, .sharedDraft, .sharedPart,
            .route, .meeting, .meetingPaper, .versions, .version, .compare, .paper, .publish, .elections:
            []
        }
    }
}
