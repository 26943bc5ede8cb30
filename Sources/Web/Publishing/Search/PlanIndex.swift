import CommunitySafety
import Documents
import HTML

/// The words of a plan by the address at which they stand.
struct PlanIndex: Sendable {
    struct Entry: Sendable, Hashable {
        var title: String
        var kind: String
        var address: WebAddress
        var text: String
        /// Title and text in lower case.
        var folded: String

        init(title: String, kind: String, address: WebAddress, text: String) {
            self.title = title
            self.kind = kind
            self.address = address
            self.text = text
            folded = (title + " " + text).lowercased()
        }
    }

    let entries: [Entry]

    init(_ entries: [Entry]) { self.entries = entries }

    init(_ edition: PlanEdition) {
        let plan = edition.plan
        let year = plan.year
        let measures = plan.priorities.map { priority in
            Entry(
                title: priority.name, kind: "Priority", address: SiteURL.priority(year, slug: priority.slug).address,
                text: plan.successMeasures(of: priority).map(\.text).joined(separator: " "))
        }
        let actions = plan.actions.map { action in
            Entry(
                title: "Action \(action.address)", kind: "Action",
                address: SiteURL.action(year, address: action.address).address, text: Self.words(of: action))
        }
        let laid = PlanParts(plan, figures: QuotedFigures(edition)).all
        let parts = laid.map { part in
            Entry(
                title: part.heading, kind: "Part of the plan", address: SiteURL.plan(year).address(at: part.id),
                text: [part.before, part.after].map { PlainWords($0.spoken).text }.joined(separator: " "))
        }
        let members = plan.members.map { member in
            Entry(
                title: member.name, kind: "Member", address: SiteURL.partners.address,
                text: member.aliases.joined(separator: ", "))
        }
        let address = { (holds: (PlanPart.Records) -> Bool) in
            laid.first { holds($0.records) }.map { SiteURL.plan(year).address(at: $0.id) } ?? SiteURL.plan(year).address
        }
        let funding = plan.fundingLines.map { line in
            Entry(
                title: line.text, kind: "Funding", address: address { if case .funding = $0 { true } else { false } },
                text: [line.funder, line.amountWords, line.period].compactMap { $0 }.joined(separator: " · "))
        }
        let themes = plan.themes.map { theme in
            Entry(
                title: theme.name, kind: "Theme", address: address { if case .themes = $0 { true } else { false } },
                text: PlainWords(edition.figures.spoken(theme.narrative)).text)
        }
        entries = measures + actions + parts + members + funding + themes
    }

    private static func words(of action: Action) -> String {
        ([action.text] + action.leads.map(\.printed) + action.partners.map(\.printed) + [action.byWhen.printed])
            .filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// Entries that hold every word, those that hold them in their title first; at most `limit`. Linear in the plan.
    func matches(_ query: SearchQuery, limit: Int) -> [Entry] {
        guard !query.words.isEmpty else { return [] }
        let found = entries.filter { entry in query.words.allSatisfy(entry.folded.contains) }
        let isTitled = { (entry: Entry) in query.words.allSatisfy(entry.title.lowercased().contains) }
        return Array((found.filter(isTitled) + found.filter { !isTitled($0) }).prefix(limit))
    }
}
