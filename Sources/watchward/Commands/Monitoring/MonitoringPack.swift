import ArgumentParser
import CommunitySafety
import Foundation
import Services

/// Writes a pack of a round or a year into files.
struct MonitoringPack: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack", abstract: "Write a pack as PDF, large print, Word, plain text and web page.",
        discussion: """
            Examples:
              watchward monitoring pack --year 2023-24 --round q1 --to out --data data/aldmere
              watchward monitoring pack --year 2023-24 --round q2 --kind quarterly --issue --to out --data data/aldmere
              watchward monitoring pack --year 2023-24 --kind annual --data data/aldmere

            The newest issue is written or, where there is none, the draft as it stands, marked as one. With --issue the pack
            is issued first: it is kept as it stands and never changes; a second issue needs --correction with what it puts
            right. Without --to the pack comes as plain text on standard output.
            """)

    @Option(help: "The plan year.")
    var year: PlanYear

    @Option(help: "The quarter: q1, q2, q3 or q4; none for packs about the year.")
    var round: String?

    @Option(
        help:
            "Which pack: meeting, scrutiny, quarterly, summary, annual, commissioner, place, assessment or fullassessment."
    )
    var kind: String = "meeting"

    @Option(help: ArgumentHelp("The code of the place that a place’s pack is about.", valueName: "code"))
    var place: String?

    @Flag(help: "Issue it first.")
    var issue = false

    @Option(help: ArgumentHelp("What another issue puts right.", valueName: "words"))
    var correction: String = ""

    @Option(help: ArgumentHelp("The folder for the files.", valueName: "dir"))
    var to: String?

    @Option(
        help: ArgumentHelp("Which formats, parted by commas: html, pdf, large-print, docx, text.", valueName: "formats")
    )
    var format: FormatList = FormatList(formats: PackFile.formats)

    @OptionGroup var options: DataOptions

    func run() async throws {
        let key = try key()
        try await answering {
            let settings = try options.settings()
            let context = try await settings.installation().open(.system)
            if issue {
                Terminal().progress("Issuing the pack")
                try await IssuePack(context).run(key, of: year, correction: correction, as: .operator)
            }
            let listed = try await ShowPacks(context).run(year: year, as: .operator).issued.first { $0.key == key }
            let pack = listed.map { PackName.issued($0.number) } ?? .draft(key)
            let render = RenderPack(context, press: settings.press)
            if let to {
                Terminal().progress("Setting the pack")
                try await write(pack, with: render, to: to)
            } else {
                let bytes = try await render.run(PackFile(year, pack, .text), as: .operator)
                Terminal().result(String(decoding: bytes, as: UTF8.self))
            }
            try context.close()
        }
    }

    /// All files, or none.
    private func write(_ pack: PackName, with render: RenderPack, to folder: String) async throws {
        var files: [(name: String, bytes: [UInt8])] = []
        for format in format.formats where PackFile.formats.contains(format) {
            let file = PackFile(year, pack, format)
            files.append((file.name, try await render.run(file, as: .operator)))
        }
        let place = URL(fileURLWithPath: folder, isDirectory: true)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        for file in files {
            try Data(file.bytes).write(to: place.appendingPathComponent(file.name), options: .atomic)
            Terminal().result("\(folder)/\(file.name)")
        }
    }

    private func key() throws -> PackKey {
        guard let kind = PackKind(rawValue: kind) else {
            throw ValidationError("There is no pack called “\(kind)”. Say one of: \(Self.kinds).")
        }
        if let round, RoundQuarter(rawValue: round) == nil {
            throw ValidationError("“\(round)” is no quarter: say q1, q2, q3 or q4.")
        }
        guard let key = PackKey(kind, round.flatMap(RoundQuarter.init), place: place) else {
            throw ValidationError(
                kind.isQuarterly
                    ? "This pack is about one quarter: say --round q1, and no place."
                    : kind == .place
                        ? "Say --place with a code, and no --round."
                        : "This pack is about the year: leave --round and --place out.")
        }
        return key
    }

    private static let kinds = PackKind.allCases.map(\.rawValue).joined(separator: ", ")
}
