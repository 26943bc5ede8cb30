import CommunitySafety
import HTML
import Services

/// For which place and period a measure is shown, and beside whom; the choice stands in the page's address.
struct MeasureChoiceForm {
    let sight: MeasureSight
    let visitor: Visitor

    var markup: Markup {
        div {
            if sight.places.count > 1 || !sight.periods.isEmpty || sight.sets.count > 1 {
                form(.class("ww-filter ww-choices"), .method(.get), .action(SiteURL.measure(sight.measure.key).address))
                {
                    if sight.places.count > 1 { place }
                    if !sight.periods.isEmpty { period }
                    if sight.sets.count > 1 { set }
                    submitButton("Show")
                }
            }
            p(.class("ww-body ww-after")) {
                a(.href(ComparisonChoice(measure: sight.measure.key, place: sight.place.code).address)) {
                    "Compare other periods or places"
                }
                if visitor.may(.readEvidence) {
                    " or see "
                    link("what isn’t public of it", to: .withheld(sight.measure.key))
                }
            }
        }
    }

    private var place: Markup {
        GroupedChoiceField(
            name: "place", label: "Place",
            groups: sight.groups.map { group in
                .init(
                    title: Self.title(group.title),
                    options: group.places.map { ($0.code, words($0, group.title)) })
            },
            value: sight.place.code
        ).markup
    }

    private static func title(_ title: PlaceGroup.Title) -> String {
        switch title {
        case .ours: "Our area"
        case .kind(let kind): kind.placeWords.many.asSentence
        case .within(let district): "Within \(district)"
        }
    }

    /// A place of our own among wards says so; everywhere else the group's title is enough.
    private func words(_ place: Area, _ title: PlaceGroup.Title) -> String {
        switch title {
        case .kind: place.name
        case .ours: "\(place.name), \(place.kind.placeWords.one)"
        case .within: place.kind == .ward ? place.name : "\(place.name), \(place.kind.placeWords.one)"
        }
    }

    private var period: Markup {
        let periods = sight.periods
        return GroupedChoiceField(
            name: "period", label: "Period",
            groups: [
                .init(title: "", options: [("", "The newest")] + unlisted),
                .init(title: "Assessment years", options: Self.options(periods.assessmentYears)),
                .init(title: "Financial years", options: Self.options(periods.financialYears)),
                .init(title: "Calendar years", options: Self.options(periods.calendarYears)),
                .init(title: "Twelve months", options: Self.options(periods.twelveMonths.map { [$0] } ?? [])),
                .init(title: "Quarters", options: Self.options(periods.quarters)),
            ],
            value: sight.chosen?.words ?? ""
        ).markup
    }

    private static func options(_ periods: [EvidencePeriod]) -> [(value: String, words: String)] {
        periods.map { ($0.words, $0.words) }
    }

    /// The period that is shown, where no list has it.
    private var unlisted: [(value: String, words: String)] {
        let periods = sight.periods
        let listed =
            periods.assessmentYears + periods.financialYears + periods.calendarYears + periods.quarters
            + (periods.twelveMonths.map { [$0] } ?? [])
        return sight.chosen.map { listed.contains($0) ? [] : Self.options([$0]) } ?? []
    }

    private var set: Markup {
        ChoiceField(
            name: "with", label: "Compared with", options: sight.sets.map { ($0.id, $0.name) },
            value: sight.sets.first(where: \.isChosen)?.id ?? ""
        ).markup([])
    }
}
