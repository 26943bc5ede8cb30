import CommunitySafety
import HTML
import Proofreading
import Services

/// The success measures of a plan year: where each started, where it is, where it may end, and how that stands to its target.
struct MeasureProgressPage: Page {
    let area: NavigationItem? = .progress
    var answer: ShowMeasureProgress.Answer
    var visitor: Visitor
    var notice: String?

    var name: String { "Success measures \(answer.year.name)" }

    var content: Markup {
        breadcrumbs(crumbs, here: "Success measures")
        if let notice { div(.class("ww-notice ww-notice--done"), .role("status")) { p { notice } } }
        PageTop(caption: "Plan \(answer.year.name)", heading: "Does what we do show?", answer: sentence).markup
        for group in groups { section(group) }
        if !answer.orphans.isEmpty { orphans }
        pageSection("How these are judged", id: "method") { method }
    }

    private var crumbs: [(String, SiteURL)] {
        answer.isInside
            ? [("Progress \(answer.year.name)", .rounds(answer.year))]
            : [("Plan \(answer.year.name)", .plan(answer.year))]
    }

    private var sentence: String {
        let lines = answer.lines
        guard !lines.isEmpty else { return "The plan names no success measures." }
        let count = Counted.things(lines.count, "measure", "measures")
        guard answer.isInside else {
            return "The plan names \(count) of success. Where figures are published, this is how they have moved."
        }
        let counts = TargetStanding.allCases.compactMap { standing -> String? in
            let own = lines.count { $0.standing == standing }
            return own == 0 ? nil : "\(Counted.number(own)) \(standing.words.lowercased())"
        }
        return "Of \(count): \(counts.joined(separator: ", "))."
    }

    private struct Group {
        var name: String
        var id: String
        var lines: [ShowMeasureProgress.Line]
    }

    private var groups: [Group] {
        let known = Set(answer.priorities.map(\.slug))
        let whole = answer.lines.filter { !($0.measure.priority.map(known.contains) ?? false) }
        return
            ([Group(name: "The plan as a whole", id: "whole", lines: whole)]
            + answer.priorities.map { priority in
                Group(
                    name: priority.name, id: "p-\(priority.slug)",
                    lines: answer.lines.filter { $0.measure.priority == priority.slug })
            }).filter { !$0.lines.isEmpty }
    }

    private func section(_ group: Group) -> Markup {
        pageSection(group.name, id: group.id) {
            div(.class("ww-judged")) {
                for line in group.lines { MeasureCard(line: line, answer: answer).markup }
            }
        }
    }

    private var orphans: Markup {
        pageSection("Set for words that the plan doesn’t hold any more", id: "orphans") {
            for orphan in answer.orphans {
                form(
                    .class("ww-bare-form"), .method(.post),
                    .action(SiteURL.measureTarget(answer.year, orphan.address).address)
                ) {
                    formToken(visitor)
                    p(.class("ww-body")) { "“\(orphan.words)”" }
                    if answer.mayKeep { press("Remove what was set", "remove") }
                }
            }
        }
    }

    @MarkupBuilder private var method: Markup {
        p(.class("ww-body ww-body--s")) {
            "A year in progress is set against the same months of the year before, and carried on as that year went on; four of five years end within the range. A target is on course when all of the range would do, off course when none of it would, and open in between."
        }
        p(.class("ww-body ww-body--s")) {
            "A rank is judged by its chance: districts that are much alike change places by luck. All changes on this page are tested together, so that one of many isn’t taken for a clear change."
        }
        if !answer.isInside {
            p(.class("ww-body ww-body--s")) {
                "Only published figures stand here; small numbers are withheld so that nobody can be recognised."
            }
        }
    }
}
