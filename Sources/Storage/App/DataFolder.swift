/// The folder of one partnership: its database and, under `files/`, what is too big for it.
package struct DataFolder: Sendable, Hashable {
    /// Without a slash at its end.
    package let path: String

    package init(_ path: String) {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = path
    }

    package var databasePath: String { "\(path)/watchward.sqlite" }
    package var filesPath: String { "\(path)/files" }

    /// Where the key is kept unless the operator says otherwise: beside the folder, never in it.
    package var defaultKeyFile: KeyFile { KeyFile(path: "\(path).key") }

    /// Whether a partnership has been set up here.
    package var holdsDatabase: Bool { Disk.exists(databasePath) }
}
