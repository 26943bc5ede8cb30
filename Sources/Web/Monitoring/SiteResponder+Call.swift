import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// A round typed on one screen while leads tell how it is going.
extension SiteResponder {
    func roundCall(_ year: PlanYear, _ quarter: RoundQuarter, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        if visit.method == .post { return try await typeCall(year, quarter, desk, visit) }
        var page = try await callPage(year, quarter, desk, visit)
        page.lead = visit.query["lead"]
        page.both = Set((visit.query["both"] ?? "").split(separator: ",").map(String.init))
        page.notice = visit.query["done"].flatMap { Int($0) }.map {
            "\(Counted.things($0, "answer is", "answers are").asSentence) kept."
        }
        if let lead = page.lead, !lead.isEmpty, visit.query["copy"] == "yes" {
            let copy = try await CopyAnswers(desk).run(lead: lead, quarter, of: year, as: visit.visitor.party)
            page.copy = CopyForLead(copy: copy, host: host(visit))
        }
        return privately(page, visit)
    }

    private func callPage(
        _ year: PlanYear, _ quarter: RoundQuarter, _ desk: ServiceContext, _ visit: Visit
    ) async throws -> RoundCallPage {
        let answer = try await ShowRound(desk).inside(quarter, of: year, as: visit.visitor.party)
        var keys: [String: String] = [:]
        for line in answer.lines { keys[line.address] = try desk.updateKey(for: "\(year.name)/\(quarter.rawValue)") }
        let way = try await ShowMail(desk).standing(as: visit.visitor.party).way
        return RoundCallPage(answer: answer, keys: keys, visitor: visit.visitor, isMailing: way != .none)
    }

    /// Keeps every row that is filled in, each by itself: what is wrong with one keeps no other from being kept. A script sends
    /// one row at a time.
    private func typeCall(
        _ year: PlanYear, _ quarter: RoundQuarter, _ desk: ServiceContext, _ visit: Visit
    ) async throws -> Response {
        let form = try await checked(visit)
        let lead = form.text("lead")
        let (only, isAll) = (form["row"], form.has("all"))
        let rows = form.names.filter { $0.hasPrefix("key-") }.map { String($0.dropFirst("key-".count)) }
        var (kept, both, wrong): ([String], [String], [FormError]) = ([], [], [])
        for row in rows where only == nil || only == row {
            guard let entry = UpdateEntry(row: row, of: form) else { continue }
            let sent = AnswerRound.Form(key: form.text("key-\(row)"), seen: Int(form.text("seen-\(row)")) ?? 0)
            do {
                let outcome = try await AnswerRound(desk).run(
                    entry, on: row, quarter, of: year, sent, as: visit.visitor.party)
                kept.append(row)
                if outcome.othersCame { both.append(row) }
            } catch {
                guard let errors = FormError.inForm(error, first: "view") else { throw error }
                wrong += errors.map { Self.placed($0, row, form.text("group")) }
            }
        }
        if kept.isEmpty, wrong.isEmpty {
            wrong = [FormError(message: "Nothing was filled in. Choose how it is going.", field: "said")]
        }
        shelf.expire()
        guard wrong.isEmpty else {
            var page = try await callPage(year, quarter, desk, visit)
            (page.lead, page.typed, page.both) = (isAll ? nil : lead, form.without(rows: kept), Set(both))
            page.errors = Self.once(wrong)
            return privately(page, visit, status: .unprocessableContent)
        }
        return privately(
            finished(
                at: .roundCall(year, quarter),
                (isAll ? [] : [("lead", lead)]) + [("done", String(kept.count))]
                    + (both.isEmpty ? [] : [("both", both.joined(separator: ","))])))
    }

    /// A problem at its row’s field, or at the top of the group where it is about who said it.
    private static func placed(_ error: FormError, _ row: String, _ group: String) -> FormError {
        let isOfGroup = [UpdateField.who, .saidOn, .how].map(\.rawValue).contains(error.field)
        return FormError(message: error.message, field: "\(error.field)-\(isOfGroup ? group : row)")
    }

    /// What is wrong with who said it is told once, however many rows there were.
    private static func once(_ errors: [FormError]) -> [FormError] {
        var seen: Set<FormError> = []
        return errors.filter { seen.insert($0).inserted }
    }
}

extension SentForm {
    /// Without the fields of rows that were kept.
    fileprivate func without(rows: [String]) -> SentForm {
        let ends = Set(rows)
        return SentForm(
            fields: fields.filter { field in
                field.name.hasPrefix("who-") || field.name.hasPrefix("how-") || field.name.hasPrefix("said-on-")
                    || !ends.contains { field.name.hasSuffix("-\($0)") }
            })
    }
}
