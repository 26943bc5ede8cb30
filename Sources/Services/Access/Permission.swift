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

    /// The one table of rights: what the public may do; the operator may do everything.
    package func isGranted(to party: ActingParty) -> Bool {
        switch (party, self) {
        case (.operator, _): true
        case (.public, .readPlan), (.public, .proofreadDocument): true
        case (.public, .readPlanDocument), (.public, .readFindings), (.public, .readContacts),
            (.public, .listImports), (.public, .importPlan), (.public, .undoImport), (.public, .publishPlan),
            (.public, .setUpPartnership), (.public, .verifyAudit), (.public, .backUp), (.public, .restore),
            (.public, .diagnose):
            false
        }
    }
}
