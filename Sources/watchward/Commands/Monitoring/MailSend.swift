import ArgumentParser
import Services

/// Sends what waits, once.
struct MailSend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send", abstract: "Send what waits, once; a running server does so by itself.",
        discussion: """
            Examples:
              watchward mail send --data data/aldmere
              watchward mail send --now --data data/aldmere      also what waits for its next try
            """)

    @Flag(help: "Also what waits for its next try.")
    var now = false

    @OptionGroup var options: DataOptions

    func run() async throws {
        try await answering {
            let context = try await options.settings().installation().open(.system)
            let tally = try await SendMail(context, by: .smtp).run(isNow: now)
            try context.close()
            let terminal = Terminal()
            if tally.isOff {
                return terminal.message("No server is set, or this is the demonstration: nothing was sent.")
            }
            if tally.isElsewhere { return terminal.message("Another process is sending already: it takes what waits.") }
            terminal.result(
                "sent \(tally.sent), put off \(tally.putOff), refused \(tally.refused), in doubt \(tally.inDoubt), stopped \(tally.stopped)"
            )
            if tally.isServerAway { terminal.message("The server couldn't be reached; the rest waits.") }
        }
    }
}
