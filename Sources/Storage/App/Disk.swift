internal import Foundation

/// File operations that last: what they have written survives a power cut, and every refusal names its path.
package enum Disk {
    package static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    package static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    /// The names in a folder, sorted; empty when there is no such folder.
    package static func names(in folder: String) throws -> [String] {
        guard isFolder(folder) else { return [] }
        return try refusing(folder) { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
    }

    /// The paths of all files under a folder, relative to it, sorted.
    package static func files(under folder: String) throws -> [String] {
        var found: [String] = []
        var waiting = [""]
        while let relative = waiting.popLast() {
            for name in try names(in: folder + "/" + relative) {
                let path = relative.isEmpty ? name : "\(relative)/\(name)"
                if isFolder("\(folder)/\(path)") { waiting.append(path) } else { found.append(path) }
            }
        }
        return found.sorted()
    }

    /// Makes a folder, and those above it, that only its owner and group may enter, or that everybody may.
    package static func makeFolder(_ path: String, forEverybody: Bool = false) throws {
        try refusing(path) {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true,
                attributes: [.posixPermissions: forEverybody ? 0o755 : 0o750])
        }
    }

    package static func size(of path: String) throws -> Int {
        let attributes = try refusing(path) { try FileManager.default.attributesOfItem(atPath: path) }
        return (attributes[.size] as? NSNumber)?.intValue ?? 0
    }

    /// The permission bits of a file.
    package static func permissions(of path: String) throws -> Int {
        let attributes = try refusing(path) { try FileManager.default.attributesOfItem(atPath: path) }
        return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
    }

    /// Reads a whole file; throws `file` with EFBIG when it is longer than allowed.
    package static func read(_ path: String, atMost limit: Int) throws -> [UInt8] {
        guard try size(of: path) <= limit else { throw StorageError.file(path: path, code: EFBIG) }
        return try refusing(path) { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }
    }

    /// Writes a file that nobody else may read; throws when it exists.
    package static func createPrivateFile(_ bytes: [UInt8], at path: String) throws {
        try write(bytes, at: path, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
        try flushFolder(of: path)
    }

    /// Writes a file anew and makes it last; its owner and group may read it, or everybody.
    package static func write(_ bytes: [UInt8], at path: String, forEverybody: Bool = false) throws {
        try write(bytes, at: path, flags: O_WRONLY | O_CREAT | O_TRUNC, mode: forEverybody ? 0o644 : 0o640)
    }

    /// Copies a file and makes the copy last, a piece at a time.
    package static func copy(_ path: String, to target: String) throws {
        try refusing(path) { try FileManager.default.copyItem(atPath: path, toPath: target) }
        try flush(target)
    }

    /// Renames a file or folder on the same disk; a file or an empty folder in its way is replaced.
    package static func rename(_ path: String, to target: String) throws {
        guard Foundation.rename(path, target) == 0 else { throw StorageError.file(path: target, code: errno) }
        try flushFolder(of: target)
    }

    /// Removes a file or a folder with all it holds; nothing happens when it isn't there.
    package static func remove(_ path: String) throws {
        guard exists(path) else { return }
        try refusing(path) { try FileManager.default.removeItem(atPath: path) }
    }

    /// Makes a file's or folder's content last.
    package static func flush(_ path: String) throws {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw StorageError.file(path: path, code: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw StorageError.file(path: path, code: errno) }
    }

    /// The folder that holds a path: `.` for a bare name, `/` for what stands at the top.
    package static func folder(of path: String) -> String {
        let plain = path.dropLast(path.reversed().prefix { $0 == "/" }.count)
        guard let slash = plain.lastIndex(of: "/") else { return path.hasPrefix("/") && plain.isEmpty ? "/" : "." }
        return slash == plain.startIndex ? "/" : String(plain[..<slash])
    }

    private static func flushFolder(of path: String) throws { try flush(folder(of: path)) }

    private static func write(_ bytes: [UInt8], at path: String, flags: Int32, mode: mode_t) throws {
        let descriptor = open(path, flags, mode)
        guard descriptor >= 0 else { throw StorageError.file(path: path, code: errno) }
        defer { close(descriptor) }
        try bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
                guard let start = rest.baseAddress else { return }
                let count = Foundation.write(descriptor, start, rest.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw StorageError.file(path: path, code: errno) }
                written += count
            }
        }
        guard fsync(descriptor) == 0 else { throw StorageError.file(path: path, code: errno) }
    }

    private static func refusing<Value>(_ path: String, _ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch let error as CocoaError {
            let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError
            throw StorageError.file(path: path, code: Int32(truncatingIfNeeded: cause?.code ?? error.errorCode))
        }
    }
}
