import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// The log of activity.
extension SiteResponder {
    func activities(_ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        if visit.method == .post {
            let (verb, key) = Self.button(of: try await checked(visit))
            guard verb == "restore" else { throw Refusal.malformed }
            try await LogActivity(desk).restore(key, as: visit.visitor.party)
            return finished(at: .activities, [("done", "restored")])
        }
        let answer = try await ListActivities(desk)
            .run(ActivityQuery(visit.query).filter, as: visit.visitor.party)
        return sent(
            ActivitiesPage(answer: answer, visitor: visit.visitor, notice: returnNotice(visit, undoAt: .activities)),
            visit)
    }

    func activityFile(_ visit: Visit) async throws -> Response {
        let bytes = try await ListActivities(try services(for: visit))
            .file(ActivityQuery(visit.query).filter, as: visit.visitor.party)
        var fields = SecurityHeaders.fields(caching: .never)
        fields[.contentType] = "text/csv; charset=utf-8"
        fields[.contentDisposition] = "attachment; filename=\"activity.csv\""
        return Response(status: .ok, headers: fields, body: .init(byteBuffer: .init(bytes: bytes)))
    }

    func activityForm(_ key: String, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let party = visit.visitor.party
        let answer = try await ShowActivity(desk).run(key == "new" ? nil : key, as: party)
        var page = ActivityFormPage(
            key: key, answer: answer, visitor: visit.visitor,
            changes: answer.changes.map { Self.words($0, for: visit.visitor) },
            notice: returnNotice(visit, undoAt: .activities))
        guard visit.method == .post else { return sent(page, visit) }
        let form = try await checked(visit)
        do {
            return try await keepActivity(key, form, desk, party)
        } catch {
            guard let errors = FormError.inForm(error, first: "on") else { throw error }
            page.typed = form
            page.errors = errors
            page.notice = nil
            return sent(page, visit, status: .unprocessableContent)
        }
    }

    private func keepActivity(
        _ key: String, _ form: SentForm, _ desk: ServiceContext, _ party: ActingParty
    ) async throws -> Response {
        let version = Int(form.text("version")) ?? 0
        if form.text("do") == "remove" {
            try await LogActivity(desk).remove(key, version: version, as: party)
            return finished(at: .activities, [("done", "removed"), ("record", key)])
        }
        let entry = try Self.entry(form)
        if key == "new" {
            try await LogActivity(desk).add(entry, as: party)
            let isLast = form.text("do") != "another"
            return finished(at: isLast ? .activities : .activityForm("new"), [("done", "entered")])
        }
        try await LogActivity(desk).change(key, to: entry, version: version, as: party)
        return finished(at: .activities, [("done", "saved")])
    }

    private static func entry(_ form: SentForm) throws -> LogActivity.Entry {
        guard let kind = ActivityKind(rawValue: form.text("kind")) else { throw Refusal.malformed }
        return LogActivity.Entry(
            kind: kind, on: day(form, "on"), place: form.text("place"), area: form.text("area"),
            agency: form.text("agency"), audience: form.text("audience"), people: form.text("people"),
            said: form.text("said"), passedTo: form.text("passed"), answer: form.text("answer"))
    }

    private static func words(_ change: ShowActivity.Change, for visitor: Visitor) -> String {
        let deed =
            switch change.deed {
            case .entered: "Entered"
            case .changed: "Changed"
            case .removed: "Removed"
            case .restored: "Brought back"
            }
        let who =
            change.actor == visitor.party.auditName
            ? "you" : change.actor == "operator" ? "the operator" : "a colleague"
        return "\(deed) by \(who) on \(EditingWords.when(change.moment))"
    }
}
