import ArgumentParser
import Services
import Storage

/// Copies a partnership's data while it is in use.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy everything into a new folder, while the server runs.",
        discussion: "Example:\n  watchward backup --data data/aldmere --to /backup/2024-01-15")

    @OptionGroup var options: DataOptions

    @Option(help: ArgumentHelp("A new or empty folder.", valueName: "dir"))
    var to: String

    @Flag(help: "Put the key into the backup too. Whoever holds both can read everything.")
    var withKey = false

    func run() async throws {
        try await answering {
            let installation = try options.settings().installation()
            let context = try await installation.open(.system)
            let manifest = try await BackUpPartnership(context, installation: installation)
                .run(to: to, withKey: withKey, as: .operator)
            try context.close()
            Terminal().message(
                "\(manifest.files.count) files are in \(to)\(withKey ? ", and the key" : "; the key isn't").")
        }
    }
}

/// Puts a backup back into a new folder.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Put a backup back into a new folder, after checking all of it.",
        discussion:
            "Example:\n  watchward restore --from /backup/2024-01-15 --data data/restored --key-file data/aldmere.key")

    @OptionGroup var options: DataOptions

    @Option(help: ArgumentHelp("The backup's folder.", valueName: "dir"))
    var from: String

    func run() async throws {
        try await answering {
            let installation = try options.settings().installation()
            let manifest = try await RestorePartnership(installation: installation, environment: .system)
                .run(from: from, as: .operator)
            Terminal().message(
                "Restored \(manifest.files.count) files of \(manifest.madeAt) into \(installation.folder.path).")
        }
    }
}
