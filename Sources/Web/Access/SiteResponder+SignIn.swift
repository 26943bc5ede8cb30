import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// Signing in and out.
extension SiteResponder {
    func signIn(_ visit: Visit) async throws -> Response {
        let desk = try openDesk(visit)
        if visit.visitor.session?.standing == .complete { return redirect(to: Self.destination(visit.query["next"])) }
        guard visit.method == .post else { return sent(signInPage(visit, next: visit.query["next"]), visit) }
        let form = try await checked(visit)
        do {
            let signedIn = try await SignIn(desk).run(
                email: form.text("email"), password: form.typed("password"), from: visit.client,
                ending: cookies(for: visit.request).value(of: .session, in: visit.request))
            return keeping(signedIn, onward(signedIn, form["next"]), visit)
        } catch {
            guard let errors = FormError.of(error, at: ["email"]) else { throw error }
            let page = signInPage(visit, next: form["next"], email: form.text("email"), errors: errors)
            return sent(page, visit, status: .unprocessableContent)
        }
    }

    private func onward(_ signedIn: SignedIn, _ next: String?) -> Response {
        switch signedIn.standing {
        case .complete: redirect(to: Self.destination(next))
        case .awaitingCode:
            redirect(to: SiteURL.signInCode.address(asking: [("next", Self.destination(next).path)]))
        case .awaitingEnrolment: redirect(to: .secondFactor)
        }
    }

    private func signInPage(
        _ visit: Visit, next: String?, email: String = "", errors: [FormError] = []
    ) -> AccessForm {
        AccessForm(
            "Sign in", caption: visit.state.frame.partnership.name,
            answer: visit.query["ended"] == nil
                ? nil
                : "Your session had ended, to protect what you work on. What you typed is kept: sign in to go on.",
            action: .signIn,
            fields: [
                TextField(name: "email", label: "E-mail address", value: email, type: .email, fills: "username"),
                TextField(name: "password", label: "Password", type: .password, fills: "current-password"),
            ],
            button: "Sign in", hidden: [("next", Self.destination(next).path)],
            help: ["Forgotten it, or lost your phone? An administrator of the partnership can give you a new link."],
            errors: errors, visitor: visit.visitor)
    }

    func signInCode(_ visit: Visit) async throws -> Response {
        let desk = try openDesk(visit)
        guard let session = visit.visitor.session, session.standing == .awaitingCode else {
            return redirect(to: visit.visitor.session == nil ? .signIn : .desk)
        }
        guard visit.method == .post else { return sent(codePage(visit, next: visit.query["next"]), visit) }
        let form = try await checked(visit)
        do {
            let signedIn = try await ShowSecondFactor(desk).run(
                code: form.text("code"), for: session, from: visit.client)
            return keeping(signedIn, redirect(to: Self.destination(form["next"])), visit)
        } catch {
            guard let errors = FormError.of(error, at: ["code"]) else { throw error }
            return sent(codePage(visit, next: form["next"], errors: errors), visit, status: .unprocessableContent)
        }
    }

    private func codePage(_ visit: Visit, next: String?, errors: [FormError] = []) -> AccessForm {
        AccessForm(
            "What does your authenticator show?", caption: "Second step", action: .signInCode,
            fields: [
                TextField(
                    name: "code", label: "Code", hint: "Six digits, or one of your recovery codes.",
                    fills: "one-time-code", isShort: true)
            ],
            button: "Go on", hidden: [("next", Self.destination(next).path)], errors: errors, visitor: visit.visitor)
    }

    func signOut(_ visit: Visit) async throws -> Response {
        let desk = try openDesk(visit)
        _ = try await checked(visit)
        if let session = visit.visitor.session { try await SignOut(desk).run(session) }
        var response = redirect(to: SiteURL.home)
        response.headers[values: .setCookie] = [cookies(for: visit.request).field(.session, nil)]
        return response
    }

    /// One click, in the demonstration alone.
    func switchRole(_ visit: Visit) async throws -> Response {
        let desk = try openDesk(visit)
        let form = try await checked(visit)
        guard let role = form["role"].flatMap({ Role(rawValue: $0) }) else { throw Refusal.malformed }
        let signedIn = try await SwitchRole(desk).run(
            to: role, from: visit.client,
            ending: cookies(for: visit.request).value(of: .session, in: visit.request))
        return keeping(signedIn, redirect(to: SiteURL.desk), visit)
    }

    /// The services of a server on which people sign in.
    func openDesk(_ visit: Visit) throws -> ServiceContext {
        guard let desk, case .accounts = gate else { throw Refusal.notFound }
        return desk
    }

    /// The session of somebody who has signed in completely.
    func session(of visit: Visit) throws -> OpenSession {
        guard let session = visit.visitor.session, session.standing == .complete else { throw Refusal.notFound }
        return session
    }
}
