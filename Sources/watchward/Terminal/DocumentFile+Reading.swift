import Foundation
import Services

extension DocumentFile {
    /// More than this is never a plan; it isn't even read.
    static let byteLimit = 256 << 20

    /// Reads a file from the disk, or standard input for “-”.
    init(path: String) throws {
        let handle: FileHandle
        if path == "-" {
            handle = .standardInput
        } else {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                throw CommandFailure(status: .unreadableFile, message: "There is no file \(path).")
            }
            guard !isFolder.boolValue else {
                throw CommandFailure(status: .unreadableFile, message: "\(path) is a folder; name a file.")
            }
            guard let opened = FileHandle(forReadingAtPath: path) else {
                throw CommandFailure(status: .unreadableFile, message: "\(path) can't be opened. May you read it?")
            }
            handle = opened
        }
        do {
            let data = try handle.read(upToCount: Self.byteLimit + 1) ?? Data()
            guard data.count <= Self.byteLimit else {
                throw CommandFailure(
                    status: .unreadableFile,
                    message: "\(path) is larger than \(Self.byteLimit >> 20) MB; split it, or take pictures out of it.")
            }
            self.init(name: path == "-" ? "standard input" : path, bytes: [UInt8](data))
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure(status: .unreadableFile, message: "\(path) can't be read to its end.")
        }
    }
}
