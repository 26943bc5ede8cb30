import Foundation
import Testing

/// Compares a page with the one that was looked at and kept.
///
/// `WATCHWARD_REWRITE_GOLDENS=1` writes what comes out instead, for a person to look at.
struct Golden {
    let name: String

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Goldens")

    func check(_ page: String, at location: SourceLocation = #_sourceLocation) throws {
        let lines = Self.lines(of: page)
        let file = Self.folder.appending(path: "\(name).html")
        if ProcessInfo.processInfo.environment["WATCHWARD_REWRITE_GOLDENS"] == "1" {
            try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
            try (lines.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
            return
        }
        let kept = try String(contentsOf: file, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false
        )
        .dropLast().map(String.init)
        for (index, pair) in zip(lines, kept).enumerated() where pair.0 != pair.1 {
            Issue.record(
                "\(name).html, line \(index + 1):\n  kept \(pair.1)\n  came \(pair.0)", sourceLocation: location)
            return
        }
        #expect(lines.count == kept.count, "\(name).html", sourceLocation: location)
    }

    /// One block to a line, so that a difference can be read.
    private static func lines(of page: String) -> [String] {
        let blocks = [
            "head", "title", "meta", "link", "script", "body", "header", "nav", "main", "footer", "section", "div",
            "form", "h1",
            "h2", "h3", "p", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "th", "td",
            "details",
            "summary", "label", "input", "textarea", "button",
        ]
        var text = page
        for block in blocks {
            for end in [">", " "] { text = text.replacingOccurrences(of: "<\(block)\(end)", with: "\n<\(block)\(end)") }
        }
        return text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    }
}
