internal import Foundation

/// The file that holds a partnership's secret, kept outside the data folder and out of backups.
package struct KeyFile: Sendable, Hashable {
    package let path: String

    package init(path: String) { self.path = path }

    private static let mark = "watchward-key-1:"
    private static let secretLength = 32

    /// Makes a new secret and writes it for its owner only, with the folders above it; throws when the file exists already.
    package func create() throws -> Keys {
        var generator = SystemRandomNumberGenerator()
        let secret = (0..<Self.secretLength).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        try Disk.makeFolder(Disk.folder(of: path))
        try Disk.createPrivateFile(Array(text(of: secret).utf8), at: path)
        return Keys(secret: secret)
    }

    /// Reads the keys; throws when there is no such file, or it isn't a key file.
    package func read() throws -> Keys {
        guard Disk.exists(path) else { throw StorageError.noKeyFile(path: path) }
        let lines = String(decoding: try Disk.read(path, atMost: 65_536), as: UTF8.self).split(
            whereSeparator: \.isNewline)
        guard let line = lines.first(where: { $0.hasPrefix(Self.mark) }),
            let secret = [UInt8](hexadecimal: String(line.dropFirst(Self.mark.count))),
            secret.count == Self.secretLength
        else { throw StorageError.unreadableKeyFile(path: path) }
        return Keys(secret: secret)
    }

    /// Whether only its owner may read it.
    package func isPrivate() throws -> Bool {
        guard Disk.exists(path) else { throw StorageError.noKeyFile(path: path) }
        return try Disk.permissions(of: path) & 0o077 == 0
    }

    private func text(of secret: [UInt8]) -> String {
        """
        # The key to one partnership's personal data and audit trail.
        # Without it the members' contacts can't be read and the trail can't be checked: keep a copy in a safe place,
        # apart from the data folder and its backups. Whoever holds this file and the data can read everything.
        \(Self.mark)\(secret.hexadecimal)

        """
    }
}
