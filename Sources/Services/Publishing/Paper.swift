package import CommunitySafety

/// A document that goes with a plan to a meeting, by the name of its file.
package enum Paper: Sendable, Hashable {
    case report
    case equalityAssessment
    case changes(from: Int, to: Int)

    /// `committee-report`, `changes-1-to-2`.
    package var name: String {
        switch self {
        case .report: "committee-report"
        case .equalityAssessment: "equality-assessment"
        case .changes(let from, let to): "changes-\(from)-to-\(to)"
        }
    }

    /// Nil for a name that is none.
    package init?(name: String) {
        switch name {
        case "committee-report": self = .report
        case "equality-assessment": self = .equalityAssessment
        default:
            let parts = name.split(separator: "-", omittingEmptySubsequences: false)
            guard parts.count == 4, parts[0] == "changes", parts[2] == "to", let from = Int(parts[1]),
                let to = Int(parts[3]), from > 0, to > 0
            else { return nil }
            self = .changes(from: from, to: to)
        }
    }

    /// The formats that it can be had in.
    package static let formats: [PublicationFormat] = [.html, .pdf, .largePrint, .docx, .text]
}
