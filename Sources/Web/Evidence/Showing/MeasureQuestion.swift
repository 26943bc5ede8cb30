import CommunitySafety
import Services
import Statistics

/// The question that a measure's page answers, and the first word of its answer.
struct MeasureQuestion {
    let measure: Measure
    let place: Area

    /// "Is anti-social behaviour reported to the council rising in Aldmere?"
    var words: String {
        if measure.basis == .reported, measure.unit == .count, measure.aggregation == .sum {
            return saysReported
                ? "\(isPlural ? "Are" : "Is") \(subject) rising in \(whereabouts)?"
                : "Is more being recorded as \(subject) in \(whereabouts)?"
        }
        return "\(measure.name): is \(quantity) rising in \(whereabouts)?"
    }

    private var quantity: String {
        switch measure.unit {
        case .count, .people, .hours, .days: "the number"
        case .percent: "the share"
        case .pence: "the sum"
        }
    }

    private var whereabouts: String {
        place.kind == .force ? "the area of \(place.name)" : place.name
    }

    /// The name up to a comma, as it stands within a sentence: names in capitals keep them.
    private var subject: String {
        let head = String(measure.name.prefix { $0 != "," })
        let first = head.prefix { $0 != " " }
        let isName = first.count > 1 && first.dropFirst().contains(where: \.isUppercase)
        return isName ? head : head.prefix(1).lowercased() + head.dropFirst()
    }

    private var saysReported: Bool { subject.split(separator: " ").contains { $0 == "reported" || $0 == "recorded" } }

    /// Whether more than one thing is named before what is said of it: "complaints", "stalking and harassment".
    private var isPlural: Bool {
        let said: Set<Substring> = ["reported", "recorded", "to", "of", "by", "that", "who", "from", "about", "under"]
        let things = subject.split(separator: " ").prefix { !said.contains($0) }
        if things.contains("and") { return true }
        guard let last = things.last else { return false }
        return last.hasSuffix("s") && !last.hasSuffix("ss") && !last.hasSuffix("us") && !last.hasSuffix("is")
    }

    /// What comes before the sentence with the figures: "Yes.", "Not clearly.".
    static func answer(_ words: ComparisonWords) -> String {
        switch words.word {
        case .clearRise: "Yes."
        case .clearFall: "No."
        case .couldBeChance: "Not clearly."
        case .tooFew: "There are too few to say."
        case .notComparable, nil: "That can’t be said."
        }
    }
}
