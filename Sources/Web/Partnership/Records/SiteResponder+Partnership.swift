import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// The partnership's records.
extension SiteResponder {
    func partnership(_ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let party = visit.visitor.party
        if visit.method == .post {
            guard try await checked(visit).text("do") == "take-over" else { throw Refusal.malformed }
            let count = try await TakeOverMembers(desk).run(as: party)
            return finished(at: .partnership, [("done", "taken-over"), ("count", String(count))])
        }
        return sent(
            PartnershipPage(
                view: try await ShowRegister(desk).run(as: party), partnership: visit.frame.partnership,
                visitor: visit.visitor, members: try await TakeOverMembers(desk).count(as: party),
                leads: try await leads(desk, party)?.leads ?? [], notice: recordNotice(visit)), visit)
    }

    func partnershipList(_ kind: PartnershipKind, _ visit: Visit) async throws -> Response {
        guard PartnershipKind.listed.contains(kind) else { throw Refusal.notFound }
        let view = try await ShowRegister(try services(for: visit)).run(as: visit.visitor.party)
        return sent(
            PartnershipListPage(kind: kind, view: view, visitor: visit.visitor, notice: recordNotice(visit)), visit)
    }

    func partnershipRecord(_ kind: PartnershipKind, _ id: String, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let party = visit.visitor.party
        if visit.method == .post { return try await changeRecord(kind, id, try await checked(visit), desk, visit) }
        let view = try await ShowRegister(desk).run(about: PartnershipReference(kind, id), as: party)
        guard let entry = view.register[kind, id], view.rights.maySee(entry.record, in: view.register) else {
            throw Refusal.notFound
        }
        let leads = kind.isParty ? try await leads(desk, party) : nil
        let changes = try await ShowRecordChanges(desk).run(kind, id: id, as: party)
        return sent(
            PartnershipRecordPage(
                entry: entry, view: view, visitor: visit.visitor, leads: leads?.leads ?? [], year: leads?.year,
                changes: changes.map { RecordChangeWords($0, kind, view.register, visit.visitor) },
                notice: recordNotice(visit)), visit)
    }

    private func changeRecord(
        _ kind: PartnershipKind, _ id: String, _ form: SentForm, _ desk: ServiceContext, _ visit: Visit
    ) async throws -> Response {
        let party = visit.visitor.party
        switch form.text("do") {
        case "remove":
            let view = try await ShowRegister(desk).run(about: PartnershipReference(kind, id), as: party)
            try await KeepPartnership(desk).remove(
                kind, id: id, version: Int(form.text("version")) ?? 0, as: party)
            let back = view.register[kind, id].map { Self.home(of: $0.record) } ?? .partnership
            return finished(
                at: kind.isPrivate ? back : .partnershipList(kind),
                [("done", "removed"), ("record", PartnershipReference(kind, id).text)])
        case "restore":
            try await KeepPartnership(desk).restore(kind, id: id, as: party)
            return finished(at: .partnershipRecord(kind, id), [("done", "restored")])
        default: throw Refusal.malformed
        }
    }

    func parties(_ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let party = visit.visitor.party
        guard visit.method == .post else {
            let list = try await ResolveParties(desk).list(as: party)
            return sent(PartiesPage(list: list, visitor: visit.visitor, notice: recordNotice(visit)), visit)
        }
        let form = try await checked(visit)
        switch form.text("do") {
        case "resolve":
            guard let meant = PartnershipReference(form.text("party")) else {
                return finished(at: .partnershipParties, [("done", "unchosen")])
            }
            try await ResolveParties(desk).resolve(form.text("printed"), to: meant, as: party)
            return finished(at: .partnershipParties, [("done", "resolved")])
        case "reopen":
            try await ResolveParties(desk).reopen(form.text("printed"), as: party)
            return finished(at: .partnershipParties, [("done", "reopened")])
        default: throw Refusal.malformed
        }
    }

    /// The leads of the newest plan; nil while there is none.
    private func leads(_ desk: ServiceContext, _ party: ActingParty) async throws -> ResolveParties.Answer? {
        do {
            return try await ResolveParties(desk).list(as: party)
        } catch ServiceError.notFound {
            return nil
        }
    }

    /// The page on which a record is seen: a holder's post, whom a contact leads to, or its own list.
    static func home(of record: PartnershipRecord) -> SiteURL {
        switch record.kind {
        case .holding: .partnershipRecord(.post, record[.post])
        case .contact:
            PartnershipReference(record[.subject]).map { .partnershipRecord($0.kind, $0.id) } ?? .partnership
        case .agency, .team, .post, .group, .champion, .parish, .service, .otherPlan, .abbreviation:
            .partnershipList(record.kind)
        }
    }

    /// Leads on to a page that says what was done.
    func finished(at url: SiteURL, _ query: [(name: String, value: String)]) -> Response {
        shelf.expire()
        var response = redirect(to: url)
        response.headers[.location] = url.address(asking: query).string
        return response
    }

    /// What the address says has just been done, with the undoing of a removal.
    private func recordNotice(_ visit: Visit) -> Markup? {
        guard let done = visit.query["done"], let words = Self.recordWords[done] else { return nil }
        let count = visit.query["count"].flatMap { Int($0) }
        let gone = visit.query["record"].flatMap { PartnershipReference($0) }
        return div(.class("ww-notice ww-notice--done"), .role("status")) {
            p { count.map { Counted.things($0, "agency", "agencies").asSentence + " taken over." } ?? words }
            if done == "removed", let gone { restoreForm(gone, visit.visitor, words: "Undo") }
        }
    }

    private static let recordWords = [
        "saved": "Saved.", "removed": "Removed.", "restored": "It is back.", "taken-over": "Taken over.",
        "resolved": "Linked.", "reopened": "Open again.", "unchosen": "Nothing was chosen, so nothing was linked.",
    ]
}
