import ArgumentParser
import CommunitySafety
import Documents
import Foundation
import Proofreading
import Services

/// Proofreads one document.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Find what doesn't add up in a document: figures, commitments, structure.",
        discussion: """
            Reads Markdown, plain text, HTML, Word (.docx), OpenDocument (.odt) and PDF. Needs no data folder and keeps nothing.

            Examples:
              watchward check plan.docx
              watchward check plan.md --format json --year 2023-24
              watchward check plan.docx --comments plan-with-comments.docx
              watchward check report.html --rules figures.change,figures.total

            Exit code 0 when there is nothing at error level, 1 when there is, 2 when the file can't be read.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif }

    @Argument(help: "The document; “-” for standard input.", completion: .file())
    var file: String

    @Option(help: "text, json or sarif.")
    var format: Format = .text

    @Option(help: "The plan year, where it isn't the one that the document names.")
    var year: PlanYear?

    @Option(
        help: ArgumentHelp(
            "Only these rules, parted by commas; “figures” stands for all of that family.", valueName: "rules"))
    var rules: RuleList = .all

    @Flag(help: "Show advice too.")
    var advice = false

    @Option(
        help: ArgumentHelp("Write a copy of the Word file with the findings as comments.", valueName: "docx"),
        completion: .file(extensions: ["docx"]))
    var comments: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await answering {
            let settings = try common.settings()
            let document = try DocumentFile(path: file)
            let proof = try await ProofreadDocument(settings.documentIntake)
                .run(document, year: year, rules: rules.rules, as: .public)
            let report = CheckReport(document: document.name, report: proof.report, source: proof.document)
            show(report)
            if let comments { try writeComments(on: document, report: report, to: comments) }
            if report.hasErrors { throw ExitStatus.findings.exit }
        }
    }

    private func show(_ report: CheckReport) {
        let terminal = Terminal()
        switch format {
        case .text:
            terminal.result(report.text(colour: terminal.usesColour, width: terminal.width, showingAdvice: advice))
        case .json: terminal.result(bytes: report.json() + [UInt8(ascii: "\n")])
        case .sarif: terminal.result(bytes: report.sarif() + [UInt8(ascii: "\n")])
        }
    }

    private func writeComments(on document: DocumentFile, report: CheckReport, to path: String) throws {
        guard report.source.format == .docx else {
            throw CommandFailure(status: .refused, message: "--comments needs a Word file; \(document.name) is none.")
        }
        do {
            let remarks = report.findings.filter { advice || $0.severity != .advice }.map { WordRemark($0) }
            let commented = try CommentedWord(document.bytes, remarks: remarks)
            try Data(commented.bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
            let places = remarks.count - commented.unplaced
            Terminal().message(
                "\(places) comments are in \(path)\(commented.unplaced > 0 ? "; \(commented.unplaced) found no place" : "")."
            )
        } catch is CommentedWord.Fault {
            throw CommandFailure(
                status: .refused,
                message: "Comments can't be put into \(document.name); save it anew in Word and repeat.")
        } catch {
            throw CommandFailure(
                status: .refused, message: "\(path) can't be written. Check the folder and your rights there.")
        }
    }
}

/// Rules named on the command line.
struct RuleList: ExpressibleByArgument {
    var rules: Set<Rule>

    static let all = RuleList(rules: Set(Rule.ofDocuments))

    init(rules: Set<Rule>) { self.rules = rules }

    /// Nil when a name is neither a rule nor a family of rules.
    init?(argument: String) {
        var rules: Set<Rule> = []
        for name in argument.split(separator: ",").map({ $0.trimmingCharacters(in: .whitespaces) }) {
            let named = Rule.ofDocuments.filter { $0.rawValue == name || $0.rawValue.hasPrefix("\(name).") }
            guard !named.isEmpty else { return nil }
            rules.formUnion(named)
        }
        self.init(rules: rules)
    }

    var defaultValueDescription: String { "all" }
}
