import ArgumentParser
import CommunitySafety
import Services

/// Adopts a version that was decided on.
struct PlanAdopt: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adopt", abstract: "Adopt the version that the deciding body agreed to; it never changes after.",
        discussion: "Example:\n  watchward plan adopt --year 2023-24 --data data/aldmere")

    @Option(help: "The plan year.")
    var year: PlanYear

    @Option(name: .customLong("version"), help: "The version's number; by default the newest.")
    var number: Int?

    @OptionGroup var options: DataOptions

    func run() async throws {
        try await answering {
            let context = try await options.settings().installation().open(.system)
            let version = try await AdoptPlan(context).run(number: number, year: year, as: .operator)
            try context.close()
            Terminal().message("Adopted: version \(version) of the plan for \(year.name).")
        }
    }
}
