import CommunitySafety
package import HTML
import Proofreading
import Services

/// Every figure that a plan quotes, with its source, its period and the counts behind it.
package struct PlanFiguresPage: Page {
    package let name: String
    package let area: NavigationItem? = .plan
    private let year: PlanYear
    private let top: PageTop
    /// What was revised since it went out, for those who work on the plan.
    var revised: ShowRevisedFigures.Answer?
    private let figures: [(call: FigureCall, figure: QuotedFigure)]
    private let showsEvidence: Bool

    /// - Parameter showsEvidence: whether the site has the measures' pages, to lead to.
    init(_ edition: PlanEdition, showsEvidence: Bool = true) {
        self.showsEvidence = showsEvidence
        year = edition.plan.year
        name = "Figures in the plan \(year.name)"
        figures = edition.quotedFigures
        top = PageTop(
            caption: edition.plan.title, isDraft: edition.status == .draft,
            heading: "Where do the plan’s figures come from?",
            answer: Self.answer(figures.count))
    }

    private static func answer(_ count: Int) -> String {
        count == 0
            ? "The plan takes no figure from the evidence kept here. Its numbers were typed, and say in the text where they come from."
            : "\(Counted.things(count, "figure", "figures").asSentence) in the plan \(count == 1 ? "is" : "are") taken from evidence and not typed. Numbers that were typed aren’t listed."
    }

    package var content: Markup {
        breadcrumbs([("Home", .home), ("Plan \(year.name)", .plan(year))], here: "Figures")
        top.markup
        if !figures.isEmpty {
            p(.class("ww-body ww-body--s")) {
                link("All of them as a table (CSV)", to: .planTable(year, .figures))
                ", with the counts behind each."
            }
        }
        revisions
        for entry in figures { section(entry.call, entry.figure) }
    }

    @MarkupBuilder private var revisions: Markup {
        if let revised, !revised.revisions.isEmpty {
            pageSection("Revised since they went out", id: "revised") {
                ul(.class("ww-list")) {
                    for revision in revised.revisions {
                        li {
                            revision.words + " "
                            a(.href(SiteURL.planFigures(year).address(at: FigureBook.anchor(of: revision.call)))) {
                                "Where it comes from"
                            }
                        }
                    }
                }
                p(.class("ww-body ww-after")) { next(revised.next) }
            }
        }
    }

    @MarkupBuilder private func next(_ step: ShowRevisedFigures.NextStep) -> Markup {
        switch step {
        case .amend:
            "What was printed stays as it went out. "
            link("Start an amendment", to: .amendments(year))
            " to print what is held now."
        case .draft:
            "What was printed stays as it went out. "
            link("The draft", to: .draft(year))
            " prints what is held now: say in it that it was corrected."
        case .publish:
            "What was printed stays as it went out. "
            link("Publish it again", to: .publish(year))
            " as a correction to print what is held now."
        }
    }

    private func section(_ call: FigureCall, _ figure: QuotedFigure) -> Markup {
        pageSection(figure.words.asSentence, id: FigureBook.anchor(of: call)) {
            if let origin = figure.origin {
                summaryList([
                    ("What it counts", Markup(text: origin.measureName)), ("Where", Markup(text: origin.areaName)),
                    ("When", Markup(text: Self.when(origin))), ("Source", Markup(text: origin.sourceName)),
                    ("As loaded on", Markup(text: origin.loadedOn?.words ?? "")),
                ])
                counts(figure)
                if showsEvidence {
                    p(.class("ww-body ww-body--s ww-after")) {
                        a(.href(Self.row(of: origin))) {
                            "The same figure as it stands today, with everything held of it"
                        }
                    }
                }
            }
        }
    }

    /// Its row on the measure's page, as it stands today.
    private static func row(of origin: QuotedFigure.Origin) -> WebAddress {
        let period = DateRange(from: origin.from, to: origin.to).map { EvidencePeriod($0) }
        return WebAddress(
            path: SiteURL.measure(origin.measure).parts,
            query: [("place", origin.area)] + (period.map { [("period", $0.words)] } ?? []), fragment: period?.anchor)
    }

    private static func when(_ origin: QuotedFigure.Origin) -> String {
        let period = DateRange(from: origin.from, to: origin.to).map { EvidencePeriod($0).proseWords } ?? ""
        guard let against = origin.against else { return period }
        return "\(period), beside \(EvidencePeriod(against).proseWords)"
    }

    /// The counts behind a figure; those of a chart or a map behind a press, since they are many.
    @MarkupBuilder private func counts(_ figure: QuotedFigure) -> Markup {
        if !figure.facts.isEmpty {
            if figure.block == nil {
                rows(figure)
            } else {
                disclosure("Its \(Counted.things(figure.facts.count, "count", "counts"))") { rows(figure) }
            }
        }
    }

    /// The counts that the words were made from.
    private func rows(_ figure: QuotedFigure) -> Markup {
        RecordTable(
            caption: "The counts behind “\(figure.words)”", style: "ww-table--tight",
            columns: [
                .init(name: "Place"), .init(name: "From"), .init(name: "To"), .init(name: "Count", isNumber: true),
            ],
            rows: figure.facts.map { fact in
                [
                    .init(fact.areaName), .init(fact.from.words),
                    .init(fact.to.words), .init(PrintedNumber.words(fact.value)),
                ]
            }
        ).markup
    }
}
