import CommunitySafety
import HTML
import Proofreading
import Services

/// What everybody may read of a cleared round: each lead’s view with the approved text, by priority.
struct PublicRoundPage: Page {
    let area: NavigationItem? = .progress
    var answer: ShowRound.Public

    private var year: PlanYear { answer.round.year }
    private var round: MonitoringRound {
        MonitoringRound(
            year: year, quarter: answer.round.quarter, window: answer.round.quarter.proposedWindow(year))
    }
    var name: String { "What was done, \(round.period)" }

    var content: Markup {
        breadcrumbs([("Progress \(year.name)", .rounds(year))], here: round.quarter.words)
        PageTop(caption: round.quarter.words, heading: "What was done from \(round.period)", answer: sentence).markup
        for group in groups { section(group) }
        p(.class("ww-body ww-body--s ww-after")) {
            link("As a spreadsheet", to: .progressSheet(SheetFile(year, answer.round.quarter, isInside: false)))
        }
    }

    private var sentence: String {
        let read = "The strategy group read this on \(answer.round.clearedOn.words)."
        guard !answer.updates.isEmpty else { return "\(read) Nothing was released for everybody." }
        let counts = LeadView.allCases.compactMap { view -> String? in
            let count = answer.updates.count { $0.view == view }
            return count == 0 ? nil : "\(Counted.number(count)) \(view.words.lowercased())"
        }
        return
            "Of \(Counted.things(answer.updates.count, "action", "actions")) told of here, their leads say: \(counts.joined(separator: ", ")). \(read)"
    }

    private struct Group {
        var name: String
        var id: String
        var updates: [PublishedUpdate]
    }

    private var groups: [Group] {
        let known = answer.priorities.map { priority in
            Group(
                name: priority.name, id: priority.slug,
                updates: answer.updates.filter { $0.priority == priority.slug })
        }
        let slugs = Set(answer.priorities.map(\.slug))
        let others = answer.updates.filter { !($0.priority.map(slugs.contains) ?? false) }
        return (known + [Group(name: "Other actions", id: "other", updates: others)]).filter { !$0.updates.isEmpty }
    }

    private func section(_ group: Group) -> Markup {
        pageSection(group.name, id: "p-\(group.id)") {
            RecordTable(
                caption: "Actions on \(group.name)",
                columns: ["Action", "How it is going", "What was done"].map { .init(name: $0) },
                rows: group.updates.map { update in
                    [
                        .init(
                            link(
                                "\(update.reference.isEmpty ? "" : "\(update.reference) ")\(update.action)",
                                to: .action(year, address: update.address))),
                        .init(RoundWords.state(update.view)), .init(update.words),
                    ]
                }
            ).markup
        }
    }
}
