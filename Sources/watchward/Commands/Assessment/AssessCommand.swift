import ArgumentParser

/// The strategic assessment: what matters most, and how firmly that can be said.
struct AssessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assess", abstract: "Rank the issues of a strategic assessment, and say how firm the order is.",
        subcommands: [AssessRank.self, AssessExport.self, AssessImportScheme.self, AssessImportWeights.self])
}
