import Foundation
import Subprocess
import SystemPackage

/// Runs one converter under limits on time, memory and output.
struct ConverterProcess: Sendable {
    let tool: Tool
    let program: URL
    let finder: ToolFinder
    let limits: ConversionLimits

    /// What it wrote to standard output. It has no network settings, no home folder and a plain locale.
    ///
    /// Its input is a file and not a pipe: a converter that ends before it has read a pipe to its end would end this
    /// program too.
    func run(_ arguments: [String], input: [UInt8]) async throws(ConversionError) -> [UInt8] {
        try await Workspace.with { (folder) async throws(ConversionError) -> [UInt8] in
            let file = folder.appendingPathComponent("input")
            try Workspace.write(input, to: file)
            return try await run(arguments, inputFile: file, folder: folder)
        }
    }

    /// The same, in a folder that holds what it needs.
    func run(
        _ arguments: [String], inputFile: URL? = nil, folder: URL
    ) async throws(ConversionError) -> [UInt8] {
        do {
            return try await withThrowingTaskGroup(of: [UInt8].self) { group in
                group.addTask { try await started(arguments, inputFile: inputFile, folder: folder) }
                group.addTask {
                    try await Task.sleep(for: .seconds(limits.seconds))
                    throw ConversionError.tookTooLong(tool, seconds: limits.seconds)
                }
                defer { group.cancelAll() }
                return try await group.next() ?? []
            }
        } catch let error as ConversionError {
            throw error
        } catch let error as SubprocessError {
            throw error.code == .outputLimitExceeded
                ? .tooMuchOutput(tool, limit: limits.output) : .failed(tool, excerpt: "it couldn't be started or read")
        } catch {
            throw .failed(tool, excerpt: "it couldn't be started or read")
        }
    }

    private func started(_ arguments: [String], inputFile: URL?, folder: URL) async throws -> [UInt8] {
        let input = try FileDescriptor.open(FilePath(inputFile?.path ?? "/dev/null"), .readOnly)
        let (executable, leading) = limited
        var options = PlatformOptions()
        options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .milliseconds(200))]
        let result = try await Subprocess.run(
            .path(FilePath(executable.path)), arguments: Arguments(leading + arguments),
            environment: .custom(["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder.path]),
            workingDirectory: FilePath(folder.path), platformOptions: options,
            input: .fileDescriptor(input, closeAfterSpawningProcess: true), output: .bytes(limit: limits.output),
            error: .bytes(limit: 1 << 20))
        guard case .exited(0) = result.terminationStatus else {
            throw ConversionError.failed(
                tool, excerpt: String(decoding: result.standardError.prefix(2_000), as: UTF8.self))
        }
        return result.standardOutput
    }

    /// The program behind `prlimit`, where that is on the machine.
    private var limited: (URL, [String]) {
        guard let prlimit = finder.program(.prlimit) else { return (program, []) }
        return (prlimit, ["--as=\(limits.memory)", "--cpu=\(limits.seconds)", "--core=0", "--", program.path])
    }
}
