import ArgumentParser
import CommunitySafety
import Foundation
import Services

/// Writes a plan into files.
struct PlanPublish: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Write a plan as web page, PDF, large print, Word, plain text and CSV.",
        discussion: """
            Examples:
              watchward plan publish --year 2023-24 --to out --data data/aldmere
              watchward plan publish --year 2023-24 --to out --format pdf,large-print --data data/aldmere

            All files are written, or none.
            """)

    @Option(help: "The plan year; by default the newest.")
    var year: PlanYear?

    @Option(help: ArgumentHelp("The folder for the files.", valueName: "dir"))
    var to: String

    @Option(
        help: ArgumentHelp(
            "Which formats, parted by commas: html, pdf, large-print, docx, text, csv.", valueName: "formats"))
    var format: FormatList = .all

    @OptionGroup var options: DataOptions

    func run() async throws {
        try await answering {
            let settings = try options.settings()
            let context = try await settings.installation().open(.system)
            Terminal().progress("Setting the plan")
            let files = try await PublishPlan(context, press: settings.press)
                .run(year: year, formats: format.formats, to: to, as: .operator)
            try context.close()
            for file in files { Terminal().result("\(to)/\(file.name)") }
        }
    }
}

/// Formats named on the command line.
struct FormatList: ExpressibleByArgument {
    var formats: [PublicationFormat]

    static let all = FormatList(formats: PublicationFormat.allCases)

    init(formats: [PublicationFormat]) { self.formats = formats }

    /// Nil when a name isn't a format.
    init?(argument: String) {
        let names = argument.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        let formats = names.compactMap { PublicationFormat(rawValue: $0) }
        guard formats.count == names.count, !formats.isEmpty else { return nil }
        self.init(formats: formats)
    }

    var defaultValueDescription: String { "all" }
}
