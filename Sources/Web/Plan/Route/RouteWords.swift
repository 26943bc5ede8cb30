import CommunitySafety
import Proofreading
import Services

/// Where a plan is on its way, in sentences.
struct RouteWords {
    let overview: RouteOverview

    init(_ overview: RouteOverview) { self.overview = overview }

    /// The one thing to know first: what is awaited, where it goes next, or where it has come to.
    var first: String {
        guard !overview.meetings.isEmpty else {
            return "No meeting is on the route yet. Add the first, and this page says when its papers are due."
        }
        let parts = [awaited, next].compactMap { $0 }
        return parts.isEmpty ? last : parts.joined(separator: " ")
    }

    private var awaited: String? {
        guard let meeting = overview.route.meetings.last(where: \.isAwaited), let version = meeting.version else {
            return nil
        }
        let met = meeting.date < overview.today ? "went to" : "is before"
        let wait = meeting.date < overview.today ? " Its outcome isn’t recorded yet." : ""
        return "Version \(version) \(met) \(meeting.body) on \(meeting.date.words).\(wait)"
    }

    private var next: String? {
        guard let meeting = overview.route.next(from: overview.today) else { return nil }
        let goes = "Goes to \(meeting.body) on \(meeting.date.words)"
        guard let due = meeting.papersDue else { return "\(goes)." }
        return due < overview.today
            ? "\(goes); papers were due on \(due.words)." : "\(goes); papers are due on \(due.words)."
    }

    private var last: String {
        guard let meeting = overview.route.meetings.last(where: { $0.outcome != nil }), let outcome = meeting.outcome
        else { return "Every meeting on the route is over, and nothing was submitted to any." }
        let said = "\(meeting.body) \(outcome.past) on \(meeting.date.words)."
        guard let newest = overview.newest else { return said }
        return "\(said) Version \(newest.number): \(StandingWords(newest).state.lowercasingFirst)."
    }
}

extension RouteMeeting.Outcome {
    /// As a sentence says it: `Cabinet agreed to it`.
    var past: String {
        switch self {
        case .noted: "noted it"
        case .agreed: "agreed to it"
        case .amended: "agreed to it with changes"
        case .referredBack: "referred it back"
        }
    }

    /// As a choice offers it.
    var offered: String {
        switch self {
        case .noted: "Noted: nothing else was asked"
        case .agreed: "Agreed as it was submitted"
        case .amended: "Amended: agreed with changes, which a new draft will carry"
        case .referredBack: "Referred back: a new draft will be opened"
        }
    }
}

extension String {
    /// For the middle of a sentence.
    var lowercasingFirst: String { prefix(1).lowercased() + dropFirst() }
}
