import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// The forms of places.
extension SiteResponder {
    /// Of our own place its form; of an official one the form of another name.
    func placeForm(_ code: String, _ visit: Visit) async throws -> Response {
        guard visit.method == .post else { return try await placeForm(code, nil, [], visit) }
        let form = try await checked(visit)
        do {
            return try await takePlace(code, form, visit)
        } catch {
            if let error = error as? ServiceError, error == .conflict(.changedMeanwhile) {
                let words =
                    "Somebody saved this after you opened it. What you typed is still here: look, and save again."
                let errors = [FormError(message: words, field: "name")]
                return try await placeForm(code, form, errors, visit, status: .conflict)
            }
            if form.text("do") == "clear", let errors = FormError.inForm(error, first: "reason") {
                return try await placePage(code, visit, errors: errors)
            }
            guard let errors = FormError.inForm(error, first: "name") else { throw error }
            return try await placeForm(code, form, errors, visit, status: .unprocessableContent)
        }
    }

    private func takePlace(_ code: String, _ form: SentForm, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let party = visit.visitor.party
        switch form.text("do") {
        case "save":
            let saved = try await KeepPlaces(desk).save(
                form.place, code: code == "new" ? nil : code, version: Int(form.text("version")) ?? 0, as: party)
            return finished(at: .evidenceArea(saved), [("done", "saved")])
        case "remove", "restore":
            let isRemoved = form.text("do") == "remove"
            try await KeepPlaces(desk).setRemoved(isRemoved, code: code, as: party)
            return finished(
                at: .evidenceList(.areas), isRemoved ? [("done", "removed"), ("record", code)] : [("done", "restored")])
        case "name":
            let load = try await KeepPlaces(desk).addName(form.text("other"), to: code, as: party)
            return finished(at: .evidenceArea(code), [("done", "named"), ("load", String(load))])
        case "meet", "join": return try await meet(code, form, visit)
        case "clear":
            try await ClearForElection(desk).run(pageOf: code, reason: form.text("reason"), as: party)
            return finished(at: .evidenceArea(code), [("done", "cleared")])
        default: throw Refusal.malformed
        }
    }

    private func meet(_ code: String, _ form: SentForm, _ visit: Visit) async throws -> Response {
        let join = JoinPlaces(try services(for: visit))
        let party = visit.visitor.party
        let sight = try await join.look(code, at: form.text("official"), as: party)
        guard form.text("do") == "join" else {
            return sent(JoinPlacesPage(visitor: visit.visitor, sight: sight, errors: []), visit)
        }
        do {
            let choice = JoinPlaces.Choice(rawValue: form.text("keep"))
            let load = try await join.run(code, with: sight.official.code, keeping: choice, as: party)
            return finished(at: .evidenceArea(sight.official.code), [("done", "joined"), ("load", String(load))])
        } catch {
            guard let errors = FormError.inForm(error, first: "keep") else { throw error }
            return sent(
                JoinPlacesPage(visitor: visit.visitor, sight: sight, errors: errors), visit,
                status: .unprocessableContent)
        }
    }

    private func placeForm(
        _ code: String, _ typed: SentForm?, _ errors: [FormError], _ visit: Visit, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let visitor = visit.visitor
        let show = ShowAreas(try services(for: visit))
        let sight = code == "new" ? nil : try await show.run(code: code, as: visitor.party)
        if let sight, sight.area.kind != .custom {
            return sent(
                PlaceNamePage(visitor: visitor, sight: sight, typed: typed, errors: errors), visit, status: status)
        }
        if let own = sight?.own, own.isRemoved || own.joinedTo != nil { throw Refusal.notFound }
        return sent(PlaceFormPage(visitor: visitor, sight: sight, typed: typed, errors: errors), visit, status: status)
    }

    /// What has just been done with a place, with the way back.
    func placeNotice(_ visit: Visit) -> Markup? {
        guard let done = visit.query["done"], let words = Self.placeWords[done] else { return nil }
        let load = visit.query["load"].flatMap { Int($0) }
        return div(.class("ww-notice ww-notice--done"), .role("status")) {
            p {
                words
                if let load {
                    " "
                    link("Look at it, or take it back", to: .evidenceLoad(load))
                }
            }
        }
    }

    private static let placeWords = [
        "saved": "Saved.", "cleared": "Cleared: the page tells everybody what was done here.",
        "named": "Saved. The name is known from now on.",
        "joined": "Joined. The figures stand here now, and the other name is known.",
    ]
}

extension SentForm {
    /// What was typed of a place of our own; a file counts before a pasted text.
    fileprivate var place: KeepPlaces.Typed {
        let drawn = file("drawn").map(\.bytes) ?? []
        return KeepPlaces.Typed(
            name: text("name"), district: text("district"), otherNames: self["others"] ?? "",
            boundary: drawn.isEmpty ? Array((self["boundary"] ?? "").utf8) : drawn, takesBoundaryAway: has("unbound"),
            people: self["people"] ?? "")
    }
}
