import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// The draft's list, and the history of its records.
extension SiteResponder {
    func draft(_ year: PlanYear, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let party = visit.visitor.party
        if visit.method == .post { return try await changeDraft(year, try await checked(visit), desk, visit) }
        let outline = try await OutlineDraft(desk).run(year: year, as: party)
        let steps =
            party.mayEditAll && !outline.isNumberedByPosition
            ? try await RenumberPlan(desk).preview(year: year, as: party) : []
        return sent(
            DraftPage(
                outline: outline, visitor: visit.visitor, notice: notice(of: visit),
                renumbering: steps, route: try await ShowRoute(desk).run(year: year, as: party),
                counts: party.may(.readFindings) ? try await sections.run(desk, year: year, as: party) : []), visit)
    }

    private func changeDraft(
        _ year: PlanYear, _ form: SentForm, _ desk: ServiceContext, _ visit: Visit
    ) async throws -> Response {
        let party = visit.visitor.party
        let change: Int? =
            switch form.text("do") {
            case "renumber": try await RenumberPlan(desk).run(year: year, as: party)
            case "undo": try await UndoChange(desk).run(Int(form.text("change")) ?? 0, as: party).change
            default: throw Refusal.malformed
            }
        return done(at: .draft(year), form.text("do") == "undo" ? "undone" : "renumbered", change)
    }

    func history(_ year: PlanYear, _ kind: RecordKind, _ key: String, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let party = visit.visitor.party
        let id = try await FindRecord(desk).run(kind, key, year: year, as: party)
        let editURL = SiteURL.edit(year, kind, key: key)
        if visit.method == .post {
            let form = try await checked(visit)
            let saved = try await RestoreRecord(desk).run(
                kind, id, earlier: Int(form.text("earlier")) ?? 0, version: Int(form.text("version")) ?? 0, as: party)
            return done(at: editURL, "restored", saved.change)
        }
        let changes = try await ShowHistory(desk).run(of: id, as: party)
        let open = try await standing(kind, id, desk, party)
        let names = try await NameMeasures(desk).run(in: changes.flatMap { [$0.before, $0.after] }, as: party)
        return sent(
            HistoryPage(
                heading: open?.text.title ?? changes.first?.title ?? "", year: year,
                url: .history(year, kind, key: key), editURL: editURL, visitor: visit.visitor, version: open?.version,
                kind: kind, mayEdit: open?.mayEdit ?? party.mayEditAll, changes: changes,
                fieldWords: FieldWords(measures: names)), visit)
    }

    /// The record as it stands; nil for one that was removed.
    private func standing(
        _ kind: RecordKind, _ id: RecordKey, _ desk: ServiceContext, _ party: ActingParty
    ) async throws -> OpenRecord.Answer? {
        do {
            return try await OpenRecord(desk).run(kind, id, as: party)
        } catch ServiceError.notFound {
            return nil
        }
    }

    /// What the address says has just been done.
    func notice(of visit: Visit) -> EditNotice? {
        guard let done = visit.query["done"], let words = Self.doneWords[done] else { return nil }
        return EditNotice(words: words, change: visit.query["change"].flatMap { Int($0) })
    }

    /// Leads back to a page that says what was done and offers to undo it; to a place on it where one is named, and to a section's
    /// whole form where that was sent.
    func done(
        at url: SiteURL, _ done: String, _ change: Int?, place: String? = nil, isWhole: Bool = false
    ) -> Response {
        shelf.expire()
        var query = [(name: "done", value: done)]
        if let change { query.append(("change", String(change))) }
        if isWhole { query.append(("to", "text")) }
        var response = redirect(to: url)
        response.headers[.location] = WebAddress(path: url.parts, query: query, fragment: place).string
        return response
    }

    private static let doneWords = [
        "saved": "Saved.", "joined": "Saved. What a colleague changed meanwhile in other words was kept too.",
        "added": "Added.", "removed": "Removed.", "moved": "Moved.",
        "mended": "The finding’s value was put in, and saved.",
        "dismissed": "Dismissed. It is back when the sentence changes.", "reopened": "Open again.",
        "undone": "Taken back.", "restored": "The earlier text is back.", "renumbered": "Renumbered.",
        "split": "Split in two.", "merged": "Merged: the other one is part of this one now.",
        "same": "Nothing was different, so nothing was saved.", "dropped": "The unsaved text is gone.",
        "commented": "Your comment is kept.", "settled": "Settled.",
        "corrected": "Your comment is corrected.", "asked": "It stands in their work now.", "finished": "Ticked off.",
        "seen": "Ticked off.", "revoked": "The link works no longer.",
        "opened": "The consultation is open. Each partner has a link of its own now.", "closed": "Closed.",
        "addressed": "Kept.",
        "reopened-consultation": "Open again; the same links work.",
        "partner": "They are asked now, with a link of their own.",
        "answered": "Kept. The report reads it from here.",
        "meeting-kept": "The meeting is on the route.", "meeting-removed": "The meeting is off the route.",
        "submitted": "Submitted. This version stays as the meeting sees it.", "outcome": "The outcome is recorded.",
        "draft-reopened":
            "The outcome is recorded. A new draft is open, made from this version, for what the meeting wants changed.",
        "draft-opened": "The new draft is open.",
        "draft-withdrawn": "The draft is taken back. What stood before it stands again.",
        "election-kept": "The election is on record.", "election-off": "The election is called off.",
        "cleared": "The clearance is on record.", "published": "Published. The files and their digests are on record.",
    ]
}
