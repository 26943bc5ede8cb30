import CommunitySafety
import HTML
import Services

/// The list from which a figure is put into the paragraph that is being edited.
struct QuotePicker: Sendable {
    let choices: ListQuotable.Choices
    /// What a place and a period are that no other is chosen instead of.
    var usual = "as the plan"

    var markup: Markup {
        details(.class("govuk-details ww-details-s"), .id("quote")) {
            summary(.class("govuk-details__summary")) {
                span(.class("govuk-details__summary-text")) { "Put in a figure" }
            }
            div(.class("govuk-details__text")) {
                p(.class("ww-fine")) {
                    "It is printed as the evidence stands, and stays right when figures change. In the text it has a name in double braces."
                }
                ChoiceField(
                    name: "quote-measure", label: "Measure",
                    options: [("", "Choose one")] + choices.measures.map { ($0.key, $0.name) }, value: ""
                ).markup([])
                ChoiceField(
                    name: "quote-part", label: "What of it",
                    options: FigureCall.Part.allCases.map { ($0.rawValue, Self.words($0)) }, value: "value"
                ).markup([])
                if choices.places.count > 1 {
                    ChoiceField(
                        name: "quote-area", label: "Where", options: choices.places.enumerated().map(option), value: ""
                    ).markup([])
                }
                if let own = choices.periods.first {
                    ChoiceField(
                        name: "quote-period", label: "When",
                        options: [("", "\(own.proseWords), \(usual)")]
                            + choices.periods.dropFirst().map { ($0.words, $0.proseWords) }, value: ""
                    ).markup([])
                }
                button(
                    .class("govuk-button govuk-button--secondary ww-button-s"), .type(.submit), .name("do"),
                    .value("quote")
                ) { "Put it in" }
            }
        }
    }

    private func option(_ index: Int, _ place: Area) -> (String, String) {
        index == 0 ? ("", "\(place.name), \(usual)") : (place.name, place.name)
    }

    /// What each part gives, with an example.
    static func words(_ part: FigureCall.Part) -> String {
        switch part {
        case .value: "The number: 90"
        case .previous: "The number of the year before: 53"
        case .change: "Both and the change: 90, up from 53 (a clear rise of 70%)"
        case .percent: "The change in per cent: 70%"
        case .verdict: "What may be said of the change: a clear rise"
        case .interval: "The changes that fit the figures: from +21% to +140%"
        case .rank: "The rank by rate: second lowest of 13 (likely between 1st and 4th)"
        case .rate: "The rate: 3.4 for every 1,000 people"
        case .share: "The share of the wider place: 15 of 90 (17%)"
        case .period: "The period in words"
        case .table: "A table of the last years, in a paragraph of its own"
        case .chart: "The chart month by month, in a paragraph of its own"
        case .map: "The map of the places within it, in a paragraph of its own"
        }
    }

    /// What was chosen; nil where no measure was.
    static func call(in form: SentForm) -> FigureCall? {
        func given(_ name: String) -> String? {
            let words = form.text(name)
            return words.isEmpty ? nil : words
        }
        guard let measure = given("quote-measure"), Measure.isKey(measure),
            let part = FigureCall.Part(rawValue: form.text("quote-part"))
        else { return nil }
        return FigureCall(measure, part, area: given("quote-area"), period: given("quote-period"))
    }

    /// The words with a figure put at their end: a block as a paragraph of its own.
    static func adding(_ call: FigureCall, to words: String) -> String {
        let text = words.trimmingEnd
        if text.isEmpty { return call.written }
        return text + (call.part.isBlock ? "\n\n" : " ") + call.written
    }
}

extension String {
    fileprivate var trimmingEnd: String {
        var rest = self[...]
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
