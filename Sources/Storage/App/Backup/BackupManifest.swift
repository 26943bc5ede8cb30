internal import Foundation

/// What a backup holds, so that a damaged one is noticed before it is needed.
package struct BackupManifest: Sendable, Hashable, Codable {
    /// One file of the backup.
    package struct File: Sendable, Hashable, Codable {
        /// Relative to the backup's folder.
        package let path: String
        /// In hexadecimal.
        package let sha256: String
        package let bytes: Int
    }

    /// The layout of the backup's folder; this program writes and reads 1.
    package let layout: Int
    package let madeAt: String
    /// The database's last migration.
    package let migration: Int
    /// The end of the audit chain in the backup.
    package let auditHead: String
    /// Everything but the manifest itself, in order of path.
    package let files: [File]

    static let fileName = "manifest.json"
    static let currentLayout = 1

    func encoded() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(self))
    }

    /// Reads a backup's manifest; throws `damagedBackup` when there is none, or it can't be read.
    package init(ofBackup folder: String) throws {
        let path = "\(folder)/\(Self.fileName)"
        guard Disk.exists(path) else { throw StorageError.damagedBackup(file: Self.fileName) }
        let bytes = try Disk.read(path, atMost: 64 << 20)
        do {
            self = try JSONDecoder().decode(BackupManifest.self, from: Data(bytes))
        } catch is DecodingError {
            throw StorageError.damagedBackup(file: Self.fileName)
        }
        guard layout == Self.currentLayout else { throw StorageError.damagedBackup(file: Self.fileName) }
    }

    init(madeAt: Instant, migration: Int, auditHead: AuditHead, files: [File]) {
        layout = Self.currentLayout
        self.madeAt = madeAt.text
        self.migration = migration
        self.auditHead = auditHead.text
        self.files = files
    }
}
