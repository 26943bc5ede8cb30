import ArgumentParser

/// A year's monitoring rounds.
struct MonitoringCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "monitoring", abstract: "Write packs from what leads answered.",
        subcommands: [MonitoringPack.self])
}
