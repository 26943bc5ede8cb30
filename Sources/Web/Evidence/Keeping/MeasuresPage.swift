import CommunitySafety
import HTML
import Services

/// What is counted, and who may see it.
struct MeasuresPage: Page {
    let name = "Measures"
    let area: NavigationItem? = .figures
    let listings: [KeepMeasures.Listing]
    let visitor: Visitor
    let notice: Markup?
    private var mayKeep: Bool { visitor.may(.keepEvidence) }

    var content: Markup {
        FigureTools(visitor: visitor, here: .evidenceList(.measures)).markup
        notice
        PageTop(caption: "Figures", heading: "What do we count?", answer: answer).markup
        if mayKeep {
            div(.class("ww-actions ww-after")) {
                linkButton("Add a measure", to: .evidenceForm(.measures, "new"), isSecondary: true)
            }
        }
        table
        evidenceShelves(but: .measures)
    }

    private var answer: String {
        let hidden = listings.count { $0.measure.audience == .restricted }
        let kept = hidden == 0 ? "" : " \(Counted.number(hidden).asSentence) of them never leave the unit."
        return "\(Counted.things(listings.count, "measure", "measures").asSentence).\(kept)"
    }

    private var table: Markup {
        let columns = ["Measure", "Issue", "Counts", "Who may see it", "Smallest place"] + (mayKeep ? ["Change"] : [])
        return RecordTable(
            caption: "Measures by issue", columns: columns.map { .init(name: $0) }, rows: sorted.map(cells)
        ).markup
    }

    private var sorted: [KeepMeasures.Listing] {
        listings.sorted { ($0.measure.issue, $0.measure.name) < ($1.measure.issue, $1.measure.name) }
    }

    private func cells(_ listing: KeepMeasures.Listing) -> [RecordTable.Cell] {
        let measure = listing.measure
        return [
            .init(title(of: listing)), .init(issue(of: measure)),
            .init(measure.basis.words), .init(measure.audience.whoSees),
            .init(measure.smallestArea.placeWords.one.asSentence),
        ] + (mayKeep ? [.init(changeLink(.measures, measure.key, measure.name))] : [])
    }

    private func issue(of measure: Measure) -> String {
        IssueWords.name(measure.issue)
    }

    @MarkupBuilder private func title(of listing: KeepMeasures.Listing) -> Markup {
        listing.measure.name
        span(.class("ww-fine ww-under")) { listing.isShipped ? listing.measure.key : "\(listing.measure.key), our own" }
        if listing.isHeld {
            span(.class("ww-fine ww-under")) {
                a(.href(ComparisonChoice(measure: listing.measure.key).address)) {
                    "Compare figures"
                    span(.class("govuk-visually-hidden")) { " of \(listing.measure.name)" }
                }
            }
        }
        if !listing.measure.note.isEmpty { span(.class("ww-fine ww-under")) { listing.measure.note } }
    }
}
