import ArgumentParser
import CommunitySafety
import Foundation
import Importing
import Proofreading
import Services

/// Takes a plan from a file.
struct PlanImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Read a plan from a file into records, with nothing lost.",
        discussion: """
            Reads Markdown, plain text, HTML, Word (.docx), OpenDocument (.odt) and PDF.

            Examples:
              watchward plan import plan.docx --year 2023-24 --dry-run
              watchward plan import plan.docx --year 2023-24 --data data/aldmere

            One import is one transaction; “plan undo” takes it back. A dry run needs no data folder.
            """)

    @Argument(help: "The plan's file; “-” for standard input.", completion: .file())
    var file: String

    @Option(help: "The plan year; by default the one that the document names.")
    var year: PlanYear?

    @Flag(help: "Only say what was understood; keep nothing.")
    var dryRun = false

    @Option(help: "text or json.")
    var format: OutputFormat = .text

    @OptionGroup var options: DataOptions

    func run() async throws {
        try await answering {
            let settings = try options.settings()
            let terminal = Terminal()
            let document = try DocumentFile(path: file)
            terminal.progress("Reading \(document.name)")
            let reader = ReadPlanDocument(settings.documentIntake)
            guard !dryRun else {
                let read = try await reader.run(document, year: year, as: .operator)
                terminal.result(
                    format == .json ? try JSONText.of(PlanReadingReport(read.reading)) : read.reading.summary)
                return
            }
            let context = try await settings.installation().open(.system)
            let outcome = try await ImportPlan(context, reader: reader).run(document, year: year, as: .operator)
            try context.close()
            terminal.result(format == .json ? try JSONText.of(ImportReport(outcome)) : outcome.text)
        }
    }
}

extension PlanReading {
    /// What was understood, for the terminal.
    var summary: String {
        var lines = [
            "\(plan.title), \(plan.year.name)",
            "\(plan.priorities.count) priorities, \(plan.actions.count) actions, \(plan.successMeasures.count) success measures, \(plan.members.count) members",
        ]
        if let window = plan.window { lines.append("figures from \(window.from.words) to \(window.to.words)") }
        let uses = Dictionary(grouping: blocks, by: \.use)
        let counts = BlockUse.Use.allCases.compactMap { use in uses[use].map { "\(use.rawValue) \($0.count)" } }
        lines.append("\(blocks.count) blocks: \(counts.joined(separator: ", "))")
        lines.append(diagnostics.isEmpty ? "nothing to look at" : "to look at:")
        lines += diagnostics.map(\.line)
        return lines.joined(separator: "\n")
    }
}

extension Diagnostic {
    /// One line for the terminal: place, message, remedy.
    var line: String {
        let place = place.map { $0.line.map { "line \($0): " } ?? "block \($0.block): " } ?? ""
        return "  \(place)\(message) \(remedy)"
    }
}

extension ImportOutcome {
    var text: String {
        if wasThereAlready { return "This very file is the plan for \(year.name) already; nothing was changed." }
        let lines = [
            "The plan for \(year.name) is in, as version \(version): \(summary.priorities) priorities, \(summary.actions) actions, \(summary.successMeasures) success measures, \(summary.members) members.",
            "To take it back: watchward plan undo \(summary.id)",
        ]
        return (lines + (diagnostics.isEmpty ? [] : ["To look at:"]) + diagnostics.map(\.line)).joined(separator: "\n")
    }
}

/// An import as it is printed in JSON.
struct ImportReport: Encodable {
    var year: String
    var version: Int
    var importID: String
    var unchanged: Bool
    var priorities: Int
    var actions: Int
    var successMeasures: Int
    var members: Int
    var diagnostics: Int

    init(_ outcome: ImportOutcome) {
        year = outcome.year.name
        version = outcome.version
        importID = outcome.summary.id
        unchanged = outcome.wasThereAlready
        priorities = outcome.summary.priorities
        actions = outcome.summary.actions
        successMeasures = outcome.summary.successMeasures
        members = outcome.summary.members
        diagnostics = outcome.diagnostics.count
    }
}
