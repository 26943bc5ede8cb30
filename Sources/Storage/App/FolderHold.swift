internal import Foundation

/// Holds a folder for as long as this process works in it. The system lets go by itself when the process ends, however it
/// ends: a folder that nobody holds was left by one that was killed.
final class FolderHold: Sendable {
    private let descriptor: Int32

    /// Nil when another process holds the folder, or there is none.
    init?(_ path: String) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }
}

extension Disk {
    /// Removes the folders beside a target that begin as given and that nobody holds. One that is empty and new may be
    /// about to be held, and stays. What can't be removed stays too: it harms nothing.
    static func sweep(beside target: String, beginning stem: String) throws {
        let parent = folder(of: target)
        for name in try names(in: parent) where name.hasPrefix(stem) {
            let path = "\(parent)/\(name)"
            guard isFolder(path), try !names(in: path).isEmpty || isOld(path), FolderHold(path) != nil else { continue }
            do {
                try remove(path)
            } catch StorageError.file {
                continue
            }
        }
    }

    private static func isOld(_ path: String) throws -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else { return false }
        return Date().timeIntervalSince1970 - Double(status.st_mtim.tv_sec) > 60
    }
}
