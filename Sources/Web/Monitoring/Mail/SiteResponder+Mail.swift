import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// Mail: what became of it, how it leaves, and who wants none.
extension SiteResponder {
    func mail(_ visit: Visit) async throws -> Response {
        let (desk, party) = (try services(for: visit), visit.visitor.party)
        if visit.method == .post {
            let form = try await checked(visit)
            guard let event = MessageEvent(rawValue: form.text("do")) else { throw Refusal.malformed }
            try await DecideMail(desk).run(event, form.text("message"), as: party)
            return finished(at: .mail, [("done", event.rawValue)])
        }
        let only = visit.query["state"].flatMap { MessageState(rawValue: $0) }
        let answer = try await ShowMail(desk).run(only, as: party)
        let notice = visit.query["done"].flatMap { MessageEvent(rawValue: $0) }.flatMap(Self.mailNotice)
        return privately(MailPage(answer: answer, visitor: visit.visitor, only: only, notice: notice), visit)
    }

    private static func mailNotice(_ event: MessageEvent) -> String? {
        switch event {
        case .askedAgain: "It goes out again within seconds."
        case .stopped: "Stopped: it won’t go out."
        case .takenByHand: "Noted: you passed the link on yourself."
        case .foundArrived: "Noted: it arrived."
        case .cameBack: "Noted: it came back. Correct the address, then send it again."
        case .claimed, .endComing, .accepted, .putOff, .refused, .timePassed, .unanswered, .abandoned, .noMoreReason:
            nil
        }
    }

    func mailSettings(_ visit: Visit) async throws -> Response {
        let (keep, party) = (KeepMailSettings(try services(for: visit)), visit.visitor.party)
        let shown = try await keep.show(as: party)
        var page = MailSettingsPage(
            shown: shown, entry: shown.entry, visitor: visit.visitor, notice: Self.settingsNotice(visit))
        guard visit.method == .post else { return privately(page, visit) }
        let form = try await checked(visit)
        do {
            return try await take(form, keep, party)
        } catch {
            let isTest = form.text("do") == "test"
            guard let errors = FormError.inForm(error, first: isTest ? "to" : "host") else { throw error }
            if isTest { page.testAddress = form.text("to") } else { page.entry = MailSettingsEntry(form) }
            (page.errors, page.notice) = (errors, nil)
            return privately(page, visit, status: .unprocessableContent)
        }
    }

    private func take(_ form: SentForm, _ keep: KeepMailSettings, _ party: ActingParty) async throws -> Response {
        switch form.text("do") {
        case "save":
            try await keep.keep(MailSettingsEntry(form), over: Int(form.text("version")) ?? 0, as: party)
        case "off": try await keep.switchOff(as: party)
        case "test":
            try await keep.test(to: form.text("to"), as: party)
            return finished(at: .mailSettings, [("done", "test")])
        default: throw Refusal.malformed
        }
        return finished(at: .mailSettings, [("done", form.text("do"))])
    }

    private static func settingsNotice(_ visit: Visit) -> String? {
        [
            "save": "Kept. Send yourself a test message to see whether it works.",
            "off": "No mail leaves any more. What was waiting stays on the page E-mail.",
            "test": "Written. It goes out within seconds: see the page E-mail.",
        ][visit.query["done"] ?? ""]
    }

    /// The link in a message that ends reminders. A mail program may send its form without opening the page (RFC 8058), and so
    /// it has no token: the link itself is the right.
    func mailChoice(_ token: String, _ visit: Visit) async throws -> Response {
        let visit = asNobody(visit)
        let choice = MailChoice(try services(for: visit))
        let topic = visit.query["of"].flatMap { MailTopic(rawValue: $0) } ?? .reminders
        guard visit.method == .post else {
            let isWanted = try await choice.look(token, topic, from: visit.client)
            let isDone = visit.query["done"] == "yes"
            return privately(MailChoicePage(topic: topic, isWanted: isWanted, token: token, isDone: isDone), visit)
        }
        let form = try await sentForm(visit, limit: limits.openForm)
        try await choice.set(form.text("do") == "yes", token, topic, from: visit.client)
        return privately(finished(at: .mailChoice(token), MailChoicePage.asking(topic) + [("done", "yes")]))
    }
}

extension MailSettingsEntry {
    init(_ form: SentForm) {
        self.init()
        (host, port, security) = (form.text("host"), form.text("port"), form.text("security"))
        (user, password) = (form.text("user"), form.typed("password"))
        (sender, site, alarmHours) = (form.text("sender"), form.text("site"), form.text("alarm"))
        isReminding = form.has("reminders")
        (before, after, escalation) = (form.text("before"), form.text("after"), form.text("escalation"))
    }
}

extension SiteResponder {
    func roundLetters(_ year: PlanYear, _ quarter: RoundQuarter, _ visit: Visit) async throws -> Response {
        let answer = try await ShowRoundLinks(try services(for: visit)).run(
            quarter, of: year, as: visit.visitor.party)
        return privately(
            RoundLettersPage(answer: answer, host: host(visit), partnership: visit.state.frame.partnership), visit)
    }
}
