import ArgumentParser
import CommunitySafety
import Foundation
import Services

/// Takes in a scoring scheme.
struct AssessImportScheme: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import-scheme", abstract: "Take in a scoring scheme from a JSON file.",
        discussion: """
            Examples:
              watchward assess import-scheme scheme.json --data data/aldmere
              watchward assess import-scheme --example > scheme.json

            A scheme has key, name, note, combination (weighted-sum, impact-by-likelihood or harm-by-likelihood) and criteria;
            a criterion has key, name, question, weight (1 to 100), scale (value and words of each step), and, in a product,
            its part (harm, likelihood or position). A rule (trend, volume, harm, peers or concern) lets figures suggest scores.
            An assessment that was begun keeps the version by which it was begun.
            """)

    @Argument(help: "The file.")
    var file: String?

    @Flag(help: "Print a scheme to start from instead.")
    var example = false

    @OptionGroup var options: DataOptions

    func run() async throws {
        try await answering {
            if example { return Terminal().result(try JSONText.of(SchemeCatalogue.sixCriteria)) }
            guard let file else { throw ValidationError("Name a file, or say --example.") }
            let scheme = try Self.scheme(in: file)
            let context = try await options.settings().installation().open(.system)
            let number = try await KeepSchemes(context).keep(scheme, as: .operator)
            try context.close()
            Terminal().message("“\(scheme.name)” is kept as version \(number).")
        }
    }

    private static func scheme(in file: String) throws -> ScoringScheme {
        let attributes = try? FileManager.default.attributesOfItem(atPath: file)
        guard let size = attributes?[.size] as? Int, let bytes = FileManager.default.contents(atPath: file) else {
            throw CommandFailure(status: .unreadableFile, message: "\(file) can’t be read. Is there such a file?")
        }
        guard size <= 1_000_000 else {
            throw CommandFailure(status: .unreadableFile, message: "\(file) is larger than 1 MB: that is no scheme.")
        }
        do {
            return try JSONDecoder().decode(ScoringScheme.self, from: bytes)
        } catch let error as DecodingError {
            throw CommandFailure(status: .unreadableFile, message: "\(file) isn’t a scheme: \(words(error)).")
        }
    }

    /// Where it fails, and how.
    private static func words(_ error: DecodingError) -> String {
        func place(_ context: DecodingError.Context) -> String {
            let path = context.codingPath.map { $0.intValue.map { "number \($0 + 1)" } ?? "“\($0.stringValue)”" }
            return path.isEmpty ? "" : " in \(path.joined(separator: ", "))"
        }
        return switch error {
        case .keyNotFound(let key, let context): "“\(key.stringValue)” is missing\(place(context))"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "something of another kind stands\(place(context))"
        case .dataCorrupted(let context):
            context.codingPath.isEmpty ? "it isn’t JSON" : "a word isn’t one of those that can stand\(place(context))"
        @unknown default: "it can’t be read"
        }
    }
}
