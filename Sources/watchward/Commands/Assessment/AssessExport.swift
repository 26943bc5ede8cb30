import ArgumentParser
import CommunitySafety
import Services

/// Prints an assessment for other programs.
struct AssessExport: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case json, csv }
    enum Reader: String, ExpressibleByArgument, CaseIterable { case program, county }

    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Print scheme, scores, votes, order and firmness for another program.",
        discussion: """
            Examples:
              watchward assess export --year 2023-24 --data data/aldmere
              watchward assess export --format csv --data data/aldmere
              watchward assess export --for county --format csv --data data/aldmere

            Reasons aren't in it, since people may be named in them. Of partners' votes it holds what they came to, once the round is closed.
            For the county it holds what everybody can read of an agreed assessment: what was decided about each issue, why, and who leads.
            """)

    @Option(help: "The plan year that the priorities are chosen for; the newest unless it is named.")
    var year: PlanYear?

    @Option(help: "How to print it: json or csv.")
    var format: Format = .json

    @Option(name: .customLong("for"), help: "For whom: a program that works with scores, or the county’s agreement.")
    var reader: Reader = .program

    @OptionGroup var options: DataOptions

    func run() async throws {
        try await answering {
            let context = try await options.settings().installation().open(.system)
            if reader == .county { return try await printForCounty(context) }
            let answer = try await RankIssues(context).run(year: year, as: .operator)
            let votes = try await ShowVotes(context).lastClosed(answer.year, as: .operator)
            try context.close()
            let export = AssessmentExport(answer, votes: votes)
            switch format {
            case .json: Terminal().result(try JSONText.of(export))
            case .csv: Terminal().result(String(decoding: export.csv, as: UTF8.self))
            }
        }
    }

    private func printForCounty(_ context: ServiceContext) async throws {
        let export = try await ExportForCounty(context).run(year)
        try context.close()
        switch format {
        case .json: Terminal().result(try JSONText.of(export))
        case .csv: Terminal().result(String(decoding: export.csv, as: UTF8.self))
        }
    }
}
