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
    func run(
        _ arguments: [String], input: [UInt8] = [], folder: URL? = nil
    ) async throws(ConversionError) -> [UInt8] {
        do {
            return try await withThrowingTaskGroup(of: [UInt8].self) { group in
                group.addTask { try await started(arguments, input: input, folder: folder) }
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

    private func started(_ arguments: [String], input: [UInt8], folder: URL?) async throws -> [UInt8] {
        let (executable, leading) = limited
        var options = PlatformOptions()
        options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .milliseconds(200))]
        let result = try await Subprocess.run(
            .path(FilePath(executable.path)), arguments: Arguments(leading + arguments),
            environment: .custom(["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder?.path ?? "/nonexistent"]),
            workingDirectory: folder.map { FilePath($0.path) }, platformOptions: options,
            input: .array(input), output: .bytes(limit: limits.output), error: .bytes(limit: 1 << 20))
        guard case .exited(0) = result.terminationStatus else {
            throw ConversionError.failed(tool, excerpt: String(decoding: result.standardError.prefix(2_000), as: UTF8.self))
        }
        return result.standardOutput
    }

    /// The program behind `prlimit`, where that is on the machine.
    private var limited: (URL, [String]) {
        guard let prlimit = finder.program(.prlimit) else { return (program, []) }
        return (prlimit, ["--as=\(limits.memory)", "--cpu=\(limits.seconds)", "--core=0", "--", program.path])
    }
}
