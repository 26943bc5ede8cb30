import CommunitySafety
import HTML
import Proofreading
import Services

/// What was done, by kind, month and agency.
struct ActivitiesPage: Page {
    let name = "Activity"
    let area: NavigationItem? = .figures
    var answer: ListActivities.Answer
    var visitor: Visitor
    var notice: Markup?

    private var filter: ListActivities.Filter { answer.filter }

    var content: Markup {
        FigureTools(visitor: visitor, here: .activities).markup
        notice
        PageTop(caption: "Log of activity", heading: "What did we do?", answer: sentence).markup
        if visitor.may(.logActivity) {
            div(.class("ww-actions ww-after")) { linkButton("Enter an activity", to: .activityForm("new")) }
        }
        if answer.isEmpty {
            empty
        } else {
            choices
            list
        }
    }

    private var sentence: String {
        if answer.isEmpty {
            return
                "Trainings, safety walks, events, sessions, visits, campaigns and media pieces are entered here, and each is counted."
        }
        let people = answer.lines.compactMap(\.activity.people).reduce(0, +)
        let things = Counted.things(answer.lines.count, "activity", "activities").asSentence
        let reached = people == 0 ? "" : ", \(Counted.digits(people)) people reached where somebody counted"
        return "\(things) \(period)\(reached)."
    }

    private var period: String {
        if let month = filter.month { return "in \(ReturnWords.period(month))" }
        guard let last = answer.months.first, let first = answer.months.prefix(12).last else { return "on record" }
        return first == last
            ? "in \(ReturnWords.period(last))"
            : "from \(ReturnWords.period(first)) to \(ReturnWords.period(last))"
    }

    private var empty: Markup {
        p(.class("ww-body")) {
            visitor.may(.logActivity)
                ? "Enter the first one: it takes a kind, a day and a place."
                : "Nobody has entered one yet. Ask \(Permission.logActivity.whoCan): they can."
        }
    }

    private var choices: Markup {
        form(.method(.get), .action(SiteURL.activities.address), .class("ww-filter")) {
            div(.class("ww-columns")) {
                ChoiceField(
                    name: "kind", label: "Kind",
                    options: [("", "Every kind")] + ActivityKind.allCases.map { ($0.rawValue, $0.words) },
                    value: filter.kind?.rawValue ?? ""
                ).markup([])
                ChoiceField(
                    name: "month", label: "Month", options: [("", "The last twelve")] + months,
                    value: filter.month?.key ?? ""
                ).markup([])
                ChoiceField(
                    name: "agency", label: "Lead agency", options: agencies,
                    value: filter.agency.map { $0.isEmpty ? "own" : $0 } ?? ""
                ).markup([])
            }
            div(.class("ww-edit-tools")) {
                button(.class("govuk-button govuk-button--secondary ww-button-s"), .type(.submit)) { "Show" }
                if filter != ListActivities.Filter() { link("Show all", to: .activities) }
            }
        }
    }

    private var months: [(value: String, words: String)] {
        var shown = answer.months
        if let month = filter.month, !shown.contains(month) { shown.insert(month, at: 0) }
        return shown.map { ($0.key, ReturnWords.period($0)) }
    }

    private var agencies: [(value: String, words: String)] {
        [("", "Every agency")] + answer.agencies.map { ($0.id.isEmpty ? "own" : $0.id, $0.name) }
    }

    private var list: Markup {
        pageSection("Newest first", id: "list", aside: download) {
            if answer.isCut {
                p(.class("ww-body ww-body--s")) {
                    "Only the newest 500 are looked at: choose a month to see all of it."
                }
            }
            if answer.lines.isEmpty {
                p(.class("ww-body ww-body--s")) { "Nothing of this kind." }
            } else {
                table
            }
        }
    }

    private var download: Markup {
        a(.href(SiteURL.activityFile.address(asking: ActivityQuery(filter).fields))) { "The same as CSV" }
    }

    private var table: Markup {
        RecordTable(
            caption: "Activities",
            columns: [
                .init(name: "What"), .init(name: "Date"), .init(name: "Lead agency"), .init(name: "For whom"),
                .init(name: "People", isNumber: true),
            ],
            rows: answer.lines.map { line in
                [
                    .init(what(line)), .init(span(.class("ww-nowrap")) { line.activity.heldOn.words }),
                    .init(line.activity.agencyName),
                    .init(line.activity.audience),
                    .init(
                        span(.class("ww-nowrap")) { line.activity.people.map(Counted.digits) ?? "not counted" }),
                ]
            }
        ).markup
    }

    @MarkupBuilder private func what(_ line: ActivityLine) -> Markup {
        let done = line.activity
        let title = done.kind.words + (line.place.isEmpty ? "" : ", \(line.place)")
        if line.mayChange { link(title, to: .activityForm(line.key)) } else { title }
        if !done.said.isEmpty { span(.class("ww-fine ww-under")) { "Said: \(done.said.shortened(to: 160))" } }
        if !done.passedTo.isEmpty {
            span(.class("ww-fine ww-under")) {
                "Passed to \(done.passedTo)"
                    + (done.answer.isEmpty ? ", no answer yet" : ": \(done.answer.shortened(to: 120))")
            }
        }
    }
}

extension EvidencePeriod {
    /// A month as an address has it: `2023-10`.
    var key: String { String(from.iso.prefix(7)) }
}

/// The filter as it stands in an address.
struct ActivityQuery {
    let filter: ListActivities.Filter

    init(_ filter: ListActivities.Filter) { self.filter = filter }

    /// What can't be read asks for everything.
    init(_ query: FormQuery) {
        let agency = query["agency"].flatMap { $0.isEmpty ? nil : $0 == "own" ? "" : String($0.prefix(100)) }
        let month = query["month"].flatMap { EvidencePeriod(reading: String($0.prefix(10))) }
        filter = ListActivities.Filter(
            kind: query["kind"].flatMap(ActivityKind.init), month: month?.kind == .month ? month : nil, agency: agency)
    }

    var fields: [(name: String, value: String)] {
        var fields: [(name: String, value: String)] = []
        if let kind = filter.kind { fields.append(("kind", kind.rawValue)) }
        if let month = filter.month { fields.append(("month", month.key)) }
        if let agency = filter.agency { fields.append(("agency", agency.isEmpty ? "own" : agency)) }
        return fields
    }
}
