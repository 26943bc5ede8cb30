/// A folder that is filled beside its target and takes the target's place only when it is whole.
package struct StagedFolder: Sendable {
    package let path: String
    let target: String
    /// Whether everybody may read what is in it: a published folder, not one with data.
    private let forEverybody: Bool
    /// Tells others that this process is at work in it.
    private let hold: FolderHold?

    /// Begins a folder for the target; the mark keeps two that are made at once apart. Folders that killed processes left
    /// beside the target are removed.
    package init(for target: String, mark: String, forEverybody: Bool = false) throws {
        self.target = DataFolder(target).path
        self.forEverybody = forEverybody
        path = "\(self.target).partial-\(mark)"
        let name = self.target.split(separator: "/").last.map(String.init) ?? ""
        if !name.isEmpty { try Disk.sweep(beside: self.target, beginning: "\(name).partial-") }
        try Disk.makeFolder(path, forEverybody: forEverybody)
        hold = FolderHold(path)
    }

    /// Writes a file, with the folders that its relative path names.
    package func write(_ bytes: [UInt8], to relative: String) throws {
        let file = "\(path)/\(relative)"
        try Disk.makeFolder(Disk.folder(of: file), forEverybody: forEverybody)
        try Disk.write(bytes, at: file, forEverybody: forEverybody)
    }

    /// Copies a file into the folder, with the folders that its relative path names.
    package func copy(_ path: String, to relative: String) throws {
        let file = "\(self.path)/\(relative)"
        try Disk.makeFolder(Disk.folder(of: file))
        try Disk.copy(path, to: file)
    }

    /// Puts the folder in its place, which must be free or an empty folder.
    package func takePlace() throws {
        guard try Disk.names(in: target).isEmpty else { throw StorageError.folderNotEmpty(folder: target) }
        try Disk.flush(path)
        try Disk.rename(path, to: target)
    }

    /// Moves the files into the target, each replacing one of its name; other files there stay as they are.
    package func mergeIntoPlace() throws {
        guard try !Disk.names(in: target).isEmpty else { return try takePlace() }
        for relative in try Disk.files(under: path) {
            let file = "\(target)/\(relative)"
            try Disk.makeFolder(Disk.folder(of: file), forEverybody: forEverybody)
            try Disk.rename("\(path)/\(relative)", to: file)
        }
        try Disk.remove(path)
    }

    /// Forgets what was written.
    package func discard() throws { try Disk.remove(path) }
}
