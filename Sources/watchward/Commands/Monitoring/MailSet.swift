import ArgumentParser
import Foundation
import Services

/// Keeps by which server mail leaves.
struct MailSet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Say by which server mail leaves.",
        discussion: """
            Examples:
              watchward mail set --server mail.aldmere.example --user safety --password-file secret.txt \\
                  --sender safety@aldmere.example --site https://safety.aldmere.example --data data/aldmere
              watchward mail set --server localhost --mail-port 25 --security none --sender safety@aldmere.example \\
                  --site https://safety.aldmere.example --data data/aldmere

            What isn't named stays as it is.
            """)

    @Option(help: ArgumentHelp("The server's name.", valueName: "host"))
    var server: String?

    @Option(help: ArgumentHelp("Its port: 587 unless said otherwise.", valueName: "port"))
    var mailPort: String?

    @Option(help: ArgumentHelp("starttls, tls, or none (this machine only).", valueName: "way"))
    var security: String?

    @Option(help: ArgumentHelp("The name to sign in with; none unless said.", valueName: "name"))
    var user: String?

    @Option(help: ArgumentHelp("A file with the password on its first line.", valueName: "file"))
    var passwordFile: String?

    @Option(help: ArgumentHelp("The address that messages come from.", valueName: "address"))
    var sender: String?

    @Option(help: ArgumentHelp("Where people reach the pages.", valueName: "address"))
    var site: String?

    @OptionGroup var options: DataOptions

    func run() async throws {
        try await answering {
            let context = try await options.settings().installation().open(.system)
            let keep = KeepMailSettings(context)
            let shown = try await keep.show(as: .operator)
            var entry = shown.entry
            entry.host = server ?? entry.host
            entry.port = mailPort ?? entry.port
            entry.security = security ?? entry.security
            entry.user = user ?? entry.user
            entry.sender = sender ?? entry.sender
            entry.site = site ?? entry.site
            if let passwordFile { entry.password = try Self.firstLine(of: passwordFile) }
            try await keep.keep(entry, over: shown.version, as: .operator)
            try context.close()
            Terminal().message("Mail leaves by \(entry.host), from \(entry.sender).")
        }
    }

    private static func firstLine(of path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path), data.count < 10_000 else {
            throw CommandFailure(status: .unreadableFile, message: "The file \(path) can't be read.")
        }
        return String(String(decoding: data, as: UTF8.self).prefix { !$0.isNewline })
    }
}
