import ArgumentParser
import CommunitySafety
import Proofreading
import Services

/// Opens a round: makes each lead's link, and writes to those who have an address.
struct MonitoringOpen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open a round and write to everybody who leads something.",
        discussion: """
            Examples:
              watchward monitoring open --year 2023-24 --round q1 --data data/aldmere
              watchward monitoring open --year 2023-24 --round q1 --opens 2023-07-10 --due 2023-07-21 \\
                  --closes 2023-07-28 --data data/aldmere

            Without days, those that are usual for the quarter are taken.
            """)

    @OptionGroup var which: RoundOptions

    @Option(help: ArgumentHelp("The first day for answers: 2023-07-10.", valueName: "day"))
    var opens: String?

    @Option(help: ArgumentHelp("The day by which answers are due.", valueName: "day"))
    var due: String?

    @Option(help: ArgumentHelp("The last day for answers.", valueName: "day"))
    var closes: String?

    @OptionGroup var options: DataOptions

    func run() async throws {
        try await answering {
            let context = try await options.settings().installation().open(.system)
            let usual = which.round.proposedWindow(which.year)
            let outcome = try await OpenRound(context).run(
                which.round, of: which.year, opens: opens ?? usual.opens.iso, due: due ?? usual.due.iso,
                closes: closes ?? usual.closes.iso, as: .operator)
            try context.close()
            let terminal = Terminal()
            terminal.message(
                "Open: \(which.year.name) \(which.round.rawValue), \(outcome.actions) actions of \(outcome.parties.count) leads; \(outcome.unled) without a lead by name."
            )
            terminal.message("Messages written: \(outcome.messages).")
            for name in outcome.unreached { terminal.result("No e-mail address: \(name)") }
        }
    }
}
