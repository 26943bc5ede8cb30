import CommunitySafety
import HTML
import Proofreading
import Services

/// The meetings that a year's plan goes through, in order.
struct RoutePage: Page {
    let area: NavigationItem? = .plan
    var overview: RouteOverview
    var visitor: Visitor
    var notice: EditNotice?

    var name: String { "Route of the plan for \(year.name)" }
    private var year: PlanYear { overview.year }
    private var mayKeep: Bool { visitor.may(.keepRoute) }

    var content: Markup {
        breadcrumbs([("Plan \(year.name)", .plan(year))], here: "Route")
        PlanTools(year, for: visitor, here: .route(year)).markup
        notice?.markup(visitor, at: .route(year))
        PageTop(
            caption: "Route of the plan for \(year.name)", isDraft: overview.newest?.standing.state == .draft,
            heading: "Which meetings does the plan go through?", answer: RouteWords(overview).first
        ).markup
        if !overview.meetings.isEmpty { table }
        if mayKeep {
            div(.class("ww-actions")) { linkButton("Add a meeting", to: .meeting(year, id: "new")) }
        } else if overview.meetings.isEmpty {
            p(.class("ww-body")) { "\(Permission.keepRoute.whoCan.asSentence) can add meetings." }
        }
        standing
        elections
    }

    private var table: Markup {
        RecordTable(
            caption: "Meetings in order of their dates",
            columns: ["Meeting", "Meets on", "Papers due", "Version", "Outcome", "Minute"].map { .init(name: $0) },
            rows: overview.meetings.map(cells)
        ).markup
    }

    private func cells(_ listing: MeetingListing) -> [RecordTable.Cell] {
        let meeting = listing.meeting
        return [
            .init(body(of: listing)), .init(meeting.date.words), .init(meeting.papersDue?.words ?? ""),
            .init(version(of: meeting)),
            .init(outcome(of: meeting)), .init(MinuteLink(meeting).markup),
        ]
    }

    @MarkupBuilder private func body(of listing: MeetingListing) -> Markup {
        link(listing.meeting.body, to: .meeting(year, id: listing.id))
        if listing.meeting.power == .decides { span(.class("ww-fine")) { " decides" } }
    }

    private func version(of meeting: RouteMeeting) -> Markup {
        guard let number = meeting.version else { return Markup(text: "") }
        return link("Version \(number)", to: .version(year, number: number))
    }

    private func outcome(of meeting: RouteMeeting) -> String {
        if let outcome = meeting.outcome { return outcome.words.asSentence }
        if meeting.isAwaited { return meeting.date < overview.today ? "Not recorded yet" : "Awaited" }
        return meeting.date < overview.today ? "Nothing was submitted" : ""
    }

    private var standing: Markup? {
        guard let newest = overview.newest else { return nil }
        return pageSection("Where the plan stands", id: "standing", aside: link("All versions", to: .versions(year))) {
            p(.class("ww-body")) {
                link("Version \(newest.number)", to: .version(year, number: newest.number))
                ": \(StandingWords(newest).state.lowercasingFirst)."
            }
        }
    }

    private var elections: Markup {
        pageSection("Elections", id: "elections", aside: link("Elections on record", to: .elections)) {
            p(.class("ww-body")) { ElectionWords(overview.elections, today: overview.today).sentence }
        }
    }
}

/// A meeting's minute, linked where there is an address to lead to.
struct MinuteLink {
    let meeting: RouteMeeting

    init(_ meeting: RouteMeeting) { self.meeting = meeting }

    var markup: Markup {
        let words = meeting.minute.isEmpty ? (meeting.link.isEmpty ? "" : "Minutes") : meeting.minute.asSentence
        guard let address = WebAddress(meeting.link), !words.isEmpty else { return Markup(text: words) }
        return a(.href(address)) { words }
    }
}
