import ArgumentParser
import CommunitySafety
import Foundation
import Services

/// Takes figures from files.
struct EvidenceImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Load figures from files, folders or an archive, as they were sent.",
        discussion: """
            Reads street-level crime of data.police.uk (files, folders or the archive), the Home Office's recorded crime, \
            Defra's fly-tipping workbook, ONS populations, GeoJSON boundaries, look-ups, and partners' tables.

            Examples:
              watchward evidence import police-uk.zip --data data/aldmere
              watchward evidence import wards.geojson --as boundaries --dry-run --data data/aldmere

            One import is one load: all of it or nothing, and “evidence undo” takes it back.
            """)

    @Argument(help: "Files or folders.", completion: .file())
    var files: [String]

    @Option(name: .customLong("as"), help: "What the files are; by default their own shape tells it.")
    var kind: LoadKind?

    @Option(help: "For partners' tables: the name of the mapping to read them by; by default their shape tells it.")
    var mapping: String?

    @Flag(help: "Only say what would change; keep nothing.")
    var dryRun = false

    @Option(help: "text or json.")
    var format: OutputFormat = .text

    @OptionGroup var options: DataOptions

    func run() async throws {
        try await answering {
            let settings = try options.settings()
            let context = try await settings.installation().open(.system)
            let terminal = Terminal()
            let given = try EvidenceFile.reading(files)
            terminal.progress("Reading \(given.count == 1 ? given[0].name : "\(given.count) files")")
            let load = LoadEvidence(
                context, finder: settings.finder, progress: { terminal.progress("Reading \($0.words)") })
            let report = try await load.run(
                given, as: kind ?? (mapping == nil ? nil : .table), mapping: mapping, dryRun: dryRun, by: .operator)
            try context.close()
            terminal.result(format == .json ? try JSONText.of(LoadReportForm(report)) : report.text)
        }
    }
}
