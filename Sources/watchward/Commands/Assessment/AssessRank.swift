import ArgumentParser
import CommunitySafety
import Services

/// Prints the order of a year's issues.
struct AssessRank: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rank", abstract: "Print the order, what each criterion adds, and how firm the order is.",
        discussion: """
            Examples:
              watchward assess rank --data data/aldmere
              watchward assess rank --year 2023-24 --format json --data data/aldmere

            Without --year the newest assessment is ranked. Nothing in it is left to chance: it is the same on every run.
            """)

    @Option(help: "The plan year that the priorities are chosen for.")
    var year: PlanYear?

    @Option(help: "How to print it: text or json.")
    var format: OutputFormat = .text

    @OptionGroup var options: DataOptions

    func run() async throws {
        try await answering {
            let context = try await options.settings().installation().open(.system)
            let answer = try await RankIssues(context).run(year: year, as: .operator)
            let votes = try await ShowVotes(context).lastClosed(answer.year, as: .operator)
            try context.close()
            switch format {
            case .json: Terminal().result(try JSONText.of(AssessmentExport(answer, votes: votes)))
            case .text: for line in RankingText(answer).lines { Terminal().result(line) }
            }
        }
    }
}
