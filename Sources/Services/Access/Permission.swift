package import CommunitySafety

/// Everything that can be allowed or refused. Raw values are stable: they stand in tables of rights.
package enum Permission: String, Sendable, Hashable, CaseIterable {
    case readPlan = "plan.read"
    case proofreadDocument = "document.proofread"
    case readPlanDocument = "document.read-as-plan"
    case readFindings = "findings.read"
    case readContacts = "contacts.read"
    case listImports = "imports.list"
    case importPlan = "plan.import"
    case undoImport = "plan.undo-import"
    case publishPlan = "plan.publish"
    case setUpPartnership = "partnership.set-up"
    case verifyAudit = "audit.verify"
    case backUp = "backup.make"
    case restore = "backup.restore"
    case diagnose = "installation.diagnose"
    /// The draft as it is worked on, with its history.
    case readDraft = "draft.read"
    case editPlan = "draft.edit"
    case comment = "comment.write"
    /// Settle comments, and say what was done about each.
    case settleComments = "comment.settle"
    /// Meetings of the plan's route: papers, outcomes, minutes.
    case keepRoute = "route.keep"
    case adoptPlan = "plan.adopt"
    case amendPlan = "plan.amend"
    case startNextPlan = "plan.start-next"
    case keepPartnership = "partnership.keep"
    /// Let something go out in the period before an election.
    case clearForElection = "election.clear"
    case shareLink = "link.share"
    /// Ask partners for their views on a draft, and say what was done about each.
    case consult = "consultation.keep"
    /// Take whom to write to out of the system.
    case exportContacts = "contacts.export"
    case manageAccounts = "accounts.manage"
    case readAudit = "audit.read"
    /// Figures that are the partnership's, not the public's.
    case readEvidence = "evidence.read"
    /// Figures so small or so near to people that only those who work with them may see them.
    case readRestrictedEvidence = "evidence.read-restricted"
    /// Take figures in, and take them back.
    case loadEvidence = "evidence.load"
    /// Measures, sources, areas, comparator sets, notes on quality, and what partners owe.
    case keepEvidence = "evidence.keep"
    /// Let a small count be printed all the same.
    case overrideSuppression = "evidence.override-suppression"
    /// Say how quoted figures read.
    case keepFigureStyle = "evidence.keep-style"
    /// Send in what an agency owes.
    case giveReturn = "return.give"
    /// Note who asked for figures, and answer them.
    case answerRequest = "request.answer"
    /// Enter what was done: a training, a walk, an event.
    case logActivity = "activity.log"
    /// How each action is going, with what leads wrote for the partnership.
    case readRounds = "round.read"
    /// Open, close and clear monitoring rounds, and approve what goes out of them.
    case keepRounds = "round.keep"
    /// Say what success measures are judged by.
    case keepTargets = "measure.keep-target"
    /// What money came in, and what became of it.
    case readMoney = "money.read"
    case keepMoney = "money.keep"
    /// Let everybody read what an award and each output came to.
    case releaseMoney = "money.release"
    /// Type what a lead said.
    case answerFor = "round.answer-for"
    /// Say how one's own actions are going.
    case answerRound = "round.answer"
    /// See what became of every message, try again, stop.
    case handleMail = "mail.handle"
    /// Say by which server mail leaves, and when reminders go out.
    case setUpMail = "mail.set-up"
    /// Write packs and issue them.
    case issuePack = "pack.issue"
    /// How issues are scored and ranked, before it is agreed.
    case readAssessment = "assessment.read"
    /// Give scores, each with its reason.
    case scoreIssues = "assessment.score"
    /// Open an assessment, and say by which scheme it is made.
    case keepAssessment = "assessment.keep"
    /// Score issues on one's own ballot; only a voter's link gives it.
    case vote = "assessment.vote"

    /// For which records a party has a permission.
    package enum Scope: Sendable, Hashable {
        case none
        /// Records of this agency only.
        case ownAgency(String)
        case all
    }

    /// For which records the party has this permission.
    package func scope(of party: ActingParty) -> Scope {
        switch party {
        case .operator: return .all
        case .public: return Self.ofEverybody.contains(self) ? .all : .none
        case .link(let bearer): return bearer.permission == self || Self.ofEverybody.contains(self) ? .all : .none
        case .account(let actor):
            if Self.ofEverybody.contains(self) || RoleRights.all[actor.role]?.contains(self) == true { return .all }
            guard let agency = actor.agency, RoleRights.ownAgency[actor.role]?.contains(self) == true else {
                return .none
            }
            return .ownAgency(agency)
        }
    }

    /// Whether it is about reading: whoever hasn't it isn't told that the thing is there.
    package var isReading: Bool {
        switch self {
        case .readPlan, .readFindings, .readContacts, .listImports, .readDraft, .readAudit, .verifyAudit, .diagnose,
            .readEvidence, .readRestrictedEvidence, .readRounds, .readMoney, .readAssessment:
            true
        case .proofreadDocument, .readPlanDocument, .importPlan, .undoImport, .publishPlan, .setUpPartnership,
            .backUp, .restore, .editPlan, .comment, .settleComments, .keepRoute, .adoptPlan, .amendPlan,
            .startNextPlan, .keepPartnership, .clearForElection, .shareLink, .manageAccounts,
            .consult, .exportContacts, .loadEvidence, .keepEvidence, .overrideSuppression, .keepFigureStyle,
            .giveReturn, .logActivity, .answerRequest, .keepRounds, .answerFor, .answerRound, .keepTargets,
            .handleMail, .setUpMail, .issuePack, .keepMoney, .releaseMoney, .scoreIssues, .keepAssessment, .vote:
            false
        }
    }

    /// The roles that have it for every record.
    package var holders: [Role] { Role.allCases.filter { RoleRights.all[$0]?.contains(self) == true } }

    /// Whether the party has it for at least some record.
    package func isGranted(to party: ActingParty) -> Bool { scope(of: party) != .none }

    /// What anybody may do.
    static let ofEverybody: Set<Permission> = [.readPlan, .proofreadDocument]
}
