import CommunitySafety
import HTML
import Services

/// One measure for one place: a sentence and a table first, then month by month, beside its peers, and within the place.
struct MeasurePage: Page {
    let area: NavigationItem? = .figures
    let sight: MeasureSight
    let visitor: Visitor
    var name: String { sight.measure.name }

    private var words: [ComparisonWords] { sight.words }

    var content: Markup {
        FigureTools(visitor: visitor, here: .evidence).markup
        PageTop(
            caption: "\(sight.place.name), \(sight.place.kind.placeWords.one)", heading: sight.measure.name,
            answer: answer
        ).markup
        if !words.isEmpty { YearsTable(words: words).markup }
        remarks
        choice
        if let run = sight.run { MonthlySection(run: run, measure: sight.measure).markup }
        if let peers = sight.peers { PeerSection(peers: peers, measure: sight.measure, place: sight.place).markup }
        if sight.peers == nil, sight.place.kind == .district, visitor.may(.keepEvidence) {
            p(.class("ww-body ww-after")) {
                link("Say whom we compare ourselves with", to: .evidenceList(.sets))
                ": then it stands beside other places, where they have figures and populations."
            }
        }
        if let parts = sight.parts { PartsSection(parts: parts, measure: sight.measure, place: sight.place).markup }
        sureness
        origin
    }

    private var answer: String {
        if let first = words.first { return first.sentence }
        guard let newest = sight.newest, let value = newest.value else { return "No figure of it has a value yet." }
        return
            "In \(sight.place.name), \(ChangeFigures.value(value, sight.measure.unit)) in \(newest.period.words). The same months of the year before aren’t held, so no change is judged."
    }

    @MarkupBuilder private var remarks: Markup {
        let lines = words.flatMap(\.reasons) + (words.first?.remarks ?? [])
        let kept = lines.enumerated().filter { lines.firstIndex(of: $0.element) == $0.offset }.map(\.element)
        if !kept.isEmpty {
            div(.class("ww-prose ww-after")) { for line in kept { p(.class("ww-quiet")) { line } } }
        }
    }

    @MarkupBuilder private var choice: Markup {
        if sight.places.count > 1 {
            form(.class("ww-filter"), .method(.get), .action(SiteURL.measure(sight.measure.key).address)) {
                ChoiceField(
                    name: "place", label: "Show it for",
                    options: sight.places.map { ($0.code, "\($0.name), \($0.kind.placeWords.one)") },
                    value: sight.place.code
                ).markup([])
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

    @MarkupBuilder private var sureness: Markup {
        let judged = words.filter { !$0.certainty.isEmpty }
        if !judged.isEmpty || sight.run?.limits != nil || sight.peers != nil {
            pageSection("How sure are we?", id: "sure") {
                for one in judged {
                    disclosure("How “\(one.inTable)” was decided for \(one.pair.comparison.later.period.words)") {
                        for line in one.certainty { p { line } }
                        for line in one.method { p(.class("ww-fine ww-after")) { line } }
                    }
                }
                if let run = sight.run, run.limits != nil { MonthlySection.method(run) }
                if sight.peers != nil { PeerSection.method }
            }
        }
    }

    @MarkupBuilder private var origin: Markup {
        if let source = sight.source {
            pageSection("Where it comes from", id: "source") {
                summaryList([
                    ("Source", Markup(text: source.name)), ("What it counts", Markup(text: source.counting)),
                    ("What it can’t show", Markup(text: source.caveats)), ("Newest load", Markup(text: sight.loadedOn)),
                    ("Read this first", Markup(text: sight.measure.note)),
                    ("Licence", Markup(text: source.attribution)),
                ])
            }
        }
    }
}
