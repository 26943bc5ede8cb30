package import Storage

/// Puts a backup back, and only when everything in it holds.
package struct RestorePartnership: Sendable {
    package let installation: Installation
    package let environment: ServiceEnvironment

    package init(installation: Installation, environment: ServiceEnvironment) {
        self.installation = installation
        self.environment = environment
    }

    /// Operator only. Never over what is there: throws `folderNotEmpty` then, and leaves nothing when the backup is
    /// damaged or the key isn't its own.
    @discardableResult
    package func run(from backup: String, as party: ActingParty) async throws(ServiceError) -> BackupManifest {
        try party.require(.restore)
        return try await ServiceError.answering {
            let restoration = Restoration(
                backup: backup, folder: installation.folder, keys: try installation.keyFile.read())
            return try await restoration.restore(
                actor: party.auditName, mark: environment.ids.next().text, at: environment.now())
        }
    }
}
