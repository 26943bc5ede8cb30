import CommunitySafety
import HTML
import Proofreading
import Services

/// The meetings of a plan in a line: those behind it, the one ahead, and what comes after.
struct RouteSteps {
    let overview: RouteOverview

    init(_ overview: RouteOverview) { self.overview = overview }

    /// Nothing while no meeting is on the route.
    @MarkupBuilder var markup: Markup {
        if !overview.meetings.isEmpty {
            h2(.class("govuk-visually-hidden")) { "Route of meetings" }
            ol(.class("ww-route")) {
                for listing in overview.meetings { step(listing) }
                publishing
            }
        }
    }

    private func step(_ listing: MeetingListing) -> Markup {
        let isNow = listing.id == current?.id
        return li(.classes(isNow ? "is-now" : isBehind(listing.meeting) ? "is-past" : nil)) {
            b { link(listing.meeting.body, to: .meeting(overview.year, id: listing.id)) }
            if isNow { span(.class("govuk-visually-hidden")) { "Next. " } }
            listing.meeting.date.words + ". "
            if isBehind(listing.meeting) { been(listing.meeting) } else { ahead(listing.meeting) }
        }
    }

    /// The one that the plan is before, or goes to next.
    private var current: MeetingListing? { overview.meetings.first { !isBehind($0.meeting) } }

    private func isBehind(_ meeting: RouteMeeting) -> Bool {
        meeting.outcome != nil || meeting.date < overview.today
    }

    @MarkupBuilder private func been(_ meeting: RouteMeeting) -> Markup {
        if let version = meeting.version {
            let outcome = meeting.outcome.map { $0.words } ?? "submitted; its outcome isn’t recorded yet"
            "Version \(version) \(outcome)"
            if !meeting.minute.isEmpty || !meeting.link.isEmpty { ", " + MinuteLink(meeting).markup }
        } else {
            "Nothing was submitted"
        }
    }

    private func ahead(_ meeting: RouteMeeting) -> String {
        var parts: [String] = []
        if let version = meeting.version {
            parts.append("Version \(version) is submitted")
        } else if let due = meeting.papersDue {
            parts.append(due < overview.today ? "Papers were due \(due.words)" : "Papers due \(due.words)\(wait(due))")
        }
        if meeting.power == .decides { parts.append("To adopt") }
        return parts.joined(separator: ". ")
    }

    private func wait(_ day: CalendarDate) -> String {
        let days = day.ordinal - overview.today.ordinal
        return days == 0 ? ", today" : days == 1 ? ", tomorrow" : days <= 31 ? ", in \(days) days" : ""
    }

    private var publishing: Markup {
        li(.classes(overview.adopted == nil ? nil : "is-past")) {
            b { "Publish" }
            overview.adopted == nil ? "After adoption." : "Adopted; it can go out."
            if let election = PreElectionPeriod(overview.elections).next(after: overview.today) {
                " Pre-election period from \(election.notice.words)"
            }
        }
    }
}
