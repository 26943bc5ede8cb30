package import CommunitySafety

/// A document that goes with a plan to a meeting, by the name of its file.
package enum Paper: Sendable, Hashable {
    case report
    case equalityAssessment
    case changes(from: Int, to: Int)
    /// What changed since a version of another year.
    case changesSince(PlanYear, from: Int, to: Int)

    /// `committee-report`, `changes-1-to-2`.
    package var name: String {
        switch self {
        case .report: "committee-report"
        case .equalityAssessment: "equality-assessment"
        case .changes(let from, let to): "changes-\(from)-to-\(to)"
        case .changesSince(let year, let from, let to): "changes-since-\(year.name)-\(from)-to-\(to)"
        }
    }

    /// Nil for a name that is none.
    package init?(name: String) {
        switch name {
        case "committee-report": self = .report
        case "equality-assessment": self = .equalityAssessment
        default:
            let parts = name.split(separator: "-", omittingEmptySubsequences: false)
            if parts.count == 7, parts[1] == "since" {
                self.init(since: parts)
                return
            }
            guard parts.count == 4, parts[0] == "changes", parts[2] == "to", let from = Int(parts[1]),
                let to = Int(parts[3]), from > 0, to > 0
            else { return nil }
            self = .changes(from: from, to: to)
        }
    }

    private init?(since parts: [Substring]) {
        guard parts[0] == "changes", parts[5] == "to", let year = PlanYear("\(parts[2])-\(parts[3])"),
            let from = Int(parts[4]), let to = Int(parts[6]), from > 0, to > 0
        else { return nil }
        self = .changesSince(year, from: from, to: to)
    }

    /// `changes-1-to-2-large-print.pdf`.
    package func fileName(_ format: PublicationFormat) -> String { name + Self.ending(of: format) }

    /// What a file's name means; nil for one that is none of ours.
    package static func file(_ name: String) -> (paper: Paper, format: PublicationFormat)? {
        // The longer ending first: a large print is a PDF too.
        for format in [PublicationFormat.largePrint, .html, .pdf, .docx, .text] {
            let ending = ending(of: format)
            guard name.hasSuffix(ending), let paper = Paper(name: String(name.dropLast(ending.count))),
                paper.fileName(format) == name
            else { continue }
            return (paper, format)
        }
        return nil
    }

    private static func ending(of format: PublicationFormat) -> String {
        switch format {
        case .html: ".html"
        case .pdf: ".pdf"
        case .largePrint: "-large-print.pdf"
        case .docx: ".docx"
        case .text: ".txt"
        case .csv: ".csv"
        }
    }

    /// The formats that it can be had in.
    package static let formats: [PublicationFormat] = [.html, .pdf, .largePrint, .docx, .text]
}
