import CommunitySafety
import HTML
import Proofreading
import Services

/// What joining a place of our own to an official one would do, before it is done.
struct JoinPlacesPage: Page {
    let area: NavigationItem? = .figures
    let visitor: Visitor
    let sight: JoinPlaces.Sight
    let errors: [FormError]

    private var heading: String { "Is “\(sight.own.name)” the same place as “\(sight.official.name)”?" }
    var name: String { (errors.isEmpty ? "" : "Error: ") + heading }
    /// The most figures that are shown.
    private static let shown = 200

    var content: Markup {
        errorSummary(errors)
        breadcrumbs(
            [("Places", .evidenceList(.areas)), (sight.own.name, .evidenceArea(sight.own.code))], here: "The same place"
        )
        PageTop(heading: heading, answer: answer).markup
        summaryList([
            ("Place of our own", Markup(text: "\(sight.own.name), \(sight.own.code)")),
            (
                "Official place",
                link(sight.official.name, to: .evidenceArea(sight.official.code))
                    + Markup(text: ", \(sight.official.kind.placeWords.one), \(sight.official.code)")
            ),
        ])
        if !sight.clashes.isEmpty { clashes }
        confirmation
    }

    private var answer: String {
        let figures =
            sight.figures == 0
            ? "No figures stand for it, so only the name moves."
            : "\(Counted.things(sight.figures, "figure", "figures").asSentence) would move. “\(sight.own.name)” becomes another name of \(sight.official.name)."
        guard !sight.clashes.isEmpty else { return figures }
        let count = Counted.number(sight.clashes.count)
        return "\(figures) For \(count) of them the official place has another figure."
    }

    private var clashes: Markup {
        pageSection("Where they differ", id: "clashes") {
            RecordTable(
                caption: "Figures for the same time that differ", style: "ww-table--tight",
                columns: [
                    .init(name: "Measure"), .init(name: "Period"), .init(name: sight.own.name, isNumber: true),
                    .init(name: "\(sight.official.name) (official)", isNumber: true),
                ],
                rows: sight.clashes.prefix(Self.shown).map {
                    [.init($0.measure), .init($0.period), .init($0.own), .init($0.official)]
                }
            ).markup
            if sight.clashes.count > Self.shown {
                p(.class("ww-fine ww-after")) {
                    "The first \(Self.shown) of \(Counted.digits(sight.clashes.count))."
                }
            }
        }
    }

    private var confirmation: Markup {
        form(
            .class("ww-ask ww-narrow"), .method(.post), .action(SiteURL.evidenceForm(.areas, sight.own.code).address)
        ) {
            formToken(visitor)
            input(.type(.hidden), .name("official"), .value(sight.official.code))
            if !sight.clashes.isEmpty {
                ChoiceField(
                    name: "keep", label: "Whose figures stand where they differ?",
                    hint: "The others stay on record and come back when this is taken back.",
                    options: [
                        ("", "Choose one"), ("official", "Those of the official place"),
                        ("own", "Those of our own place"),
                    ]
                ).markup(errors)
            }
            div(.class("ww-actions")) {
                stepButton("join", "Yes, join them")
                link("No, leave both", to: .evidenceForm(.areas, sight.own.code))
            }
        }
    }
}
