import CommunitySafety
import HTML
import Proofreading
import Services

/// A finding as it stands in the margin: what kind, the sum, the quote, the change it would make.
struct FindingNote: Sendable, Hashable {
    var severity: Severity
    var place: String
    var message: String
    var quote: String
    var stated: String
    var suggestion: String
    var rule: String
    /// What can be done about it, for those who may.
    var tools = Markup()

    init(_ finding: Finding, hasLines: Bool) {
        severity = finding.severity
        place = Self.place(finding.place, hasLines: hasLines)
        message = finding.message
        quote = finding.words.shortened(to: 200)
        stated = finding.stated ?? ""
        suggestion =
            Self.live(finding.suggestion, finding.recomputed) ?? finding.suggestion ?? finding.recomputed ?? ""
        rule = finding.rule.rawValue
    }

    /// Beside the record that it is about, so that no place need be said.
    init(_ finding: RecordFinding) {
        severity = finding.severity
        place = ""
        message = finding.message
        quote = finding.quote.shortened(to: 200)
        stated = finding.stated ?? ""
        suggestion = Self.live(finding.suggestion, finding.recomputed) ?? finding.suggestion ?? ""
        rule = finding.rule.rawValue
    }

    /// What a figure prints instead of how it is written: `1,337, live: asb.police`; nil for other words.
    private static func live(_ suggestion: String?, _ printed: String?) -> String? {
        guard let suggestion, let printed, let call = FigureText(suggestion).calls.first else { return nil }
        return "\(printed), live: \(call.measure)"
    }

    /// `Line 158`; for documents without lines `Paragraph 12` or `Table in block 12, row 3`.
    static func place(_ place: Place, hasLines: Bool) -> String {
        if hasLines, let line = place.line {
            guard let end = place.endLine, end > line else { return "Line \(line)" }
            return "Lines \(line) to \(end)"
        }
        guard let row = place.row else { return "Block \(place.block)" }
        return "Block \(place.block), table row \(row)"
    }

    var markup: Markup {
        div(.classes("ww-finding", severity == .error ? nil : "ww-finding--\(severity == .warning ? "warn" : "set")")) {
            span(.class("ww-finding__kind")) {
                icon
                severity.word
            }
            h3 { message }
            if !quote.isEmpty { p(.class("ww-finding__quote")) { "“\(quote)”" } }
            if !stated.isEmpty, !suggestion.isEmpty, stated != suggestion { swap }
            p(.class("ww-fine")) { place.isEmpty ? rule : "\(place) · \(rule)" }
            tools
        }
    }

    private var icon: StaticMarkup {
        switch severity {
        case .error: Icons.cross
        case .warning: Icons.triangle
        case .advice: Icons.dot
        }
    }

    private var swap: Markup {
        p(.class("ww-swap")) {
            del {
                span(.class("govuk-visually-hidden")) { "Printed: " }
                stated
            }
            " "
            ins {
                span(.class("govuk-visually-hidden")) { "Would agree: " }
                suggestion
            }
        }
    }
}

extension Severity {
    var word: String {
        switch self {
        case .error: "Error"
        case .warning: "Warning"
        case .advice: "Advice"
        }
    }
}
