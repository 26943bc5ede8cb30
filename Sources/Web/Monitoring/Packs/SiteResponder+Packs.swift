import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// Packs: written and issued by the manager and officers, read by those whom they are for.
extension SiteResponder {
    func packs(_ year: PlanYear, _ visit: Visit) async throws -> Response {
        let answer = try await ShowPacks(try services(for: visit)).run(year: year, as: visit.visitor.party)
        return sent(PacksPage(answer: answer, visitor: visit.visitor), visit)
    }

    func pack(_ year: PlanYear, _ number: Int, _ visit: Visit) async throws -> Response {
        let sight = try await ShowPack(try services(for: visit)).issued(number, of: year, as: visit.visitor.party)
        let notice = visit.query["done"] == "issued" ? "Issued. It stays as it is; a correction is another issue." : nil
        return sent(PackPage(sight: sight, visitor: visit.visitor, notice: notice), visit)
    }

    func packFile(_ file: PackFile, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        return try await printed(named: file.name, file.format, visit) { press in
            try await RenderPack(desk, press: press).run(file, as: visit.visitor.party)
        }
    }

    func progressSheet(_ file: SheetFile, _ visit: Visit) async throws -> Response {
        let bytes = try await ExportSheet(try services(for: visit)).run(file, as: visit.visitor.party)
        var fields = SecurityHeaders.fields(caching: .never)
        fields[.contentDisposition] = "attachment; filename=\"\(file.name)\""
        return StoredBody(bytes, type: SheetFile.mediaType, headers: fields, effort: .quick)
            .response(to: visit.request)
    }

    func packDraft(_ year: PlanYear, _ key: PackKey, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let party = visit.visitor.party
        let draft = try await ShowPack(desk).draft(key, of: year, as: party)
        guard visit.method == .post else {
            let notice = ["kept": "Kept. It isn’t issued yet.", "cleared": "The clearance is on record."][
                visit.query["done"] ?? ""]
            return sent(PackDraftPage(draft: draft, visitor: visit.visitor, notice: notice), visit)
        }
        let form = try await checked(visit)
        do {
            return try await packWork(form, draft, year, desk, party)
        } catch {
            guard let errors = Self.packErrors(error, form) else { throw error }
            let typed = form.text("do") == "keep" || form.text("do") == "look" ? PackWords(form, draft.pack) : nil
            let again = try await ShowPack(desk).draft(key, of: year, typed: typed, as: party)
            let page = PackDraftPage(
                draft: again, visitor: visit.visitor, typed: form, standing: draft.pack.words, errors: errors)
            return sent(page, visit, status: .unprocessableContent)
        }
    }

    private func packWork(
        _ form: SentForm, _ draft: ShowPack.Draft, _ year: PlanYear, _ desk: ServiceContext, _ party: ActingParty
    ) async throws -> Response {
        let key = draft.pack.key
        let seen = Int(form.text("version")) ?? 0
        switch form.text("do") {
        case "keep":
            try await WritePack(desk).run(PackWords(form, draft.pack), in: key, of: year, seen: seen, as: party)
            return finished(at: .packDraft(year, key), [("done", "kept")])
        case "clear":
            try await ClearForElection(desk).run(key, of: year, reason: form.text("reason"), as: party)
            return finished(at: .packDraft(year, key), [("done", "cleared")])
        case "issue":
            let number = try await IssuePack(desk).run(
                key, of: year, correction: form.text("correction"), seen: seen, as: party)
            return finished(at: .pack(year, number), [("done", "issued")])
        default: throw Refusal.malformed
        }
    }

    /// What is wrong with what was sent, which is shown again; nil for what another page says.
    private static func packErrors(_ error: any Error, _ form: SentForm) -> [FormError]? {
        if error as? ServiceError == .conflict(.changedMeanwhile) {
            return [
                FormError(
                    message:
                        "Somebody changed the words of this pack after you opened it. Theirs stand below; yours are still here. Sending again puts yours in their place.",
                    field: "introduction")
            ]
        }
        return FormError.inForm(error, first: form.text("do") == "clear" ? "reason" : "introduction")
    }
}

extension PackWords {
    /// As they were typed.
    init(_ form: SentForm, _ pack: Pack) {
        self.init(introduction: form.text("introduction"), value: pack.words.value)
        if form.has("value-note") {
            value = PackValue(isReleased: form.text("cost") == "yes", note: form.text("value-note"))
        }
        for priority in pack.fields { priorities[priority.slug] = form.text("word-\(priority.slug)") }
        readConsultations(form)
        recommendations = (1...Self.mostRecommendations).compactMap { number in
            guard form.has("recommended-\(number)") else { return nil }
            return PackRecommendation(
                form.text("recommended-\(number)"), madeOn: FormDate.read(form.text("made-\(number)")),
                response: form.text("response-\(number)"),
                state: PackRecommendation.State(rawValue: form.text("state-\(number)")) ?? .open)
        }
    }
}
