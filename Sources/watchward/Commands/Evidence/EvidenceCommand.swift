public import ArgumentParser
public import CommunitySafety

/// A partnership's figures.
struct EvidenceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence",
        abstract: "Take figures in as partners send them, list loads, take them back, and give figures out.",
        subcommands: [
            EvidenceImport.self, EvidenceList.self, EvidenceUndo.self, EvidenceCompare.self, EvidenceExport.self,
        ])
}

extension LoadKind: ExpressibleByArgument {
    /// Only what a file can be read as.
    public init?(argument: String) {
        guard let kind = LoadKind(rawValue: argument), Self.ofFiles.contains(kind) else { return nil }
        self = kind
    }

    public static var allValueStrings: [String] { ofFiles.map(\.rawValue) }
}
