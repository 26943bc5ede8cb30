public import ArgumentParser
public import CommunitySafety

/// A partnership's monitoring rounds.
struct MonitoringCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "monitoring", abstract: "Open, chase and close the quarterly rounds, and write packs from them.",
        subcommands: [
            MonitoringOpen.self,
            MonitoringChase.self,
            MonitoringClose.self,
            MonitoringPack.self,
        ])
}

extension RoundQuarter: ExpressibleByArgument {}

/// Which round a command is about.
struct RoundOptions: ParsableArguments {
    @Option(help: "The plan's year: 2023-24.")
    var year: PlanYear

    @Option(help: ArgumentHelp("The quarter: q1 (April to June), q2, q3 or q4.", valueName: "quarter"))
    var round: RoundQuarter
}
