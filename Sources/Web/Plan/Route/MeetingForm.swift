import CommunitySafety
import HTML
import Proofreading
import Services

/// What a form says of a meeting, as it was typed.
struct MeetingForm: Sendable, Hashable {
    static let fields = ["body", "power", "date", "starts", "papers", "decision", "minute", "link"]

    var body = ""
    var power = RouteMeeting.Power.advises
    var date = ""
    var starts = ""
    var papers = ""
    var decision = ""
    var minute = ""
    var link = ""

    init() {}

    init(_ form: SentForm) {
        body = form.text("body")
        power = RouteMeeting.Power(rawValue: form.text("power")) ?? .advises
        date = form.text("date")
        starts = form.text("starts")
        papers = form.text("papers")
        decision = form.text("decision")
        minute = form.text("minute")
        link = form.text("link")
    }

    init(_ meeting: RouteMeeting) {
        body = meeting.body
        power = meeting.power
        date = meeting.date.iso
        starts = meeting.startsAt?.text ?? ""
        papers = meeting.papersDue?.iso ?? ""
        decision = meeting.decision
        minute = meeting.minute
        link = meeting.link
    }

    /// What was typed as a meeting; throws `invalid` naming the days that can't be read.
    func meeting() throws(ServiceError) -> RouteMeeting {
        var problems: [Diagnostic] = []
        if body.isEmpty { problems.append(.form("body", "The meeting has no name.", "Give the body that meets.")) }
        let day = FormDate.read(date)
        if day == nil {
            problems.append(.form("date", "There is no day of the meeting.", "Give one, as 7 March 2023."))
        }
        let due = FormDate.read(papers)
        if due == nil, !papers.isEmpty {
            problems.append(.form("papers", "We can’t read the day that papers are due.", "Write it as 7 March 2023."))
        }
        let begins = ClockTime(starts)
        if begins == nil, !starts.isEmpty {
            problems.append(.form("starts", "We can’t read when it begins.", "Write it as 18:30."))
        }
        guard problems.isEmpty, let day else { throw .invalid(problems) }
        return RouteMeeting(
            body: body, power: power, date: day, papersDue: due, decision: decision, minute: minute, link: link,
            startsAt: begins)
    }

    /// The fields; those of the minute only once there is an outcome.
    @MarkupBuilder func markup(_ errors: [FormError], hasOutcome: Bool) -> Markup {
        TextField(
            name: "body", label: "Who meets?", hint: "As it is called: Cabinet, Overview and Scrutiny Committee.",
            value: body, fills: "off"
        ).markup(errors)
        ChoiceField(
            name: "power", label: "What can it do with the plan?",
            options: [
                ("advises", "It considers and recommends"), ("decides", "It decides: the plan is adopted under it"),
            ],
            value: power.rawValue
        ).markup(errors)
        TextField(name: "date", label: "Day of the meeting", value: date, type: .date, fills: "off", isShort: true)
            .markup(errors)
        TextField(
            name: "starts", label: "Begins at", hint: "For example, 18:30. Leave it empty if nobody says.",
            value: starts,
            fills: "off", isShort: true
        ).markup(errors)
        TextField(
            name: "papers", label: "Papers are due on",
            hint: "The last day to send them. Leave it empty if nobody says.",
            value: papers, type: .date, fills: "off", isShort: true
        ).markup(errors)
        if hasOutcome { minutes(errors) }
    }

    @MarkupBuilder func minutes(_ errors: [FormError]) -> Markup {
        FormField(
            id: "decision", label: "What was decided, in the minute’s words",
            hint: "Needed when it was amended or referred back: it says what is to be changed.",
            error: errors.first { $0.field == "decision" }
        ).markup { described in
            textarea(.class("govuk-textarea"), .id("decision"), .name("decision"), .rows(4), described) { decision }
        }
        TextField(name: "minute", label: "Minute", hint: "Where it stands: minute 6.", value: minute, fills: "off")
            .markup(errors)
        TextField(
            name: "link", label: "Web address of the minutes", hint: "Beginning with https://", value: link,
            fills: "off",
            keys: "url"
        ).markup(errors)
    }
}
