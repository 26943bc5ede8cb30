import ArgumentParser
import Foundation
import Services
import Storage
import Web

/// The public site as files.
struct SiteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site", abstract: "The public site.", subcommands: [Export.self])

    /// Writes the public site for any web server.
    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export",
            abstract: "Write the public site as static files.",
            discussion: """
                Example:
                  watchward site export --to public --data data/aldmere

                The folder must be new or empty. Links are relative: it works at any address, and needs no key.
                """)

        @Option(help: ArgumentHelp("A new or empty folder.", valueName: "dir"))
        var to: String

        @OptionGroup var options: DataOptions

        func run() async throws {
            try await answering {
                let settings = try options.settings()
                let context = try await settings.installation().openPublic(.system)
                let services = try await SiteServices(context, intake: settings.documentIntake, press: settings.press)
                let export = SiteExport(services: services, assets: try settings.assets())
                let count = try await write(export)
                try context.close()
                Terminal().message("\(count) files are in \(to).")
            }
        }

        /// Everything into a folder beside the target, which then takes its place.
        private func write(_ export: SiteExport) async throws -> Int {
            do {
                guard try Disk.names(in: to).isEmpty else {
                    throw CommandFailure(
                        status: .refused,
                        message: "\(to) isn't empty, and is left as it is. Name an empty or new folder.")
                }
                let staged = try StagedFolder(for: to, mark: UUID().uuidString, forEverybody: true)
                var count = 0
                do {
                    try await export.run { file in
                        try staged.write(file.bytes, to: file.path)
                        count += 1
                    }
                    try staged.takePlace()
                } catch {
                    try staged.discard()
                    throw error
                }
                return count
            } catch let error as StorageError {
                throw CommandFailure(status: .refused, message: error.sentence)
            }
        }
    }
}
