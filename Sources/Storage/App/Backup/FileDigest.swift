internal import Crypto
internal import Foundation

/// The SHA-256 of bytes and of files.
package enum FileDigest {
    /// In hexadecimal.
    package static func sha256(_ bytes: [UInt8]) -> String { Array(SHA256.hash(data: Data(bytes))).hexadecimal }

    /// Read a piece at a time, so that a large file takes no more memory than a small one.
    package static func sha256(ofFile path: String) throws -> String {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw StorageError.file(path: path, code: errno) }
        defer { close(descriptor) }
        var hash = SHA256()
        var piece = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = piece.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw StorageError.file(path: path, code: errno) }
            guard count > 0 else { return Array(hash.finalize()).hexadecimal }
            hash.update(data: Data(piece[..<count]))
        }
    }
}
