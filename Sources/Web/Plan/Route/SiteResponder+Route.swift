import CommunitySafety
import HTTPTypes
import Hummingbird
import Services

/// The meetings of a plan's route.
extension SiteResponder {
    func route(_ year: PlanYear, _ visit: Visit) async throws -> Response {
        let overview = try await ShowRoute(try services(for: visit)).run(year: year, as: visit.visitor.party)
        return sent(RoutePage(overview: overview, visitor: visit.visitor, notice: notice(of: visit)), visit)
    }

    func meeting(_ year: PlanYear, _ id: String, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        guard visit.method == .post else { return try await meetingPage(year, id, visit) }
        let form = try await checked(visit)
        do {
            return try await takeStep(year, id, form, desk, visit.visitor.party)
        } catch {
            guard let error = error as? ServiceError, let errors = FormError.of(error, at: MeetingForm.fields) else {
                throw error
            }
            return try await meetingPage(year, id, visit, form, errors)
        }
    }

    private func takeStep(
        _ year: PlanYear, _ id: String, _ form: SentForm, _ desk: ServiceContext, _ party: ActingParty
    ) async throws -> Response {
        let seen = Int(form.text("seen")) ?? 0
        switch form.text("do") {
        case "keep":
            let meeting = try MeetingForm(form).meeting()
            if id == "new" {
                let made = try await KeepMeeting(desk).add(meeting, year: year, as: party)
                return done(at: .meeting(year, id: made), "meeting-kept", nil)
            }
            try await KeepMeeting(desk).change(id: id, to: meeting, year: year, seen: seen, as: party)
            return done(at: .meeting(year, id: id), "saved", nil)
        case "remove":
            try await KeepMeeting(desk).remove(id: id, year: year, as: party)
            return done(at: .route(year), "meeting-removed", nil)
        case "submit":
            try await SubmitVersion(desk).run(number: Int(form.text("number")), toMeeting: id, year: year, as: party)
            return done(at: .meeting(year, id: id), "submitted", nil)
        case "outcome":
            guard let outcome = RouteMeeting.Outcome(rawValue: form.text("outcome")) else { throw Refusal.malformed }
            let entry = RecordOutcome.Entry(
                outcome, decision: form.text("decision"), minute: form.text("minute"), link: form.text("link"))
            let draft = try await RecordOutcome(desk).run(entry, meeting: id, year: year, seen: seen, as: party)
            return done(at: .meeting(year, id: id), draft == nil ? "outcome" : "draft-reopened", nil)
        default: throw Refusal.malformed
        }
    }

    private func meetingPage(
        _ year: PlanYear, _ id: String, _ visit: Visit, _ form: SentForm? = nil, _ errors: [FormError] = []
    ) async throws -> Response {
        let overview = try await ShowRoute(try services(for: visit)).run(year: year, as: visit.visitor.party)
        let listing = overview.meetings.first { $0.id == id }
        guard listing != nil || (id == "new" && visit.visitor.may(.keepRoute)) else { throw Refusal.notFound }
        var typed = listing.map { MeetingForm($0.meeting) } ?? MeetingForm()
        if let form { typed = typed.taking(form) }
        let page = MeetingPage(
            overview: overview, listing: listing, form: typed, outcome: form?.text("outcome") ?? "noted",
            visitor: visit.visitor, formats: press?.formats.filter { $0 != .csv } ?? [], errors: errors,
            notice: form == nil ? notice(of: visit) : nil)
        return sent(page, visit, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    /// The plan as the paper of a meeting, made when it is asked for and kept nowhere.
    func meetingPaper(
        _ year: PlanYear, _ id: String, _ format: PublicationFormat, _ visit: Visit
    ) async throws -> Response {
        let desk = try services(for: visit)
        return try await printed(named: format.fileName(of: year), format, visit) { press in
            try await RenderMeetingPaper(desk, press: press).run(
                meeting: id, year: year, format: format, as: visit.visitor.party)
        }
    }

    /// A file for those who work on the plan. A crowd of them is turned away, as setting one takes a processor.
    func printed(
        named name: String, _ format: PublicationFormat, _ visit: Visit,
        by work: (EditionPress) async throws -> [UInt8]
    ) async throws -> Response {
        guard let press else { throw Refusal.notFound }
        guard let pass = turnstile.enter() else { throw Refusal.busy }
        defer { pass.leave() }
        let bytes = try await work(press)
        var fields = SecurityHeaders.fields(caching: .never)
        fields[.contentDisposition] = "\(format.isShown ? "inline" : "attachment"); filename=\"\(name)\""
        return StoredBody(bytes, type: format.mediaType, headers: fields, effort: .quick).response(to: visit.request)
    }
}

extension MeetingForm {
    /// What was typed, with what the form that was sent doesn't ask for as it stands.
    func taking(_ form: SentForm) -> MeetingForm {
        let sent = MeetingForm(form)
        var taken = self
        if form.has("body") {
            (taken.body, taken.power, taken.date, taken.papers) = (sent.body, sent.power, sent.date, sent.papers)
        }
        if form.has("decision") {
            (taken.decision, taken.minute, taken.link) = (sent.decision, sent.minute, sent.link)
        }
        return taken
    }
}
