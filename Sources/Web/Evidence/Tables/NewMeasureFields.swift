import CommunitySafety
import HTML
import Services

/// How a new measure of the partnership's own is counted, and who may see it. Asked of words that nobody knows; it counts only
/// where these are said to be such a measure.
struct NewMeasureFields {
    let index: Int
    let words: String

    var markup: Markup {
        div(.class("ww-unknown__own"), .role("group"), .aria(.label, "Of “\(words)”, if it is new")) {
            choice("unit", "Counted in", MeasureUnit.allCases.map { ($0.rawValue, $0.ofNewMeasure) }, "count")
            choice(
                "polarity", "Which way is better?", MeasurePolarity.allCases.map { ($0.rawValue, $0.words) }, "neither")
            choice(
                "audience", "Who may see it?", MeasureAudience.allCases.map { ($0.rawValue, $0.whoSees) }, "partnership"
            )
        }
    }

    private func choice(
        _ name: String, _ label: String, _ options: [(value: String, words: String)], _ value: String
    ) -> Markup {
        ChoiceField(name: "\(name)-\(index)", label: label, options: options, value: value).markup([])
    }
}

extension SentForm {
    /// The new measure that words would become; what is missing or unknown is as safe as can be.
    func newMeasure(_ words: String, at index: Int) -> SettleTableNames.NewMeasure {
        var new = SettleTableNames.NewMeasure(words)
        new.unit = MeasureUnit(rawValue: text("unit-\(index)")) ?? .count
        new.polarity = MeasurePolarity(rawValue: text("polarity-\(index)")) ?? .neither
        new.audience = MeasureAudience(rawValue: text("audience-\(index)")) ?? .partnership
        return new
    }
}

extension MeasureUnit {
    /// Pence are kept, and pounds are typed.
    fileprivate var ofNewMeasure: String { self == .pence ? "Money, in pounds" : words }
}
