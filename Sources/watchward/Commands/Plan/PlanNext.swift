import ArgumentParser
import CommunitySafety
import Services

/// Starts next year's plan.
struct PlanNext: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "next", abstract: "Start next year's plan from this year's.",
        discussion: """
            Examples:
              watchward plan next --year 2023-24 --data data/aldmere
              watchward plan next --year 2023-24 --carry 2.1,2.4,6.1 --renumber --clear-dates --data data/aldmere

            What isn't carried over is listed.
            """)

    @Option(help: "The year to start from.")
    var year: PlanYear

    @Option(
        help: ArgumentHelp(
            "The actions to carry over, parted by commas; by default all but those complete or stopped.",
            valueName: "addresses"))
    var carry: String?

    @Flag(help: "Number the actions anew by their position.")
    var renumber = false

    @Flag(help: "Clear deadlines; otherwise they move by a year.")
    var clearDates = false

    @Option(help: "How to print it: text or json.")
    var format: OutputFormat = .text

    @OptionGroup var options: DataOptions

    func run() async throws {
        try await answering {
            let context = try await options.settings().installation().open(.system)
            let carried = carry.map { Set($0.split(separator: ",").map { Wording.squeezed(String($0)) }) }
            let outcome = try await StartNextPlan(context).run(
                from: year,
                .init(carried: carried, deadlines: clearDates ? .cleared : .moved, renumbers: renumber), as: .operator)
            try context.close()
            if format == .json { return Terminal().result(try JSONText.of(Started(outcome))) }
            Terminal().message(
                "Started: the plan for \(outcome.year.name), with \(outcome.origins.count) actions carried over.")
            for action in outcome.left {
                Terminal().result("Left: \(action.reference ?? action.address) \(action.text)")
            }
        }
    }

    private struct Started: Encodable {
        let year: String
        let version: Int
        let origins: [String: String]
        let left: [String]

        init(_ outcome: StartNextPlan.Outcome) {
            year = outcome.year.name
            version = outcome.version
            origins = outcome.origins
            left = outcome.left.map(\.address)
        }
    }
}
