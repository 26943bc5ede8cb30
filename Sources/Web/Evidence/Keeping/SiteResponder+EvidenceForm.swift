import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// The forms of measures, sources, sets and notes.
extension SiteResponder {
    func evidenceForm(_ shelf: EvidenceShelf, _ key: String, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        guard visit.visitor.may(.keepEvidence) else { throw Refusal.notPermitted(.keepEvidence) }
        if shelf == .areas { return try await placeForm(key, visit) }
        guard visit.method == .post else { return sent(try await form(shelf, key, nil, [], desk, visit), visit) }
        let typed = try await checked(visit)
        do {
            return try await take(shelf, key, typed, desk, visit.visitor.party)
        } catch {
            guard let error = error as? ServiceError, let (errors, status) = Self.problems(error, shelf) else {
                throw error
            }
            return sent(try await form(shelf, key, typed, errors, desk, visit), visit, status: status)
        }
    }

    private func take(
        _ shelf: EvidenceShelf, _ key: String, _ form: SentForm, _ desk: ServiceContext, _ party: ActingParty
    ) async throws -> Response {
        switch form.text("do") {
        case "save":
            try await save(shelf, key, form, desk, party)
            return finished(at: .evidenceList(shelf), [("done", "saved")])
        case "remove", "restore":
            let isRemoved = form.text("do") == "remove"
            switch shelf {
            case .sets: try await KeepAreaSets(desk).setRemoved(isRemoved, id: key, as: party)
            case .quality: try await KeepQualityNotes(desk).setRemoved(isRemoved, id: key, as: party)
            case .measures, .sources, .areas: throw Refusal.malformed
            }
            return finished(
                at: .evidenceList(shelf), isRemoved ? [("done", "removed"), ("record", key)] : [("done", "restored")])
        default: throw Refusal.malformed
        }
    }

    private func save(
        _ shelf: EvidenceShelf, _ key: String, _ form: SentForm, _ desk: ServiceContext, _ party: ActingParty
    ) async throws {
        let id = key == "new" ? nil : key
        let version = Int(form.text("version")) ?? 0
        switch shelf {
        case .measures:
            let standing = try await KeepMeasures(desk).list(as: party).first { $0.measure.key == key }?.measure
            try await KeepMeasures(desk).save(
                try form.measure(key, standing), isNew: id == nil, version: version, as: party)
        case .sources:
            let standing = try await KeepSources(desk).list(as: party).first { $0.source.key == key }?.source
            try await KeepSources(desk).save(
                try form.source(key, standing), isNew: id == nil, version: version, as: party)
        case .sets:
            _ = try await KeepAreaSets(desk).save(
                id: id, name: form.text("name"), kind: AreaKind(rawValue: form.text("kind")) ?? .district,
                places: form.text("places"), version: version, as: party)
        case .quality:
            _ = try await KeepQualityNotes(desk).save(id: id, form.qualityNote, version: version, as: party)
        case .areas: throw Refusal.malformed
        }
    }

    private func form(
        _ shelf: EvidenceShelf, _ key: String, _ typed: SentForm?, _ errors: [FormError], _ desk: ServiceContext,
        _ visit: Visit
    ) async throws -> EvidenceFormPage {
        let party = visit.visitor.party
        let fields = EvidenceFields(typed: typed, errors: errors)
        let heading: String
        let markup: Markup
        var version = 1
        var answer: String?
        func found<Thing>(_ thing: Thing?) throws -> Thing? {
            if thing == nil, key != "new" { throw Refusal.notFound }
            return thing
        }
        switch shelf {
        case .measures:
            let all = try await KeepMeasures(desk).list(as: party)
            let listing = try found(all.first { $0.measure.key == key })
            heading = listing.map { "Change “\($0.measure.name)”" } ?? "Add a measure"
            answer =
                listing?.isShipped == true
                ? "What it counts is fixed. Who may see it and what is noted are yours." : nil
            (version, markup) = (listing?.version ?? 1, fields.measure(listing, among: all))
        case .sources:
            let listing = try found(try await KeepSources(desk).list(as: party).first { $0.source.key == key })
            heading = listing.map { "Change “\($0.source.name)”" } ?? "Add a source"
            (version, markup) = (listing?.version ?? 1, fields.source(listing))
        case .sets:
            let set = try found(try await KeepAreaSets(desk).list(as: party).sets.first { $0.id == key })
            heading = set.map { "Change “\($0.name)”" } ?? "Make a set"
            (version, markup) = (set?.version ?? 1, fields.areaSet(set))
        case .quality:
            let overview = try await KeepQualityNotes(desk).list(as: party)
            let listing = try found(overview.notes.first { $0.id == key })
            heading = listing == nil ? "Write a note on quality" : "Change the note"
            (version, markup) = (listing?.version ?? 1, fields.note(listing, overview))
        case .areas: throw Refusal.notFound
        }
        return EvidenceFormPage(
            shelf: shelf, key: key, heading: heading, answer: answer, version: version, fields: markup, errors: errors,
            visitor: visit.visitor)
    }

    /// What the form shows again: what can't be kept, or that somebody was quicker.
    private static func problems(
        _ error: ServiceError, _ shelf: EvidenceShelf
    ) -> (errors: [FormError], status: HTTPResponse.Status)? {
        let first = shelf == .quality ? "source" : "name"
        if error == .conflict(.changedMeanwhile) {
            let words =
                "Somebody saved this after you opened it. What you typed is still here: look at the list, and save again."
            return ([FormError(message: words, field: first)], .conflict)
        }
        return FormError.inForm(error, first: first).map { ($0, .unprocessableContent) }
    }
}
