import Foundation

/// A private folder for one conversion, gone when the conversion ends.
enum Workspace {
    /// Runs the work in a new folder that only this user can enter.
    static func with<Result>(
        _ work: (URL) async throws(ConversionError) -> Result
    ) async throws(ConversionError) -> Result {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("watchward-\(UUID().uuidString)", isDirectory: true)
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .noWorkspace
        }
        defer { remove(folder) }
        return try await work(folder)
    }

    static func write(_ bytes: [UInt8], to file: URL) throws(ConversionError) {
        do { try Data(bytes).write(to: file) } catch { throw .noWorkspace }
    }

    private static func remove(_ folder: URL) {
        do {
            try FileManager.default.removeItem(at: folder)
        } catch {
            // The system's temporary folder is cleared by the system; nothing else can be done here.
        }
    }
}
