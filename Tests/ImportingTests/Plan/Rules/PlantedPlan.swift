import CommunitySafety
import Foundation
import Proofreading
import Testing

@testable import Importing

/// A plan with mistakes that somebody put in, and right places that look like mistakes.
struct PlantedPlan: Sendable, CustomTestStringConvertible {
    /// A mistake: a finding of its rule must quote its words, or words of them.
    struct Defect: Decodable, Sendable {
        var rule: String
        var snippet: String
    }

    private struct Labels: Decodable {
        var defects: [Defect]
        var lookAlikes: [String]
    }

    var name: String
    var defects: [Defect]
    var lookAlikes: [String]
    var testDescription: String { name }

    /// The made-up plans of the folder Fixtures/Rules.
    static func load(_ name: String) throws -> PlantedPlan {
        let labels = try JSONDecoder().decode(
            Labels.self, from: try Data(contentsOf: folder.appending(path: stem(name) + ".labels.json")))
        return PlantedPlan(name: name, defects: labels.defects, lookAlikes: labels.lookAlikes)
    }

    /// What is found in it at warning or error level; nil, with a message, where a converter is missing.
    func findings() throws -> [Finding]? {
        let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
        if name.hasSuffix(".html") {
            guard let tree = try SharedMaterial.tree(bytes, from: "html") else { return nil }
            return Self.findings(in: try PandocReader().read(json: tree, format: .html))
        }
        return try Self.findings(in: bytes, format: name.hasSuffix(".md") ? .markdown : .text)
    }

    static func findings(in bytes: [UInt8], format: SourceDocument.Format) throws -> [Finding] {
        findings(in: try DocumentReader().read(bytes, format: format))
    }

    static func findings(in document: SourceDocument) -> [Finding] {
        PlanProofreader().read(PlanReader().read(document), of: document).filter { $0.severity != .advice }
    }

    /// Whether a quote has the words, or is part of them; white space counts as one blank.
    static func matches(_ quote: String, _ words: String) -> Bool {
        let (quote, words) = (Wording.squeezed(quote), Wording.squeezed(words))
        return !quote.isEmpty && (quote.contains(words) || words.contains(quote))
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "../../../Fixtures/Rules")

    private static func stem(_ name: String) -> String { String(name.prefix { $0 != "." }) }
}
