import CommunitySafety
import HTML
import Proofreading
import Services

/// One meeting of the route: what is known of it, its papers, and the steps that are open.
struct MeetingPage: Page {
    let area: NavigationItem? = .plan
    var overview: RouteOverview
    /// Nil for a new one.
    var listing: MeetingListing?
    var form: MeetingForm
    /// What was chosen as the outcome, where the form came back with an error.
    var outcome = RouteMeeting.Outcome.noted.rawValue
    var visitor: Visitor
    var formats: [PublicationFormat]
    var errors: [FormError] = []
    var notice: EditNotice?

    var name: String { (errors.isEmpty ? "" : "Error: ") + heading }
    var year: PlanYear { overview.year }
    var url: SiteURL { .meeting(year, id: listing?.id ?? "new") }
    private var mayKeep: Bool { visitor.may(.keepRoute) }
    private var heading: String {
        listing.map { "\($0.meeting.body), \($0.meeting.date.words)" } ?? "Add a meeting to the route"
    }

    var content: Markup {
        breadcrumbs(
            [("Plan \(year.name)", .plan(year)), ("Route", .route(year))], here: listing?.meeting.body ?? "New")
        PlanTools(year, for: visitor, here: .route(year)).markup
        errorSummary(errors)
        notice?.markup(visitor, at: url)
        PageTop(caption: "Route of the plan for \(year.name)", heading: heading, answer: answer).markup
        if let listing {
            facts(of: listing.meeting)
            step(of: listing)
            papers(of: listing)
        }
        if mayKeep { keep }
    }

    private var answer: String? {
        guard let meeting = listing?.meeting else { return nil }
        if let outcome = meeting.outcome { return "\(meeting.body) \(outcome.past)." }
        if meeting.isAwaited {
            return "Version \(meeting.version ?? 0) is before it; what it makes of it isn’t recorded yet."
        }
        return meeting.papersDue.map { "Papers are due on \($0.words). Nothing has been submitted yet." }
            ?? "Nothing has been submitted to it yet."
    }

    private func facts(of meeting: RouteMeeting) -> Markup {
        summaryList([
            ("What it can do", Markup(text: meeting.power == .decides ? "It decides" : "It considers and recommends")),
            ("Begins at", Markup(text: meeting.startsAt?.text ?? "")),
            ("Papers due", Markup(text: meeting.papersDue?.words ?? "")),
            (
                "Submitted",
                meeting.version.map { link("Version \($0)", to: .version(year, number: $0)) } ?? Markup(text: "")
            ),
            ("Outcome", Markup(text: meeting.outcome?.words.asSentence ?? "")),
            ("Decision", Markup(text: meeting.decision)), ("Minute", MinuteLink(meeting).markup),
        ])
    }

    /// The step that is open now: submitting, or recording what the meeting made of it.
    @MarkupBuilder private func step(of listing: MeetingListing) -> Markup {
        if mayKeep, listing.meeting.isAwaited { record(listing) }
        if mayKeep, listing.meeting.version == nil, let newest = overview.newest { submit(newest) }
    }

    private func submit(_ newest: VersionListing) -> Markup {
        pageSection("Submit the draft", id: "submit") {
            if let reason = newest.standing.refusal(of: .submit) {
                p(.class("ww-body")) { "Version \(newest.number) can’t go to this meeting. \(reason.sentence)" }
            } else {
                p(.class("ww-body")) {
                    "Version \(newest.number) becomes the paper of this meeting, and stays as the meeting sees it."
                }
                act("submit", "Submit version \(newest.number)") {
                    input(.type(.hidden), .name("number"), .value(String(newest.number)))
                }
            }
        }
    }

    private func record(_ listing: MeetingListing) -> Markup {
        pageSection("What did the meeting make of it?", id: "record") {
            div(.class("ww-narrow")) {
                HTML.form(.class("ww-ask"), .method(.post), .action(url.address)) {
                    formToken(visitor)
                    input(.type(.hidden), .name("seen"), .value(String(listing.rowVersion)))
                    ChoiceField(
                        name: "outcome", label: "Outcome",
                        options: RouteMeeting.Outcome.allCases.map { ($0.rawValue, $0.offered) }, value: outcome
                    ).markup(errors)
                    form.minutes(errors)
                    div(.class("ww-actions")) { stepButton("outcome", "Record the outcome") }
                }
            }
        }
    }

    private func papers(of listing: MeetingListing) -> Markup? {
        let canSend = listing.meeting.version != nil || overview.newest?.standing.allows(.sendAsPaper) == true
        guard canSend, !formats.isEmpty else { return nil }
        return pageSection("The plan as its paper", id: "papers") {
            p(.class("ww-body")) { "Marked as a draft, with this meeting’s name and day on every page." }
            ul(.class("ww-files")) {
                for format in formats {
                    li {
                        link(format.title, to: .meetingPaper(year, id: listing.id, format))
                        ", \(format.purpose)"
                    }
                }
            }
        }
    }

    private var keep: Markup {
        pageSection(listing == nil ? "The meeting" : "Change what is known of it", id: "keep") {
            div(.class("ww-narrow")) {
                HTML.form(.class("ww-ask"), .method(.post), .action(url.address)) {
                    formToken(visitor)
                    input(.type(.hidden), .name("seen"), .value(String(listing?.rowVersion ?? 0)))
                    form.markup(errors, hasOutcome: listing?.meeting.outcome != nil)
                    div(.class("ww-actions")) { stepButton("keep", listing == nil ? "Add the meeting" : "Save") }
                }
            }
            if let listing, listing.meeting.version == nil {
                act("remove", "Take it off the route", isSecondary: true)
            }
        }
    }

    private func act(
        _ step: String, _ words: String, isSecondary: Bool = false, @MarkupBuilder fields: () -> Markup = { Markup() }
    ) -> Markup {
        HTML.form(.class("ww-actions"), .method(.post), .action(url.address)) {
            formToken(visitor)
            fields()
            stepButton(step, words, isSecondary: isSecondary)
        }
    }
}

/// A button that says which of a page's steps it sends.
func stepButton(_ step: String, _ words: String, isSecondary: Bool = false) -> Markup {
    button(
        .classes("govuk-button", isSecondary ? "govuk-button--secondary" : nil), .type(.submit), .name("do"),
        .value(step)
    ) { words }
}
