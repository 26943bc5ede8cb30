import HTML
import Proofreading

/// A document with its findings beside the words concerned.
///
/// Blocks without findings are passed over in a line; so the page grows with what was found, not with the document.
struct ProofSheet: Sendable, Hashable {
    var heading: String
    var answer: String
    var rows: [ProofRow]
    /// How many findings there was no room for.
    var left: Int
    var advice: [FindingNote]

    /// The most findings shown on one page.
    static let mostFindings = 400

    init(_ proof: Proof) {
        self.init(proof.document, proof.report) { FindingNote($0, hasLines: proof.document.format.hasLines) }
    }

    /// - Parameter note: a finding as it stands in the margin.
    init(_ document: SourceDocument, _ report: Report, note: @escaping (Finding) -> FindingNote) {
        let alarms = report.findings.filter { $0.severity != .advice }
        let shown = alarms.prefix(Self.mostFindings)
        heading = Self.heading(alarms)
        answer = Self.answer(report)
        rows = ProofRows(document, findings: Array(shown), note: note).all
        left = alarms.count - shown.count
        advice = report.findings.filter { $0.severity == .advice }.prefix(Self.mostFindings).map(note)
    }

    var markup: Markup {
        div {
            if !rows.isEmpty {
                h2(.class("govuk-visually-hidden")) { "The words concerned, with what we found" }
                div(.class("ww-sheet")) { for row in rows { row.markup } }
            }
            if left > 0 {
                p(.class("ww-fine ww-after")) {
                    "\(Counted.digits(left)) more findings aren’t shown. Mend these first."
                }
            }
            if !advice.isEmpty { adviceList }
        }
    }

    private var adviceList: Markup {
        div(.class("ww-after")) {
            disclosure("Show \(Counted.things(advice.count, "piece", "pieces")) of advice") {
                h2(.class("govuk-visually-hidden")) { "Advice" }
                for note in advice { note.markup }
            }
        }
    }

    private static func heading(_ alarms: [Finding]) -> String {
        let errors = alarms.count { $0.severity == .error }
        let warnings = alarms.count - errors
        let parts = [
            errors == 0 ? nil : Counted.things(errors, "error", "errors"),
            warnings == 0 ? nil : Counted.things(warnings, "warning", "warnings"),
        ].compactMap { $0 }
        return parts.isEmpty ? "Nothing that we can say is wrong" : parts.asList.asSentence
    }

    /// How many statements were tested, so that silence can be weighed.
    private static func answer(_ report: Report) -> String {
        let claims = report.claims
        guard !claims.isEmpty else { return "We recognised no statement whose figures could be tested." }
        let counts = Dictionary(grouping: claims, by: \.verdict).mapValues(\.count)
        let said: [(verdict: Claim.Verdict, one: String, many: String)] = [
            (.consistent, "holds", "hold"), (.withinRounding, "holds within rounding", "hold within rounding"),
            (.inconsistent, "doesn’t hold", "don’t hold"), (.notCheckable, "can’t be checked", "can’t be checked"),
        ]
        let parts = said.compactMap { entry in counts[entry.verdict].map { Counted.things($0, entry.one, entry.many) } }
        let size = Counted.things(claims.count, "statement", "statements").asSentence
        return "\(size) with figures: \(parts.asList)."
    }
}
