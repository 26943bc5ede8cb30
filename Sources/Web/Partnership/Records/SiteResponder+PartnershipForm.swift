import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// The form of a partnership's record.
extension SiteResponder {
    func partnershipForm(_ kind: PartnershipKind, _ key: String, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let party = visit.visitor.party
        let view =
            kind.isPrivate
            ? try await ShowRegister(desk).run(about: PartnershipReference(kind, key), as: party)
            : try await ShowRegister(desk).run(as: party)
        let standing = key == "new" ? nil : view.register[kind, key]
        try Self.enter(kind, key, standing, view)
        guard visit.method == .post else {
            let values = standing?.record.values ?? Self.asked(kind, visit.query)
            return sent(formPage(kind, key, standing, values, view, visit), visit)
        }
        let form = try await checked(visit)
        let typed = PartnershipForm.typed(kind, in: form)
        do {
            let id = try await KeepPartnership(desk).save(
                kind, id: key == "new" ? nil : key, typed, version: Int(form.text("version")) ?? 0, as: party)
            let home =
                kind.isPrivate ? Self.home(of: PartnershipRecord.typed(kind, typed)) : .partnershipRecord(kind, id)
            return finished(at: home, [("done", "saved")])
        } catch {
            guard let (errors, status) = Self.problems(of: error, kind) else { throw error }
            let page = formPage(kind, key, standing, typed, view, visit, errors: errors, isClash: status == .conflict)
            return sent(page, visit, status: status)
        }
    }

    private static func enter(
        _ kind: PartnershipKind, _ key: String, _ standing: PartnershipRegister.Entry?, _ view: RegisterView
    ) throws {
        guard view.rights.mayKeep else { throw Refusal.notPermitted(.keepPartnership) }
        if key == "new" {
            guard view.rights.mayAdd(kind) else { throw Refusal.notPermitted(.keepPartnership) }
            return
        }
        guard let standing, !standing.isRemoved, view.rights.maySee(standing.record, in: view.register) else {
            throw Refusal.notFound
        }
        guard view.mayKeep(standing) else { throw Refusal.notPermitted(.keepPartnership) }
    }

    /// What the address asks a new form to be filled with.
    private static func asked(_ kind: PartnershipKind, _ query: FormQuery) -> [PartnershipField: String] {
        var values: [PartnershipField: String] = [:]
        for field in kind.fields { values[field] = query[field.rawValue].map { String($0.prefix(200)) } }
        return values
    }

    private func formPage(
        _ kind: PartnershipKind, _ key: String, _ standing: PartnershipRegister.Entry?,
        _ values: [PartnershipField: String], _ view: RegisterView, _ visit: Visit, errors: [FormError] = [],
        isClash: Bool = false
    ) -> PartnershipFormPage {
        var form = PartnershipForm(kind: kind, values: values, errors: errors, register: view.register)
        if isClash, let standing {
            for field in kind.fields where standing.record[field] != (values[field] ?? "") {
                form.theirs[field] = standing.record[field]
            }
        }
        let typed = Int(visit.query["version"] ?? "")
        return PartnershipFormPage(
            kind, key, called: standing.map { view.register.name(of: $0.reference) } ?? "",
            version: standing?.version ?? typed ?? 1, form: form, visitor: visit.visitor)
    }

    /// What the form shows again: what can't be kept, or that somebody was quicker.
    private static func problems(of error: ServiceError, _ kind: PartnershipKind) -> (
        errors: [FormError], status: HTTPResponse.Status
    )? {
        let first = kind.fields[0].rawValue
        if error == .conflict(.changedMeanwhile) {
            let words =
                "Somebody saved this record after you opened it. What you typed is still here: compare, and save again."
            return ([FormError(message: words, field: first)], .conflict)
        }
        guard case .invalid(let diagnostics) = error else { return nil }
        let errors = diagnostics.map {
            FormError(message: "\($0.message) \($0.remedy)", field: $0.formField ?? first)
        }
        return (errors, .unprocessableContent)
    }
}
