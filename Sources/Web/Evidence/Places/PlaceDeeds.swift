import CommunitySafety
import HTML
import Proofreading
import Services

/// What was done at a place: what the log of activity has, and the plan's actions that name it.
struct PlaceDeeds {
    let sight: PlaceSight
    let actions: [(year: PlanYear, action: Action)]

    var markup: Markup {
        pageSection("What was done here", id: "done") {
            if let deeds = sight.deeds {
                if deeds.isEmpty, actions.isEmpty {
                    p(.class("ww-body")) {
                        "Nothing on record names \(sight.area.name) yet. Safety walks, trainings and other activities appear here when their entry in the log names the place."
                    }
                }
                if !deeds.isEmpty { table(deeds) }
                if !actions.isEmpty { named }
            } else {
                p(.class("ww-body")) { "It is listed again after the poll." }
            }
        }
    }

    private func table(_ deeds: [PlaceDeed]) -> Markup {
        RecordTable(
            caption: "Activities, the newest first", style: "ww-table--tight",
            columns: ["Day", "What", "Who led it"].map { .init(name: $0) },
            rows: deeds.map {
                [
                    .init($0.heldOn.words), .init($0.kind.words),
                    .init($0.agency.isEmpty ? "The partnership" : $0.agency),
                ]
            }
        ).markup
    }

    private var named: Markup {
        div(.class("ww-prose ww-after")) {
            h3 { "Actions of the plan that name it" }
            ul(.class("ww-plain-list")) {
                for (year, action) in actions {
                    li {
                        a(.href(SiteURL.action(year, address: action.address).address)) {
                            action.reference.map { "\($0) " } ?? ""
                            (action.paragraphs.first ?? "").shortened(to: 140)
                        }
                    }
                }
            }
        }
    }

    /// The actions whose words hold the name, as whole words.
    static func actions(naming name: String, in edition: PlanEdition) -> [(year: PlanYear, action: Action)] {
        let wanted = words(name)
        guard !wanted.isEmpty else { return [] }
        return edition.plan.actions.filter { action in
            action.paragraphs.contains { words($0).holds(wanted) }
        }.map { (edition.plan.year, $0) }
    }

    /// As they are written, without marks: a name begins with a capital, and so must what names it.
    private static func words(_ text: String) -> [Substring] {
        text.split { !$0.isLetter && !$0.isNumber && !"'’-".contains($0) }
    }
}

extension [Substring] {
    /// Whether others stand in it, one after the other.
    fileprivate func holds(_ others: [Substring]) -> Bool {
        guard others.count <= count else { return false }
        return (0...(count - others.count)).contains { self[$0..<$0 + others.count].elementsEqual(others) }
    }
}
