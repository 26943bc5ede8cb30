import CommunitySafety
import Hummingbird
import Proofreading
import Services

/// Publishing a plan, and clearing it before an election.
extension SiteResponder {
    func publish(_ year: PlanYear, _ visit: Visit) async throws -> Response {
        if visit.method == .get, let name = visit.query["file"] { return try await publishedFile(name, year, visit) }
        guard visit.method == .post else { return try await publishPage(year, visit) }
        let desk = try services(for: visit)
        let form = try await checked(visit)
        do {
            switch form.text("do") {
            case "clear":
                try await ClearForElection(desk).run(
                    planOf: year, reason: form.text("reason"), as: visit.visitor.party)
                return done(at: .publish(year), "cleared", nil)
            case "publish": return try await putOut(year, desk, visit)
            default: throw Refusal.malformed
            }
        } catch {
            guard let error = error as? ServiceError, let errors = FormError.of(error, at: ["reason"]) else {
                throw error
            }
            return try await publishPage(year, visit, reason: form.text("reason"), errors)
        }
    }

    /// One at a time for a few processors: setting all formats takes seconds.
    private func putOut(_ year: PlanYear, _ desk: ServiceContext, _ visit: Visit) async throws -> Response {
        guard let press else { throw Refusal.notFound }
        guard let pass = turnstile.enter() else { throw Refusal.busy }
        defer { pass.leave() }
        _ = try await PublishPlan(desk, press: press).run(year: year, as: visit.visitor.party)
        return done(at: .publish(year), "published", nil)
    }

    /// A file as it went out.
    private func publishedFile(_ name: String, _ year: PlanYear, _ visit: Visit) async throws -> Response {
        let bytes = try await ReadPublishedFile(try services(for: visit)).run(
            name, year: year, as: visit.visitor.party)
        let ending = name.split(separator: ".").last ?? ""
        let type = PublicationFormat.allCases.first { $0.fileName(of: year).hasSuffix(".\(ending)") }?.mediaType
        var fields = SecurityHeaders.fields(caching: .never)
        fields[.contentDisposition] = "attachment; filename=\"\(name)\""
        return StoredBody(bytes, type: type ?? "application/octet-stream", headers: fields, effort: .quick)
            .response(to: visit.request)
    }

    private func publishPage(
        _ year: PlanYear, _ visit: Visit, reason: String = "", _ errors: [FormError] = []
    ) async throws -> Response {
        let overview = try await ShowPublication(try services(for: visit)).run(year: year, as: visit.visitor.party)
        let proof = try await shelf.proof(of: year, in: visit.state, as: visit.visitor.party)
        let findings = proof?.version == overview.edition.version ? proof?.open.count : nil
        let page = PublishPage(
            overview: overview, findings: findings,
            formats: press?.formats ?? [], visitor: visit.visitor, reason: reason, errors: errors,
            notice: errors.isEmpty ? notice(of: visit) : nil)
        return sent(page, visit, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}
