import CommunitySafety
import Documents
import HTML
import HTTPTypes
import Hummingbird
import Services

/// Calendars: made and taken back by whoever has signed in, read by whoever has the address.
extension SiteResponder {
    func calendars(_ visit: Visit) async throws -> Response {
        let keep = KeepCalendars(try services(for: visit))
        let party = visit.visitor.party
        var page = CalendarsPage(
            answer: try await keep.list(as: party), visitor: visit.visitor,
            isRevoked: visit.query["done"] == "revoked")
        guard visit.method == .post else { return privately(page, visit) }
        let form = try await checked(visit)
        let (verb, key) = Self.button(of: form)
        switch verb {
        case "make":
            guard let scope = CalendarsPage.scope(form.text("scope")) else { throw Refusal.malformed }
            let token = try await keep.make(scope, as: party)
            page.made = host(visit) + SiteURL.calendarFeed(token).path
            page.answer = try await keep.list(as: party)
            page.isRevoked = false
            return privately(page, visit)
        case "revoke":
            try await keep.revoke(key, as: party)
            return finished(at: .calendars, [("done", "revoked")])
        default: throw Refusal.malformed
        }
    }

    /// The calendar as a file. It sets no cookie, and programs that have it are told so.
    func calendarFeed(_ token: String, _ visit: Visit) async throws -> Response {
        let answer = try await ReadCalendar(try services(for: visit)).run(token: token, from: visit.client)
        let calendar = ICalendar(
            name: answer.name, domain: answer.domain,
            entries: answer.entries.map { .init($0.event, sequence: $0.sequence, changed: $0.changed) })
        let body = StoredBody(
            calendar.bytes, type: "text/calendar; charset=utf-8",
            headers: SecurityHeaders.fields(caching: .own), effort: .quick)
        return privately(body.response(to: visit.request))
    }
}
