import HTML
import Hummingbird
import Services

/// One's own account.
extension SiteResponder {
    func account(_ visit: Visit) async throws -> Response {
        let devices = try await ListDevices(try openDesk(visit)).run(for: try session(of: visit))
        return sent(AccountPage(devices.map(DeviceRow.init), visit.visitor), visit)
    }

    func changePassword(_ visit: Visit) async throws -> Response {
        let desk = try openDesk(visit)
        let session = try session(of: visit)
        guard visit.method == .post else { return sent(passwordPage(visit), visit) }
        let form = try await checked(visit)
        let (old, new) = (form.typed("old"), form.typed("password"))
        do {
            let token = try await ChangePassword(desk).run(from: old, to: new, for: session)
            let signedIn = SignedIn(token: token, deviceToken: nil, standing: .complete)
            return keeping(signedIn, redirect(to: SiteURL.account), visit)
        } catch {
            guard let errors = FormError.of(error, at: ["old", "password"]) else { throw error }
            return sent(passwordPage(visit, errors), visit, status: .unprocessableContent)
        }
    }

    private func passwordPage(_ visit: Visit, _ errors: [FormError] = []) -> AccessForm {
        AccessForm(
            "Change your password", caption: "Your account",
            answer: "You are signed out on all other devices.", action: .accountPassword,
            fields: [
                TextField(name: "old", label: "Your present password", type: .password, fills: "current-password"),
                TextField(
                    name: "password", label: "The new one", hint: "Twelve characters or more.", type: .password,
                    fills: "new-password"),
            ],
            button: "Change it", errors: errors, visitor: visit.visitor)
    }

    func secondFactor(_ visit: Visit) async throws -> Response {
        let enrol = EnrolSecondFactor(try openDesk(visit))
        guard let session = visit.visitor.session else { return redirect(to: .signIn) }
        guard session.standing != .awaitingCode else { return redirect(to: .signInCode) }
        let enrolment = try await enrol.begin(session)
        guard visit.method == .post else { return sent(SecondFactorPage(enrolment, visit.visitor), visit) }
        let form = try await checked(visit)
        do {
            let outcome = try await enrol.confirm(code: form.text("code"), for: session, from: visit.client)
            return keeping(outcome.signedIn, sent(RecoveryCodesPage(outcome.recoveryCodes), visit), visit)
        } catch {
            guard let errors = FormError.of(error, at: ["code"]) else { throw error }
            return sent(SecondFactorPage(enrolment, visit.visitor, errors), visit, status: .unprocessableContent)
        }
    }

    func recoveryCodes(_ visit: Visit) async throws -> Response {
        let desk = try openDesk(visit)
        let session = try session(of: visit)
        guard visit.method == .post else { return sent(recoveryPage(visit), visit) }
        let form = try await checked(visit)
        do {
            let codes = try await RenewRecoveryCodes(desk).run(password: form.typed("old"), for: session)
            return sent(RecoveryCodesPage(codes), visit)
        } catch {
            guard let errors = FormError.of(error, at: ["old"]) else { throw error }
            return sent(recoveryPage(visit, errors), visit, status: .unprocessableContent)
        }
    }

    private func recoveryPage(_ visit: Visit, _ errors: [FormError] = []) -> AccessForm {
        AccessForm(
            "Make new recovery codes", caption: "Your account", answer: "The old ones are worth nothing afterwards.",
            action: .recoveryCodes,
            fields: [TextField(name: "old", label: "Your password", type: .password, fills: "current-password")],
            button: "Make new codes", errors: errors, visitor: visit.visitor)
    }

    func endDevice(_ visit: Visit) async throws -> Response {
        let desk = try openDesk(visit)
        let session = try session(of: visit)
        let form = try await checked(visit)
        try await EndDevice(desk).run(form["device"], for: session)
        return redirect(to: .account, at: "devices")
    }

    func kept(_ id: String, _ visit: Visit) async throws -> Response {
        let desk = try openDesk(visit)
        let form = try await HoldForm(desk).show(id, for: try session(of: visit))
        guard let url = SiteURL(path: form.address[...]) else { throw Refusal.notFound }
        var priorities: [OpenRecord.PriorityName] = []
        if case .edit(let year, _, _) = url, visit.visitor.may(.readDraft) {
            priorities = try await OpenRecord(desk).priorities(year: year, as: visit.visitor.party)
        }
        return sent(
            KeptFormPage(url, try SentForm(urlEncoded: form.body), priorities: priorities, visit.visitor), visit)
    }
}
