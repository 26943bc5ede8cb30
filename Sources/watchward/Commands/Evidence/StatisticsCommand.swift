import ArgumentParser
import Services
import StatisticsReference

/// The statistics library, for those who want to check it.
struct StatisticsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "statistics",
        abstract: "Check the statistics against cases of another program, and withhold small counts.",
        subcommands: [Verify.self, Withhold.self])

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Run a file of reference cases and print each that comes out otherwise.",
            discussion: """
                The file is a JSON object whose “cases” is a list; each case has a name, a method, inputs and what is
                expected of it. docs/statistics.md lists the methods and says how such a file is made.

                Examples:
                  watchward statistics verify reference.json
                  watchward statistics verify my-cases.json --format json

                Exit code 0 when every case passes, 1 when one doesn't, 2 when the file or a case in it can't be read.
                """)

        /// No set of cases comes near to this.
        private static let byteLimit = 16 << 20

        @Argument(help: "The file of cases; “-” for standard input.", completion: .file())
        var file: String

        @Option(help: "text or json.")
        var format: OutputFormat = .text

        func run() async throws {
            try await answering {
                let report = StatisticsReport(try cases().verify())
                Terminal().result(format == .json ? report.json : report.text)
                if report.isMalformed { throw ExitStatus.unreadableFile.exit }
                if report.failed > 0 { throw ExitStatus.findings.exit }
            }
        }

        private func cases() throws -> ReferenceFile {
            let document = try DocumentFile(path: file)
            guard document.bytes.count <= Self.byteLimit else {
                throw unreadable("is larger than \(Self.byteLimit >> 20) MB; split its cases over several files.")
            }
            do {
                return try ReferenceFile(document.bytes)
            } catch {
                switch error {
                case .notJSON(let fault):
                    throw unreadable("stops being JSON at line \(fault.line), column \(fault.column).")
                case .noCases: throw unreadable("has no list “cases” at its top; docs/statistics.md shows the format.")
                }
            }
        }

        private func unreadable(_ reason: String) -> CommandFailure {
            CommandFailure(
                status: .unreadableFile, message: "\(file == "-" ? "The standard input" : file) \(reason)")
        }
    }
}
