import Foundation
import Testing

/// A PostgreSQL server that lives as long as one test, in a folder of its own and without a network address.
struct PostgreSQL {
    struct Failure: Error {
        let output: String
    }

    let programs: String
    let folder: String

    /// Nil when no PostgreSQL is on this machine.
    static func programs() throws -> String? {
        let versions = "/usr/lib/postgresql"
        let manager = FileManager.default
        var folders: [String] = []
        if manager.fileExists(atPath: versions) {
            folders = try manager.contentsOfDirectory(atPath: versions).sorted().map { "\(versions)/\($0)/bin" }
        }
        folders += (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        return folders.first { manager.isExecutableFile(atPath: "\($0)/initdb") }
    }

    /// Starts a server, runs the work and stops the server.
    static func with(programs: String, _ work: (PostgreSQL) throws -> Void) throws {
        let folder = "/tmp/watchward-pg-\(UUID().uuidString.prefix(8))"
        let server = PostgreSQL(programs: programs, folder: folder)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(atPath: folder) } }
        if getuid() == 0 { _ = try server.run("/bin/chown", ["postgres", folder], asOwner: false) }
        _ = try server.run(
            "\(programs)/initdb",
            ["-D", "\(folder)/db", "-A", "trust", "-U", "watchward", "--no-sync", "-E", "UTF8", "--locale=C"])
        let running = try server.start(
            "\(programs)/postgres", ["-D", "\(folder)/db", "-k", folder, "-c", "listen_addresses=", "-c", "fsync=off"])
        defer {
            running.terminate()
            running.waitUntilExit()
        }
        try server.waitUntilItAnswers()
        try work(server)
    }

    private func waitUntilItAnswers() throws {
        for attempt in 1...100 {
            do {
                return try run(script: "SELECT 1")
            } catch let failure as Failure {
                guard attempt < 100 else { throw failure }
                Thread.sleep(forTimeInterval: 0.2)
            }
        }
    }

    /// Runs a script and throws with what the server says when a statement fails.
    func run(script: String) throws {
        let path = "\(folder)/script.sql"
        try script.write(toFile: path, atomically: true, encoding: .utf8)
        _ = try run(
            "\(programs)/psql",
            ["-h", folder, "-U", "watchward", "-d", "postgres", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", path],
            asOwner: false)
    }

    private func run(_ program: String, _ arguments: [String], asOwner: Bool = true) throws -> String {
        let log = "\(NSTemporaryDirectory())watchward-\(UUID().uuidString).log"
        try Data().write(to: URL(fileURLWithPath: log))
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
        let process = try start(program, arguments, asOwner: asOwner, output: handle)
        process.waitUntilExit()
        let output = String(decoding: try Data(contentsOf: URL(fileURLWithPath: log)), as: UTF8.self)
        try FileManager.default.removeItem(atPath: log)
        guard process.terminationStatus == 0 else { throw Failure(output: output) }
        return output
    }

    /// PostgreSQL refuses to run as root, so root starts it as the user that its package made.
    private func start(
        _ program: String, _ arguments: [String], asOwner: Bool = true, output: FileHandle = .nullDevice
    ) throws -> Process {
        let process = Process()
        let lowered = asOwner && getuid() == 0
        process.executableURL = URL(fileURLWithPath: lowered ? "/usr/bin/setpriv" : program)
        process.arguments =
            (lowered ? ["--reuid=postgres", "--regid=postgres", "--clear-groups", program] : []) + arguments
        process.currentDirectoryURL = URL(fileURLWithPath: "/tmp")
        process.standardOutput = output
        process.standardError = output
        try process.run()
        return process
    }
}
