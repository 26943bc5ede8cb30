import ArgumentParser
import CommunitySafety
import Services

/// Shows what changed from one version to another.
struct PlanCompare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Say what changed between two versions of a plan.",
        discussion: """
            Examples:
              watchward plan compare --year 2023-24 --from 1 --to 2 --data data/aldmere
              watchward plan compare --year 2023-24 --format json --data data/aldmere

            Words in square brackets were removed, words in braces added. Without numbers it is the newest version
            against the one that it was made from.
            """)

    @Option(help: "The plan year; by default the newest.")
    var year: PlanYear?

    @Option(help: "The number of the older version.")
    var from: Int?

    @Option(help: "The number of the newer version.")
    var to: Int?

    @Option(help: "How to print it: text or json.")
    var format: OutputFormat = .text

    @OptionGroup var options: DataOptions

    func run() async throws {
        try await answering {
            let context = try await options.settings().installation().open(.system)
            let found = try await CompareVersions(context).run(from: from, to: to, year: year, as: .operator)
            try context.close()
            let changes = found.redline.changes.map(ChangeLine.init)
            switch format {
            case .json: Terminal().result(try JSONText.of(changes))
            case .text:
                Terminal().message("From version \(found.from.version) to version \(found.to.version):")
                Terminal().result(changes.isEmpty ? "Nothing changed." : changes.map(\.text).joined(separator: "\n"))
            }
        }
    }
}

/// One changed record as the command prints it.
private struct ChangeLine: Encodable {
    struct Field: Encodable {
        let name: String
        let before: String
        let after: String
    }

    let kind: String
    let name: String
    let change: String
    let fields: [Field]
    let text: String

    private enum CodingKeys: String, CodingKey { case kind, name, change, fields }

    init(_ change: RecordChange) {
        kind = change.kind.rawValue
        name = change.name
        self.change = change.change.rawValue
        fields = change.fields.map { Field(name: $0.name, before: $0.words.before, after: $0.words.after) }
        let words = change.fields.map { field in
            "  \(field.name): " + field.words.runs.map(Self.shown).joined()
        }
        text = (["\(change.name): \(change.change.rawValue)"] + words).joined(separator: "\n")
    }

    private static func shown(_ run: TextRedline.Run) -> String {
        switch run.mark {
        case .kept: run.words
        case .removed: "[\(run.words)]"
        case .added: "{\(run.words)}"
        }
    }
}
