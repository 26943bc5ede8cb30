import ArgumentParser
import CommunitySafety
import Services
import Storage

/// Makes a partnership's folder, key and database.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a new partnership's data folder and key.",
        discussion: """
            Examples:
              watchward init --data data/aldmere --demo
              watchward init --data /srv/watchward/ours --name "Our Community Safety Partnership" --area Ours
            """)

    @OptionGroup var options: DataOptions

    @Flag(help: "Fill it with the demonstration: a made-up district and its plan.")
    var demo = false

    @Option(help: ArgumentHelp("The partnership's name, as it stands on its plan.", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("The district that it serves.", valueName: "district"))
    var area: String?

    func run() async throws {
        try await answering {
            let settings = try options.settings()
            let installation = try settings.installation()
            let terminal = Terminal()
            if demo {
                terminal.progress("Making the demonstration partnership")
                try await SeedDemonstration(
                    installation: installation, environment: .system, intake: settings.documentIntake,
                    source: try settings.demonstrationPlan(), figures: try settings.demonstrationFigures()
                ).run(as: .operator)
            } else {
                let partnership = Partnership(
                    name: name ?? "Community Safety Partnership", area: area ?? "our district")
                let context = try await SetUpPartnership(installation: installation, environment: .system)
                    .run(partnership, as: .operator)
                try context.close()
            }
            terminal.message("The partnership is in \(installation.folder.path).")
            if !demo, name == nil || area == nil {
                terminal.message(
                    "It has a name for trying out. To give it its own, make it anew in another folder with --name and --area."
                )
            }
            terminal.message(
                "Its key is \(installation.keyFile.path): keep a copy in a safe place, apart from the data and its backups."
            )
        }
    }
}
