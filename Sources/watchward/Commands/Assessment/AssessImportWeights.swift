import ArgumentParser
import CommunitySafety
import Foundation
import Services

/// Takes in what offences weigh.
struct AssessImportWeights: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import-weights", abstract: "Take in what offences weigh, from a spreadsheet or a CSV file.",
        discussion: """
            Example:
              watchward assess import-weights weights.xlsx --edition "March 2026" \\
                --source "Office for National Statistics, Crime Severity Score" --data data/aldmere

            The file has a column of offence codes and one of weights in days, each named in one heading row. None come with Watchward: \
            the Office for National Statistics publishes them in its Crime Severity Score data tool. Edition and source are named with \
            every suggestion; scores that were given stay.
            """)

    @Argument(help: "The file.", completion: .file())
    var file: String

    @Option(help: "Which edition it is, as its publisher calls it.")
    var edition: String

    @Option(help: "Whose list it is, as it is cited.")
    var source: String

    @OptionGroup var options: DataOptions

    func run() async throws {
        try await answering {
            let settings = try options.settings()
            let given = try Self.given(file)
            let context = try await settings.installation().open(.system)
            let outcome = try await KeepSeverityWeights(context).load(
                given, edition: edition, source: source, intake: SheetIntake(finder: settings.finder), as: .operator)
            try context.close()
            for line in Self.lines(outcome) { Terminal().message(line) }
        }
    }

    /// The file, unless it is too large to be a list of weights.
    private static func given(_ file: String) throws -> EvidenceFile {
        let name = URL(filePath: file).lastPathComponent
        let attributes = try? FileManager.default.attributesOfItem(atPath: file)
        guard let size = attributes?[.size] as? Int else {
            throw CommandFailure(status: .unreadableFile, message: "\(file) can’t be read. Is there such a file?")
        }
        guard size <= KeepSeverityWeights.mostBytes else {
            throw CommandFailure(
                status: .unreadableFile, message: "\(file) is larger than 2 MB: save the sheet with the weights alone.")
        }
        guard let bytes = FileManager.default.contents(atPath: file) else {
            throw CommandFailure(status: .unreadableFile, message: "\(file) can’t be read. Is there such a file?")
        }
        return EvidenceFile(name: name, bytes: [UInt8](bytes))
    }

    private static func lines(_ outcome: KeepSeverityWeights.Outcome) -> [String] {
        guard outcome.isNew else { return ["The edition in force says the same already."] }
        let codes = outcome.codeCount == 1 ? "1 code has" : "\(outcome.codeCount) codes have"
        let kept = "\(codes) a weight now, as edition \(outcome.number). Scores that were given stay."
        guard !outcome.without.isEmpty else { return [kept] }
        let named = outcome.without.prefix(10).joined(separator: ", ")
        let more = outcome.without.count > 10 ? " and \(outcome.without.count - 10) more" : ""
        return [kept, "Without a weight in the file: \(named)\(more)."]
    }
}
