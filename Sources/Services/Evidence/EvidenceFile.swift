internal import Storage

/// A file of figures as it was given: its name and what is in it, or where that can be read.
package struct EvidenceFile: Sendable, Hashable {
    /// The name that the giver sees, without folders.
    package let name: String
    /// Empty while the file still waits on the disk: `read` brings it in.
    package let bytes: [UInt8]
    /// Where it waits.
    private let path: String?

    /// The most that is read of one file.
    package static let byteLimit = 512 << 20

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        path = nil
    }

    /// A file that is read when its turn comes, so that many large ones needn't be in memory at once.
    package init(name: String, path: String) {
        self.name = name
        bytes = []
        self.path = path
    }

    /// The file with its bytes.
    package func read() throws(ServiceError) -> EvidenceFile {
        guard let path else { return self }
        return try ServiceError.answering {
            EvidenceFile(name: name, bytes: try Disk.read(path, atMost: Self.byteLimit))
        }
    }
}
