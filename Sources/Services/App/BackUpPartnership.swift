package import Storage

/// Copies everything of a partnership into a new folder while it goes on working.
package struct BackUpPartnership: Sendable {
    package let context: ServiceContext
    package let installation: Installation

    package init(_ context: ServiceContext, installation: Installation) {
        self.context = context
        self.installation = installation
    }

    /// Operator only. The key goes with it only when asked for, since whoever holds both can read everything.
    /// Throws `folderNotEmpty` when the target holds anything.
    @discardableResult
    package func run(
        to target: String, withKey: Bool = false, as party: ActingParty
    ) async throws(ServiceError) -> BackupManifest {
        try party.require(.backUp)
        let environment = context.environment
        return try await ServiceError.answering {
            guard try Disk.names(in: target).isEmpty else { throw StorageError.folderNotEmpty(folder: target) }
            let mark = environment.ids.next().text
            try await record(mark: mark, withKey: withKey, party)
            return try await context.store.backUp(
                to: target, mark: mark, at: environment.now(), with: withKey ? installation.keyFile : nil)
        }
    }

    private func record(mark: String, withKey: Bool, _ party: ActingParty) async throws {
        let at = context.environment.now()
        try await context.store.write { transaction in
            _ = try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .backupMade, subject: AuditSubject(kind: "backup", id: mark), at: at,
                    payload: AuditPayload(after: ["withKey": withKey ? "yes" : "no"])))
        }
    }
}
