internal import CommunitySafety
internal import Documents
internal import Foundation
internal import Proofreading

/// What a district's assessment came to, for the county's community safety agreement: what was decided about each issue, why, and
/// who leads. Everything in it can be read by everybody on the pages of the site.
package struct CountyExport: Encodable, Sendable, Hashable {
    package struct Issue: Encodable, Sendable, Hashable {
        package let key: String
        package let name: String
        /// `priority`, `theme`, `monitor`, `elsewhere`.
        package let decision: String
        package let reason: String
        /// In the order of the scores: `3rd`, `joint 3rd`; nil for one that has no place.
        package let place: String?
        /// Who leads on it: for a priority the leads of its actions in the plan that everybody can read, else whoever was named.
        package let leads: [String]
        package let themes: [String]
        /// The subjects of section 6(1) of the Crime and Disorder Act 1998 that it serves.
        package let heads: [String]
        /// Measures of which everybody may read something: key and name.
        package let measures: [Measure]
    }

    package struct Measure: Encodable, Sendable, Hashable {
        package let key: String
        package let name: String
    }

    package struct Amendment: Encodable, Sendable, Hashable {
        let words: String
        let reason: String
        let decidedBy: String
        let on: String
    }

    package let partnership: String
    package let area: String
    package let year: String
    /// The days whose figures were looked at.
    package let from: String
    package let to: String
    package let agreedBy: String
    package let agreedOn: String
    /// By which scheme issues were scored.
    package let scheme: String
    /// Priorities first, then themes, what is watched, and what others lead on; each in the order of the scores.
    package let issues: [Issue]
    /// What was said of the agreed assessment later, in order.
    package let amendments: [Amendment]

    /// For another program, keys in order.
    package func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(self)) + [0x0A]
    }

    /// A row an issue; lists are divided by semicolons, so that the tables of several districts can stand below each other.
    package var csv: [UInt8] {
        var writer = CSVWriter(isMarked: true)
        let columns = [
            "district", "year", "issue", "decision", "place", "reason", "leads", "themes", "heads", "measures",
            "agreed_on",
        ]
        writer.append(columns.map { .plain($0) })
        for issue in issues {
            let lists = [issue.leads, issue.themes, issue.heads, issue.measures.map(\.name)].map {
                CSVWriter.Cell.words($0.joined(separator: "; "))
            }
            writer.append(
                [.words(area), .plain(year), .words(issue.name), .plain(issue.decision), .plain(issue.place ?? "")]
                    + [.words(issue.reason)] + lists + [.plain(agreedOn)])
        }
        return writer.bytes
    }
}

extension CountyExport.Amendment {
    init(_ amendment: AssessmentAmendment) {
        (words, reason) = (amendment.words, amendment.reason)
        (decidedBy, on) = (amendment.decision.decidedBy, amendment.decision.on.iso)
    }
}
