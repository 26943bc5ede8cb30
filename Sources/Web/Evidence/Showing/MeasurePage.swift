import CommunitySafety
import HTML
import Proofreading
import Services

/// One measure for one place: a question, its answer and a table first, then month by month, beside its peers, and within the
/// place.
struct MeasurePage: Page {
    let area: NavigationItem? = .figures
    let sight: MeasureSight
    let visitor: Visitor
    var name: String { question.words }

    private var words: [ComparisonWords] { sight.words }
    private var question: MeasureQuestion { MeasureQuestion(measure: sight.measure, place: sight.place) }

    var content: Markup {
        let table = YearsTable(sight)
        FigureTools(visitor: visitor, here: .evidence).markup
        PageTop(
            caption: "\(sight.measure.name): \(sight.place.name), \(sight.place.kind.placeWords.one)",
            heading: question.words, answer: answer
        ).markup
        misread
        table.markup
        remarks
        MeasureChoiceForm(sight: sight, visitor: visitor).markup
        if let run = sight.run { MonthlySection(run: run, sight: sight, anchored: table.anchored).markup }
        if let rolling = sight.rolling { YearSection(rolling: rolling, sight: sight, anchored: table.anchored).markup }
        peers
        if let parts = sight.parts { PartsSection(parts: parts, measure: sight.measure, place: sight.place).markup }
        MeasureSureness(sight: sight).markup
        origin
        MeasureFiles(measure: sight.measure, place: sight.place).markup
    }

    /// The period that was asked for comes first, where the year before is held too.
    private var answer: String {
        let asked = sight.chosen
        if let first = words.first, asked == nil || first.pair.comparison.later.period == asked {
            return "\(MeasureQuestion.answer(first)) \(first.sentence)"
        }
        guard let newest = sight.newest, let value = newest.value else { return "No figure of it has a value yet." }
        return
            "In \(sight.place.name), \(ChangeFigures.value(value, sight.measure.unit)) in \(newest.period.words). The same months of the year before aren’t held, so no change is judged."
    }

    @MarkupBuilder private var misread: Markup {
        for one in sight.misread {
            div(.class("ww-notice"), .role("status")) {
                p {
                    switch one {
                    case .period(let typed): "“\(typed)” can’t be read as a period. The newest is shown."
                    case .unheld(let period): "No whole figure for \(period.words) is held. The newest is shown."
                    case .set(let typed):
                        "No set to compare with is called “\(typed)”, or this place isn’t in it."
                    }
                }
            }
        }
    }

    @MarkupBuilder private var remarks: Markup {
        let lines = words.flatMap(\.reasons) + (words.first?.remarks ?? [])
        let kept = lines.enumerated().filter { lines.firstIndex(of: $0.element) == $0.offset }.map(\.element)
        if !kept.isEmpty {
            div(.class("ww-prose ww-after")) { for line in kept { p(.class("ww-quiet")) { line } } }
        }
    }

    @MarkupBuilder private var peers: Markup {
        if let peers = sight.peers {
            PeerSection(peers: peers, sight: sight).markup
        } else if sight.sets.isEmpty, isRanked, sight.place.kind == .district, visitor.may(.keepEvidence) {
            p(.class("ww-body ww-after")) {
                link("Say whom we compare ourselves with", to: .evidenceList(.sets))
                ": then it stands beside other places, where they have figures and populations."
            }
        }
    }

    /// Whether it is counted so that places can be set beside each other.
    private var isRanked: Bool { sight.measure.unit.isCounted && sight.measure.aggregation == .sum }

    @MarkupBuilder private var origin: Markup {
        if let source = sight.source {
            pageSection("Where it comes from", id: "source") {
                summaryList([
                    ("Source", link(source.name, to: .evidenceSource(source.key))),
                    ("Newest load", Markup(text: sight.loadedOn)),
                    ("People", Markup(text: sight.peers.map { "As of \($0.on.words)" } ?? "")),
                    ("Licence", Markup(text: source.attribution)),
                ])
            }
        }
    }
}

extension MeasureSight {
    /// What an address asks for to show the same for a place: the period and the set that were chosen stay.
    func asking(_ place: Area) -> [(name: String, value: String)] {
        [("place", place.code)] + (chosen.map { [("period", $0.words)] } ?? [])
            + (sets.first(where: \.isChosen).map { sets.count > 1 ? [("with", $0.id)] : [] } ?? [])
    }
}
