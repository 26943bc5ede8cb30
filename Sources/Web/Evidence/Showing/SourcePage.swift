import CommunitySafety
import HTML
import Proofreading
import Services

/// A source: what it counts, what it can't show, whose it is, and what is held of it.
struct SourcePage: Page {
    let area: NavigationItem? = .figures
    let sight: SourceSight
    let visitor: Visitor
    var name: String { sight.source.name }

    private var source: EvidenceSource { sight.source }

    var content: Markup {
        FigureTools(visitor: visitor, here: .evidenceList(.sources)).markup
        breadcrumbs(trail, here: source.name)
        PageTop(heading: source.name, answer: answer).markup
        summaryList([
            ("What it counts", Markup(text: source.counting)), ("What it can’t show", Markup(text: cannot)),
            ("Whose it is", Markup(text: source.ownedBy)), ("Who gives it to us", Markup(text: supplier)),
            ("Licence", licence),
        ])
        if visitor.may(.keepEvidence) {
            p(.class("ww-body ww-after")) { changeLink(.sources, source.key, source.name) }
        }
        held
        notes
        expected
        loads
    }

    /// The list of sources is for those who work with figures.
    private var trail: [(String, SiteURL)] {
        visitor.may(.readEvidence)
            ? [("Figures", .evidence), ("Sources", .evidenceList(.sources))] : [("Figures", .evidence)]
    }

    private var answer: String {
        guard let from = sight.held.map(\.from).min(), let to = sight.held.map(\.to).max() else {
            return "No figures of it are held yet."
        }
        return
            "\(Counted.things(sight.held.count, "measure", "measures").asSentence) from \(from.words) to \(to.words)."
    }

    private var cannot: String {
        source.isSnapped && source.caveats.isEmpty
            ? "Places are moved to a nearby point, so no street may be named." : source.caveats
    }

    private var supplier: String { source.suppliedBy == source.ownedBy ? "" : source.suppliedBy }

    @MarkupBuilder private var licence: Markup {
        if !source.licence.isEmpty { p { source.licence } }
        if !source.attribution.isEmpty { p(.class("ww-fine")) { source.attribution } }
    }

    @MarkupBuilder private var held: Markup {
        if !sight.held.isEmpty {
            pageSection("What is held", id: "held") {
                RecordTable(
                    caption: "Measures with figures of \(source.name)",
                    columns: [
                        .init(name: "Measure"), .init(name: "Since"), .init(name: "Latest"),
                        .init(name: "Places", isNumber: true), .init(name: "Figures", isNumber: true),
                    ],
                    rows: sight.held.map { held in
                        [
                            .init(link(held.measure.name, to: .measure(held.measure.key))), .init(held.from.words),
                            .init(held.to.words), .init(Counted.digits(held.places)),
                            .init(Counted.digits(held.figures)),
                        ]
                    }
                ).markup
                p(.class("ww-fine ww-after")) { "Small areas of a census aren’t counted among the places." }
            }
        } else if visitor.may(.loadEvidence) {
            p(.class("ww-body ww-after")) { link("Load figures", to: .newLoad) }
        }
    }

    @MarkupBuilder private var notes: Markup {
        if !sight.notes.isEmpty {
            pageSection("Notes on quality", id: "notes") {
                RecordTable(
                    caption: "What must be known of its figures", style: "ww-plain-rows",
                    columns: [.init(name: "When"), .init(name: "About"), .init(name: "What to know")],
                    rows: sight.notes.map { one in
                        [
                            .init(one.note.period.daysInWords), .init(about(one)),
                            .init((one.note.isComparable ? "" : "Not to be compared: ") + one.note.reason),
                        ]
                    }
                ).markup
            }
        }
    }

    private func about(_ one: SourceSight.Note) -> String {
        let parts = [one.measure, one.place].compactMap(\.self)
        return parts.isEmpty ? "All of it" : parts.joined(separator: ", ")
    }

    @MarkupBuilder private var expected: Markup {
        if !sight.expected.isEmpty {
            pageSection("Returns expected", id: "expected", aside: p { link("All returns", to: .returns) }) {
                RecordTable(
                    caption: "What its owner or supplier owes",
                    columns: [
                        .init(name: "Return"), .init(name: "From"), .init(name: "How often"), .init(name: "Last due"),
                    ],
                    rows: sight.expected.map { one in
                        [
                            .init(one.dataset), .init(one.agency), .init(ReturnWords.rhythm(one.rhythm)),
                            .init(
                                one.period.flatMap { period in one.due.map { "\(period.words), by \($0.words)" } } ?? ""
                            ),
                        ]
                    }
                ).markup
            }
        }
    }

    @MarkupBuilder private var loads: Markup {
        if !sight.loads.isEmpty {
            pageSection("Newest loads", id: "loads", aside: p { link("All loads", to: .evidenceLoads) }) {
                RecordTable(
                    caption: "Loads of its figures, the newest first", style: "ww-table--tight",
                    columns: [.init(name: "Load"), .init(name: "Day"), .init(name: "File")],
                    rows: sight.loads.map { load in
                        [
                            .init(link("Load \(load.number)", to: .evidenceLoad(load.number))), .init(load.on.words),
                            .init(load.name + (load.isUndone ? " (taken back)" : "")),
                        ]
                    }
                ).markup
            }
        }
    }
}
