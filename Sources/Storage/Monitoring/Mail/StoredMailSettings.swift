package import CommunitySafety

/// How mail leaves the partnership.
package struct StoredMailSettings: Sendable, Hashable {
    package enum Security: String, Sendable, Hashable, CaseIterable { case startTLS = "starttls", tls, open = "none" }

    package var host: String
    package var port: Int
    package var security: Security
    /// Sealed in the database, with the password.
    package var credentials: Credentials
    /// The address that messages come from.
    package var sender: String
    /// Where people reach the pages: `https://safety.aldmere.example`.
    package var site: String
    /// A message that waits for longer is pointed at.
    package var alarmHours: Int
    package var reminders: ReminderPlan
    package var version: Int

    package static let standardAlarm = 4

    package struct Credentials: Sendable, Hashable, Codable {
        package var user: String
        package var password: String

        package init(user: String = "", password: String = "") {
            self.user = user
            self.password = password
        }
    }

    package init(
        host: String, port: Int, security: Security, credentials: Credentials, sender: String, site: String,
        alarmHours: Int = standardAlarm, reminders: ReminderPlan = ReminderPlan(), version: Int = 0
    ) {
        self.host = host
        self.port = port
        self.security = security
        self.credentials = credentials
        self.sender = sender
        self.site = site
        self.alarmHours = alarmHours
        self.reminders = reminders
        self.version = version
    }
}

extension Unsealing {
    /// Nil until somebody says how mail leaves.
    package func mailSettings() throws -> StoredMailSettings? {
        try first(
            """
            SELECT host, port, security, credentials, sender, site, alarm_hours, reminders, days_before, days_after,
                days_to_escalate, version
            FROM mail_setting
            """
        ) { row in
            StoredMailSettings(
                host: try row.text("host"), port: try row.integer("port"), security: try row.choice("security"),
                credentials: try SealedText.value(try open(try row.bytes("credentials"), for: .mailCredentials)),
                sender: try row.text("sender"), site: try row.text("site"), alarmHours: try row.integer("alarm_hours"),
                reminders: ReminderPlan(
                    isOn: try row.bool("reminders"), before: try row.integer("days_before"),
                    after: try row.integer("days_after"), escalation: try row.integer("days_to_escalate")),
                version: try row.integer("version"))
        }
    }
}

extension Querying {
    /// Whether an addressee wants messages of a kind: yes unless they said no.
    package func wants(_ topic: MailTopic, _ addressee: [UInt8]) throws -> Bool {
        try first("SELECT wants_reminders, wants_copies FROM mail_choice WHERE addressee = \(addressee)") { row in
            switch topic {
            case .reminders: try row.bool("wants_reminders")
            case .copies: try row.bool("wants_copies")
            }
        } ?? true
    }
}

extension Transaction {
    /// Keeps settings over those of the version that they name, 0 for the first. Throws `staleVersion`.
    package mutating func keep(_ settings: StoredMailSettings) throws {
        let credentials = try seal(try SealedText.bytes(of: settings.credentials), for: .mailCredentials)
        let reminders = settings.reminders
        let changed = try execute(
            """
            INSERT INTO mail_setting (id, host, port, security, credentials, sender, site, alarm_hours, reminders,
                days_before, days_after, days_to_escalate)
            VALUES ('mail', \(settings.host), \(settings.port), \(settings.security.rawValue), \(credentials),
                \(settings.sender), \(settings.site), \(settings.alarmHours), \(reminders.isOn), \(reminders.before),
                \(reminders.after), \(reminders.escalation))
            ON CONFLICT (id) DO UPDATE
            SET host = excluded.host, port = excluded.port, security = excluded.security,
                credentials = excluded.credentials, sender = excluded.sender, site = excluded.site,
                alarm_hours = excluded.alarm_hours, reminders = excluded.reminders,
                days_before = excluded.days_before, days_after = excluded.days_after,
                days_to_escalate = excluded.days_to_escalate, version = mail_setting.version + 1
            WHERE mail_setting.version = \(settings.version)
            """)
        guard changed == 1 else { throw StorageError.staleVersion(table: "mail_setting", id: "mail") }
    }

    /// Mail doesn't leave any more.
    package mutating func forgetMailSettings() throws { try execute("DELETE FROM mail_setting WHERE id = 'mail'") }

    /// What an addressee wants of one kind; of the others it stays as it was.
    package mutating func set(
        _ topic: MailTopic, wanted: Bool, for addressee: [UInt8], at now: Instant
    ) throws {
        let reminders = topic == .reminders ? wanted : try wants(.reminders, addressee)
        let copies = topic == .copies ? wanted : try wants(.copies, addressee)
        try execute(
            """
            INSERT INTO mail_choice (addressee, wants_reminders, wants_copies, changed_at)
            VALUES (\(addressee), \(reminders), \(copies), \(now))
            ON CONFLICT (addressee) DO UPDATE
            SET wants_reminders = excluded.wants_reminders, wants_copies = excluded.wants_copies,
                changed_at = excluded.changed_at
            """)
    }
}

extension Keys.Field {
    static let mailCredentials = Keys.Field(table: "mail_setting", column: "credentials", row: "mail")
}
