internal import CommunitySafety
package import Storage

/// How mail leaves, as it was typed.
package struct MailSettingsEntry: Sendable, Hashable {
    package var host = ""
    package var port = "587"
    package var security = StoredMailSettings.Security.startTLS.rawValue
    package var user = ""
    /// Empty to keep the one that is on record.
    package var password = ""
    package var sender = ""
    package var site = ""
    package var alarmHours = "4"
    package var isReminding = true
    package var before = "3"
    package var after = "3"
    package var escalation = "6"

    package init() {}

    package init(_ kept: StoredMailSettings) {
        (host, port, security) = (kept.host, String(kept.port), kept.security.rawValue)
        (user, sender, site) = (kept.credentials.user, kept.sender, kept.site)
        (alarmHours, isReminding) = (String(kept.alarmHours), kept.reminders.isOn)
        before = String(kept.reminders.before)
        (after, escalation) = (String(kept.reminders.after), String(kept.reminders.escalation))
    }
}
