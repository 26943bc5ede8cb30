import CommunitySafety
import HTML
import Hummingbird
import Services

/// The first-run page, and the links by which people choose a password.
extension SiteResponder {
    func setUp(_ visit: Visit) async throws -> Response {
        let desk = try openDesk(visit)
        guard case .accounts(let code, _) = gate else { throw Refusal.notFound }
        let setUp = SetUpFirstAccount(desk, code: code)
        guard try await setUp.isOpen() else { throw Refusal.notFound }
        guard visit.method == .post else { return sent(setUpPage(visit), visit) }
        let form = try await checked(visit)
        do {
            let signedIn = try await setUp.run(
                code: form.text("set-up-code"), name: form.text("name"), email: form.text("email"),
                password: form.typed("password"), from: visit.client)
            return keeping(signedIn, redirect(to: SiteURL.secondFactor), visit)
        } catch {
            guard let errors = FormError.of(error, at: ["set-up-code", "name", "email", "password"]) else {
                throw error
            }
            return sent(setUpPage(visit, form, errors), visit, status: .unprocessableContent)
        }
    }

    private func setUpPage(_ visit: Visit, _ form: SentForm = SentForm(), _ errors: [FormError] = []) -> AccessForm {
        AccessForm(
            "Who looks after this installation?", caption: visit.state.frame.partnership.name,
            answer:
                "You make the first account here: an administrator, who then makes accounts for everybody else.",
            action: .setUp,
            fields: [
                TextField(
                    name: "set-up-code", label: "Set-up code",
                    hint: "It stands in the window in which the server was started, so that nobody else can do this.",
                    value: form.text("set-up-code"), fills: "off", isShort: true),
                TextField(name: "name", label: "Your name", value: form.text("name"), fills: "name"),
                TextField(
                    name: "email", label: "Your e-mail address", hint: "You sign in with it.",
                    value: form.text("email"), type: .email, fills: "username"),
                TextField(
                    name: "password", label: "A password",
                    hint: "Twelve characters or more. Three words make a good one.",
                    type: .password, fills: "new-password"),
            ],
            button: "Make the account", errors: errors, visitor: visit.visitor)
    }

    func invite(_ token: String, _ visit: Visit) async throws -> Response {
        let links = UseAccountLink(try openDesk(visit))
        let person = try await links.show(token: token, from: visit.client)
        guard visit.method == .post else { return sent(invitePage(token, person.email, visit), visit) }
        let form = try await checked(visit)
        do {
            try await links.run(token: token, password: form.typed("password"), from: visit.client)
            return redirect(to: SiteURL.signIn)
        } catch {
            guard let errors = FormError.of(error, at: ["password"]) else { throw error }
            return sent(invitePage(token, person.email, visit, errors), visit, status: .unprocessableContent)
        }
    }

    private func invitePage(_ token: String, _ email: String, _ visit: Visit, _ errors: [FormError] = []) -> AccessForm
    {
        AccessForm(
            "Choose your password", caption: visit.state.frame.partnership.name,
            answer: "You sign in with \(email). This link works once.", action: .invite(token),
            fields: [
                TextField(
                    name: "password", label: "A password",
                    hint: "Twelve characters or more. Three words make a good one.",
                    type: .password, fills: "new-password")
            ],
            button: "Keep the password", errors: errors, visitor: visit.visitor)
    }
}
