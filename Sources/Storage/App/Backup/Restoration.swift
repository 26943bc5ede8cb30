/// Puts a backup back into an empty folder, and only when everything in it holds.
package struct Restoration: Sendable {
    /// The backup's folder.
    package let backup: String
    /// Where the partnership is to live.
    package let folder: DataFolder
    package let keys: Keys

    package init(backup: String, folder: DataFolder, keys: Keys) {
        self.backup = backup
        self.folder = folder
        self.keys = keys
    }

    /// Copies, checks every digest, the database and the audit chain, and only then lets the folder take its place.
    /// Throws `folderNotEmpty`, `damagedBackup` or `wrongKey`; nothing of it stays then.
    package func restore(actor: String, mark: String, at instant: Instant) async throws -> BackupManifest {
        guard try Disk.names(in: folder.path).isEmpty else { throw StorageError.folderNotEmpty(folder: folder.path) }
        let manifest = try BackupManifest(ofBackup: backup)
        let staged = try StagedFolder(for: folder.path, mark: mark)
        do {
            try copy(manifest, to: staged)
            try await check(manifest, in: staged, actor: actor, at: instant)
            try staged.takePlace()
            return manifest
        } catch {
            try staged.discard()
            throw error
        }
    }

    private func copy(_ manifest: BackupManifest, to staged: StagedFolder) throws {
        try Disk.makeFolder(DataFolder(staged.path).filesPath)
        for file in manifest.files where file.path != "watchward.key" {
            guard isWithinFolder(file.path), Disk.exists("\(backup)/\(file.path)") else {
                throw StorageError.damagedBackup(file: file.path)
            }
            try staged.copy("\(backup)/\(file.path)", to: file.path)
            guard try FileDigest.sha256(ofFile: "\(staged.path)/\(file.path)") == file.sha256 else {
                throw StorageError.damagedBackup(file: file.path)
            }
        }
    }

    private func isWithinFolder(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return !parts.isEmpty && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    }

    private func check(
        _ manifest: BackupManifest, in staged: StagedFolder, actor: String, at instant: Instant
    ) async throws {
        let copy = DataFolder(staged.path)
        guard copy.holdsDatabase, let head = AuditHead(text: manifest.auditHead) else {
            throw StorageError.damagedBackup(file: BackupManifest.fileName)
        }
        let store = try await Store.open(copy, keys: keys, at: instant)
        do {
            try await check(store, against: head)
            try await record(manifest, in: store, actor: actor, at: instant)
        } catch {
            try store.close()
            throw error
        }
        try store.close()
    }

    private func check(_ store: Store, against head: AuditHead) async throws {
        let problems = try await store.engine.integrityProblems()
        let audit = try await store.verifyAudit(against: head)
        guard problems.isEmpty, audit.isWhole else { throw StorageError.damagedBackup(file: "watchward.sqlite") }
    }

    private func record(
        _ manifest: BackupManifest, in store: Store, actor: String, at instant: Instant
    ) async throws {
        try await store.write { transaction in
            _ = try transaction.record(
                AuditEvent(
                    actor: actor, deed: .backupRestored, subject: AuditSubject(kind: "backup", id: manifest.madeAt),
                    at: instant, payload: AuditPayload(before: ["auditHead": manifest.auditHead])))
        }
    }
}
