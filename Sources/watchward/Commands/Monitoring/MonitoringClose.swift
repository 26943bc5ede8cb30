import ArgumentParser
import CommunitySafety
import Services

/// Closes a round and freezes it.
struct MonitoringClose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Close a round and freeze it, figures included.",
        discussion: """
            Examples:
              watchward monitoring close --year 2023-24 --round q1 --data data/aldmere
            """)

    @OptionGroup var which: RoundOptions
    @OptionGroup var options: DataOptions

    func run() async throws {
        try await answering {
            let context = try await options.settings().installation().open(.system)
            try await KeepRound(context).close(which.round, of: which.year, as: .operator)
            try context.close()
            Terminal().message("Closed: \(which.year.name) \(which.round.rawValue).")
        }
    }
}
