import CommunitySafety
import HTML

/// An action as one row of a table.
struct ActionRow: Sendable, Hashable {
    var reference: String
    var text: [String]
    var url: SiteURL
    var lead: String
    var partners: String
    var byWhen: String
    /// Empty where the plan says nothing of it.
    var status: String

    init(_ action: Action, of year: PlanYear) {
        reference = action.reference ?? ""
        text = action.paragraphs
        url = .action(year, address: action.address)
        lead = action.leads.map(\.printed).joined(separator: ", ")
        partners = action.partners.map(\.printed).joined(separator: ", ")
        byWhen = action.byWhen.printed
        status = action.status?.words ?? ""
    }

    /// A table of actions; `caption` is read aloud before it.
    static func table(_ rows: [ActionRow], caption: String) -> Markup {
        let hasPartners = rows.contains { !$0.partners.isEmpty }
        let hasStatus = rows.contains { !$0.status.isEmpty }
        let names =
            ["Action", "Lead"] + (hasPartners ? ["Partners"] : []) + ["By when"]
            + (hasStatus ? ["Status"] : [])
        return RecordTable(
            caption: caption, style: "ww-table--tight ww-plain-rows ww-acts", columns: names.map { .init(name: $0) },
            rows: rows.map { $0.cells(withPartners: hasPartners, withStatus: hasStatus) }
        ).markup
    }

    private func cells(withPartners: Bool, withStatus: Bool) -> [RecordTable.Cell] {
        [.init(words), .init(lead.isEmpty ? Markup() : b { lead })] + (withPartners ? [.init(partners)] : []) + [
            .init(byWhen)
        ] + (withStatus ? [.init(status)] : [])
    }

    /// The first paragraph is the link; the others follow it.
    private var words: Markup {
        let number = reference.isEmpty ? Markup() : span(.class("ww-ref")) { reference } + " "
        let name = text.first ?? "Action without words"
        return number + a(.href(url.address)) { name }
            + text.dropFirst().map { paragraph in span(.class("ww-acts__more")) { paragraph } }.joined()
    }
}
