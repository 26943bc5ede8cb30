internal import CommunitySafety

/// The one table of rights: which role has which permission, for every record or for those of its own agency.
enum RoleRights {
    static let all: [Role: Set<Permission>] = [
        .administrator: [
            .readDraft, .setUpPartnership, .keepPartnership, .manageAccounts, .listImports, .verifyAudit, .backUp,
            .diagnose, .handleMail, .setUpMail,
        ],
        .manager: working.union([
            .publishPlan, .adoptPlan, .amendPlan, .startNextPlan, .clearForElection, .verifyAudit, .readAudit,
            .exportContacts, .keepEvidence, .overrideSuppression, .keepFigureStyle, .keepRounds,
            .setUpMail, .releaseMoney, .keepAssessment,
        ]),
        .officer: working,
        .analyst: [
            .readDraft, .readFindings, .readPlanDocument, .comment, .readEvidence, .readRestrictedEvidence,
            .loadEvidence,
            .keepEvidence, .giveReturn, .answerRequest, .readRounds,
            .readMoney, .readAssessment, .scoreIssues,
        ],
        .partnerLead: [.readDraft, .comment, .readEvidence, .readRounds, .readAssessment],
        .taskingPartner: [.readEvidence],
        .democraticServices: [.readDraft, .comment, .keepRoute, .readEvidence, .readRounds, .readAssessment],
        .dataProtectionOfficer: [.readAudit, .verifyAudit],
        .reader: [],
    ]

    static let ownAgency: [Role: Set<Permission>] = [
        .partnerLead: [.editPlan, .keepPartnership, .readContacts, .giveReturn, .logActivity, .answerRound],
        .taskingPartner: [.logActivity],
    ]

    /// What those who make the plan may do.
    private static let working: Set<Permission> = [
        .readDraft, .editPlan, .comment, .settleComments, .readFindings, .readContacts, .listImports, .readPlanDocument,
        .importPlan, .undoImport, .keepRoute, .keepPartnership, .shareLink, .consult,
        .readEvidence, .readRestrictedEvidence, .loadEvidence, .giveReturn, .logActivity, .answerRequest,
        .readRounds, .answerFor,
        .keepTargets, .handleMail, .issuePack, .readMoney, .keepMoney,
        .readAssessment, .scoreIssues,
    ]
}
