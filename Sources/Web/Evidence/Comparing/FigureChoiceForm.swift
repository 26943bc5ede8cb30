import CommunitySafety
import HTML
import Services

/// The choice of what is compared with what; it stands in the page's address.
struct FigureChoiceForm {
    let answer: ComparedFigures
    /// What was typed, where it can't be used.
    let typed: ComparisonChoice?
    let errors: [FormError]
    /// Before anything is chosen only the measure is asked for.
    let isFirst: Bool

    private var choice: ComparisonChoice { typed ?? answer.choice }
    /// More places are found by their names.
    private static let mostListed = 60

    var markup: Markup {
        form(.class("ww-ask ww-narrow"), .method(.get), .action(SiteURL.compareFigures.address)) {
            ChoiceField(
                name: "measure", label: "What was counted?", options: answer.measures.map { ($0.key, $0.name) },
                value: choice.measure
            ).markup(errors)
            if !isFirst || !errors.isEmpty { others }
            submitButton(isFirst && errors.isEmpty ? "Compare its newest year" : "Compare")
        }
    }

    @MarkupBuilder private var others: Markup {
        placeField("place", "Where?", choice.place, none: nil)
        periodField("period", "When?", choice.period, hint: "As 2022-23, Oct 2021 – Sep 2022, or October 2021.")
        periodField(
            "with-period", "Compared with when? (optional)", choice.withPeriod,
            hint: "Empty for the year before, or for comparing with another place only.")
        placeField("with-place", "Compared with where? (optional)", choice.withPlace, none: "No other place")
        ChoiceField(
            name: "with-measure", label: "Another measure beside it? (optional)",
            options: [("", "No other measure")]
                + answer.measures.filter { $0.key != choice.measure }.map { ($0.key, $0.name) },
            value: choice.withMeasure
        ).markup(errors)
    }

    private func periodField(_ name: String, _ label: String, _ value: String, hint: String) -> Markup {
        TextField(name: name, label: label, hint: hint, value: value, fills: "off").markup(errors)
    }

    private func placeField(_ name: String, _ label: String, _ value: String, none: String?) -> Markup {
        let isListed = value.isEmpty || answer.places.contains { $0.code == value }
        guard isListed, !answer.places.isEmpty, answer.places.count <= Self.mostListed else {
            let shown = answer.places.first { $0.code == value }?.name ?? value
            return TextField(name: name, label: label, hint: "Its name or its code.", value: shown, fills: "off")
                .markup(errors)
        }
        let options = answer.places.map { (value: $0.code, words: "\($0.name), \($0.kind.placeWords.one)") }
        return ChoiceField(
            name: name, label: label, options: (none.map { [("", $0)] } ?? []) + options, value: value
        ).markup(errors)
    }
}
