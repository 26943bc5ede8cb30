import ArgumentParser
import Services
import Storage

/// Gives figures out.
struct EvidenceExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write all figures into one data package, which can be loaded again.",
        discussion: """
            The package is a ZIP archive of CSV tables and GeoJSON with a description (Frictionless Data Package): figures, \
            populations, measures, sources, places with their boundaries, and notes on quality.

            Examples:
              watchward evidence export --to figures.zip --data data/aldmere
              watchward evidence export --to open.zip --public --data data/aldmere

            Without --public it holds everything, small numbers too: keep it as you keep the data folder.
            """)

    @Option(help: ArgumentHelp("The file to write.", valueName: "file"))
    var to: String

    @Flag(name: .customLong("public"), help: "Only what everybody may see, small counts withheld.")
    var isPublic = false

    @OptionGroup var options: DataOptions

    func run() async throws {
        try await answering {
            let context = try await options.settings().installation().open(.system)
            let bytes: [UInt8]
            do {
                bytes = try await ExportPackage(context).run(isPublic: isPublic, as: .operator)
            } catch ServiceError.notFound {
                try context.close()
                throw CommandFailure(
                    status: .refused,
                    message: isPublic
                        ? "There are no figures that everybody may see." : "There are no figures to export yet.")
            }
            try context.close()
            do {
                // What isn’t for everybody can’t be read by everybody on this machine.
                try Disk.write(bytes, at: to, forEverybody: isPublic)
            } catch {
                throw CommandFailure(
                    status: .refused,
                    message: "\(to) can’t be written. Is there such a folder, and may you write in it?")
            }
            Terminal().result("\(to): \(bytes.count) bytes.")
        }
    }
}
