import Foundation
import Proofreading
import Testing

/// docs/errors.md is made from the examples here, so that every message in it is one that is printed.
///
/// `WATCHWARD_WRITE_DOCS=1 swift test --filter ErrorsDocumentTests` writes it anew.
@Suite struct ErrorsDocumentTests {
    @Test(arguments: RuleExample.all)
    func `every rule speaks on its example`(example: RuleExample) throws {
        let finding = try example.finding()
        #expect(finding != nil, "\(example.rule.rawValue) finds nothing in its example")
        if let finding {
            #expect(
                Self.weight(finding.severity) <= Self.weight(example.rule.severity),
                "a finding never weighs more than its rule")
        }
    }

    @Test func `docs/errors.md is up to date`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../../docs/errors.md")
            .standardizedFileURL
        let text = try Self.text()
        if ProcessInfo.processInfo.environment["WATCHWARD_WRITE_DOCS"] != nil {
            try Data(text.utf8).write(to: file)
        }
        let printed =
            FileManager.default.fileExists(atPath: file.path) ? try String(contentsOf: file, encoding: .utf8) : ""
        #expect(printed == text, "run WATCHWARD_WRITE_DOCS=1 swift test --filter ErrorsDocumentTests")
    }

    private static func weight(_ severity: Severity) -> Int {
        switch severity {
        case .error: 3
        case .warning: 2
        case .advice: 1
        }
    }

    private static func text() throws -> String {
        let parts = try RuleExample.all.map { example -> String in
            let finding = try example.finding()
            let suggestion = finding?.suggestion.map { "\n\nSuggestion: \($0)" } ?? ""
            return """
                ## \(example.rule.rawValue)

                \(example.rule.severity.rawValue.capitalized). \(example.rule.meaning)

                ```markdown
                \(example.document.trimmingCharacters(in: .newlines))
                ```

                > \(finding?.message ?? "")\(suggestion)
                """
        }
        return introduction + parts.joined(separator: "\n\n") + "\n"
    }

    private static let introduction = """
        # What `watchward check` finds

        Each rule with its severity, what it means, a short document in which it finds something, and the message as it is printed. An *error* can't be
        right, whoever wrote it, and ends the command with status 1. A *warning* is what a careful editor would change. *Advice* is worth a thought and is
        printed only when asked for. A single finding may weigh less than its rule, never more.

        This page is made from the tests; to make it anew, run `make docs`.


        """
}
