internal import Foundation

extension Store {
    /// Copies the partnership into a new folder: the database as one moment saw it, its files, and a manifest with their
    /// digests. The key isn't among them unless its file is given. The folder appears only when it is whole; it must
    /// not exist yet, or be empty.
    @discardableResult
    package func backUp(
        to target: String, mark: String, at instant: Instant, with keyFile: KeyFile? = nil
    ) async throws -> BackupManifest {
        guard try Disk.names(in: target).isEmpty else { throw StorageError.folderNotEmpty(folder: target) }
        let staged = try StagedFolder(for: target, mark: mark)
        do {
            let manifest = try await fill(staged, at: instant, with: keyFile)
            try staged.takePlace()
            return manifest
        } catch {
            try staged.discard()
            throw error
        }
    }

    private func fill(_ staged: StagedFolder, at instant: Instant, with keyFile: KeyFile?) async throws
        -> BackupManifest
    {
        let copy = DataFolder(staged.path)
        try Disk.makeFolder(copy.filesPath)
        try await engine.copy(to: copy.databasePath)
        try Disk.flush(copy.databasePath)
        if let folder {
            for relative in try Disk.files(under: folder.filesPath) {
                try staged.copy("\(folder.filesPath)/\(relative)", to: "files/\(relative)")
            }
        }
        if let keyFile { try staged.write(try Disk.read(keyFile.path, atMost: 65_536), to: "watchward.key") }
        let manifest = try await manifest(of: staged, at: instant)
        try staged.write(try manifest.encoded(), to: BackupManifest.fileName)
        return manifest
    }

    private func manifest(of staged: StagedFolder, at instant: Instant) async throws -> BackupManifest {
        let files = try Disk.files(under: staged.path).map { relative in
            let path = "\(staged.path)/\(relative)"
            return BackupManifest.File(
                path: relative, sha256: try FileDigest.sha256(ofFile: path), bytes: try Disk.size(of: path))
        }
        let head = try await Self.head(ofDatabase: DataFolder(staged.path).databasePath)
        return BackupManifest(madeAt: instant, migration: Migration.all.count, auditHead: head, files: files)
    }

    private static func head(ofDatabase path: String) async throws -> AuditHead {
        let engine = try SQLiteEngine(copyPath: path)
        let head = try await engine.read { connection in
            var head = AuditHead.start
            try connection.forEach("SELECT sequence, hash FROM audit_head") { head = try AuditHead($0) }
            return head
        }
        try engine.close()
        return head
    }
}
