/// What somebody did. Raw values are stable: they stand in the trail for ever.
package enum AuditDeed: String, Sendable, Hashable, CaseIterable {
    case partnershipSetUp = "partnership.set-up"
    case planImported = "plan.imported"
    case importUndone = "plan.import-undone"
    case importPrepared = "plan.import-prepared"
    case importCorrected = "plan.import-corrected"
    case importDiscarded = "plan.import-discarded"
    case planPublished = "plan.published"
    case contactsRead = "members.contacts-read"
    case payloadErased = "audit.payload-erased"
    case backupMade = "backup.made"
    case backupRestored = "backup.restored"
}
