import CommunitySafety
import HTML
import Hummingbird
import Services

/// Looking after other people's accounts.
extension SiteResponder {
    func accounts(_ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        guard visit.method == .post else { return try await accountsPage(visit) }
        let form = try await checked(visit)
        let new = NewAccount(
            name: form.text("name"), email: form.text("email"), role: Role(rawValue: form.text("role")) ?? .reader,
            agency: form.text("agency"))
        do {
            let made = try await MakeAccount(desk).run(new, as: visit.visitor.party)
            return sent(LinkPage(.invite(made.linkToken), for: new.name, days: 7, host: host(visit)), visit)
        } catch {
            guard let errors = FormError.of(error, at: ["name", "email", "role", "agency"]) else { throw error }
            return try await accountsPage(visit, form, errors)
        }
    }

    private func accountsPage(
        _ visit: Visit, _ form: SentForm = SentForm(), _ errors: [FormError] = []
    ) async throws -> Response {
        let list = try await ListAccounts(try services(for: visit)).run(as: visit.visitor.party)
        let page = AccountsPage(list, form, errors, visit.visitor)
        return sent(page, visit, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    func accountRecord(_ id: String, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let party = visit.visitor.party
        let list = try await ListAccounts(desk).run(as: party)
        guard let account = list.first(where: { $0.idText == id }) else { throw Refusal.notFound }
        guard visit.method == .post else { return sent(AccountRecordPage(account, visit.visitor), visit) }
        let form = try await checked(visit)
        if form.has("reset") {
            let token = try await ResetAccount(desk).run(account.id, as: party)
            return sent(LinkPage(.invite(token), for: account.name, days: 1, host: host(visit)), visit)
        }
        let change = ChangeAccount.Change(
            role: form["role"].flatMap { Role(rawValue: $0) },
            agency: form["agency"].map { _ in form.text("agency").isEmpty ? nil : form.text("agency") },
            isActive: form.has("disable") ? false : form.has("enable") ? true : nil,
            version: form["version"].flatMap { Int($0) })
        try await ChangeAccount(desk).run(account.id, change, as: party)
        return redirect(to: .accounts)
    }

    /// The site's own address, as the visitor sees it.
    func host(_ visit: Visit) -> String {
        let scheme = cookies(for: visit.request).isSecure ? "https" : "http"
        return "\(scheme)://\(visit.request.head.authority ?? "127.0.0.1")"
    }
}
