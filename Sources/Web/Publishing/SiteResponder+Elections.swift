import CommunitySafety
import Hummingbird
import Proofreading
import Services

/// The elections on record.
extension SiteResponder {
    func elections(_ visit: Visit) async throws -> Response {
        guard visit.method == .post else { return try await electionsPage(visit) }
        let keep = KeepElections(try services(for: visit))
        let form = try await checked(visit)
        let party = visit.visitor.party
        do {
            switch form.text("do") {
            case "call-off":
                try await keep.callOff(id: form.text("id"), as: party)
                return done(at: .elections, "election-off", nil)
            case "keep":
                let election = try Self.election(form)
                if form.has("id") {
                    try await keep.change(id: form.text("id"), to: election, as: party)
                } else {
                    _ = try await keep.add(election, as: party)
                }
                return done(at: .elections, "election-kept", nil)
            default: throw Refusal.malformed
            }
        } catch {
            guard let error = error as? ServiceError,
                let errors = FormError.of(error, at: ["name", "area", "notice", "poll"])
            else { throw error }
            return try await electionsPage(visit, form, errors)
        }
    }

    private func electionsPage(
        _ visit: Visit, _ form: SentForm = SentForm(), _ errors: [FormError] = []
    ) async throws -> Response {
        let overview = try await KeepElections(try services(for: visit)).list(as: visit.visitor.party)
        let id = form["id"] ?? visit.query["change"]
        let page = ElectionsPage(
            overview: overview, form: form, changed: overview.elections.first { $0.id == id }, visitor: visit.visitor,
            errors: errors, notice: errors.isEmpty ? notice(of: visit) : nil)
        return sent(page, visit, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    /// What was typed as an election; throws `invalid` naming what is wrong.
    private static func election(_ form: SentForm) throws(ServiceError) -> Election {
        var problems: [Diagnostic] = []
        if form.text("name").isEmpty {
            problems.append(.form("name", "The election has no name.", "Write it as it is announced."))
        } else if form.text("name").count > 200 || form.text("area").count > 200 {
            problems.append(.form("name", "The name is very long.", "Use at most 200 characters."))
        }
        let notice = FormDate.read(form.text("notice"))
        let poll = FormDate.read(form.text("poll"))
        if notice == nil {
            problems.append(.form("notice", "There is no day of the notice.", "Give one, as 20 March 2023."))
        }
        if poll == nil { problems.append(.form("poll", "There is no day of the poll.", "Give one, as 4 May 2023.")) }
        guard problems.isEmpty, let notice, let poll else { throw .invalid(problems) }
        guard let election = Election(name: form.text("name"), area: form.text("area"), notice: notice, poll: poll)
        else {
            throw .invalid([
                .form("poll", "The poll must come after the notice, by at most ninety days.", "Look at both days.")
            ])
        }
        return election
    }
}
