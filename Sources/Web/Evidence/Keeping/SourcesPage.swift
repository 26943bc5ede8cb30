import CommunitySafety
import HTML
import Services

/// Where figures come from, and what must be known of each source.
struct SourcesPage: Page {
    let name = "Sources"
    let area: NavigationItem? = .figures
    let listings: [KeepSources.Listing]
    let visitor: Visitor
    let notice: Markup?
    private var mayKeep: Bool { visitor.may(.keepEvidence) }

    var content: Markup {
        FigureTools(visitor: visitor, here: .evidenceList(.sources)).markup
        notice
        PageTop(
            caption: "Figures", heading: "Where do our figures come from?",
            answer:
                "\(Counted.things(listings.count, "source", "sources").asSentence). Each figure names the one that it is from."
        ).markup
        if mayKeep {
            div(.class("ww-actions ww-after")) {
                linkButton("Add a source", to: .evidenceForm(.sources, "new"), isSecondary: true)
            }
        }
        RecordTable(
            caption: "Sources",
            columns: (["Source", "Whose it is", "What it counts", "What it can’t show"] + (mayKeep ? ["Change"] : []))
                .map { .init(name: $0) },
            rows: listings.map(cells)
        ).markup
        evidenceShelves(but: .sources)
    }

    private func cells(_ listing: KeepSources.Listing) -> [RecordTable.Cell] {
        let source = listing.source
        return [
            .init(title(of: source)), .init(owner(of: source)), .init(source.counting), .init(source.caveats),
        ] + (mayKeep ? [.init(changeLink(.sources, source.key, source.name))] : [])
    }

    @MarkupBuilder private func title(of source: EvidenceSource) -> Markup {
        link(source.name, to: .evidenceSource(source.key))
        if !source.licence.isEmpty { span(.class("ww-fine ww-under")) { source.licence } }
    }

    private func owner(of source: EvidenceSource) -> String {
        source.suppliedBy.isEmpty || source.suppliedBy == source.ownedBy
            ? source.ownedBy : "\(source.ownedBy), by way of \(source.suppliedBy)"
    }
}
