import ArgumentParser
import CommunitySafety
import Services

/// Writes what is due now to whoever hasn't answered.
struct MonitoringChase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chase", abstract: "Write what is due now to whoever hasn't answered.",
        discussion: """
            Examples:
              watchward monitoring chase --year 2023-24 --round q1 --data data/aldmere

            Run twice on a day it writes nothing the second time. A running server does the same by itself, and sends what is
            written; without one, “watchward mail send” does.
            """)

    @OptionGroup var which: RoundOptions
    @OptionGroup var options: DataOptions

    func run() async throws {
        try await answering {
            let context = try await options.settings().installation().open(.system)
            let outcome = try await ChaseRounds(context).run(which.round, of: which.year, as: .operator)
            try context.close()
            let terminal = Terminal()
            if outcome.isOff {
                terminal.message("Mail isn't set up, so nothing was written. See “watchward mail set --help”.")
            }
            for kind in MessageKind.allCases {
                if let count = outcome.written[kind] { terminal.result("\(kind.rawValue): \(count)") }
            }
            terminal.message("Messages written: \(outcome.messages).")
            for name in outcome.unreached.sorted() { terminal.result("No e-mail address: \(name)") }
        }
    }
}
