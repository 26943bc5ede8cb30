import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// A partner's table on its way in: given, mapped, looked at, taken in.
extension SiteResponder {
    func newLoad(_ visit: Visit) async throws -> Response {
        guard visit.method == .post else { return try await newLoadPage(visit) }
        let form = try await checked(visit, limit: limits.figures)
        let files = form.allFiles("files").map { EvidenceFile(name: $0.name, bytes: $0.bytes) }
        guard !files.isEmpty || !form.text("pasted").isEmpty else {
            return try await newLoadPage(
                visit, form, [.init(message: "Choose a file, or paste a block", field: "files")])
        }
        let prepare = PrepareTables(try services(for: visit), intake: try sheetIntake())
        do {
            guard !files.isEmpty else {
                let id = try await prepare.run(pasted: form.typed("pasted"), as: visit.visitor.party)
                return try await next(after: [id], visit)
            }
            if let id = try await KeepPublished(services(for: visit), intake: sheetIntake()).run(
                files, as: visit.visitor.party)
            {
                return try await looked(at: id, visit)
            }
            return try await next(after: prepare.run(files, as: visit.visitor.party), visit)
        } catch {
            guard let errors = FormError.inForm(error, first: files.isEmpty ? "pasted" : "files") else { throw error }
            return try await newLoadPage(visit, form, errors)
        }
    }

    /// One that can be read leads to what it would change, another to its mapping; several to the list.
    func next(after ids: [String], _ visit: Visit) async throws -> Response {
        guard ids.count == 1 else { return redirect(to: .evidenceLoads, at: "waiting") }
        let shown = try await ShowPreparedTable(services(for: visit)).run(id: ids[0], as: visit.visitor.party)
        let isKnown = shown.table.mappingName != nil && shown.table.preview != nil
        return redirect(to: isKnown ? .preparedLoad(ids[0]) : .loadMapping(ids[0]))
    }

    private func newLoadPage(
        _ visit: Visit, _ form: SentForm = SentForm(), _ errors: [FormError] = []
    ) async throws -> Response {
        let waiting = try await ListPreparedTables(services(for: visit)).run(as: visit.visitor.party)
        let page = NewLoadPage(
            name: errors.isEmpty ? "Load figures" : "Error: Load figures", visitor: visit.visitor, errors: errors,
            pasted: form.typed("pasted"), waiting: waiting, limit: FileSize.words(limits.figures))
        return sent(page, visit, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    func preparedLoad(_ id: String, _ visit: Visit) async throws -> Response {
        if let load = try await published(id, visit) { return try await published(load, visit) }
        guard visit.method == .post else { return try await preparedPage(id, visit) }
        let form = try await checked(visit)
        let services = try services(for: visit)
        switch form.text("do") {
        case "accept": return try await accept(id, form, visit)
        case "settle": return try await settle(id, form, visit)
        case "discard":
            try await DiscardTable(services).run(id: id, as: visit.visitor.party)
            return done(at: .evidenceLoads, "load-discarded", nil)
        default: throw Refusal.malformed
        }
    }

    private func preparedPage(_ id: String, _ visit: Visit, _ errors: [FormError] = []) async throws -> Response {
        let (table, choices) = try await ShowPreparedTable(services(for: visit)).run(id: id, as: visit.visitor.party)
        guard let preview = table.preview else { return redirect(to: .loadMapping(id)) }
        let page = PreparedLoadPage(table, preview, choices, errors, notice: loadNotice(visit), for: visit.visitor)
        return sent(page, visit, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    private func accept(_ id: String, _ form: SentForm, _ visit: Visit) async throws -> Response {
        guard let version = Int(form.text("version")) else { throw Refusal.malformed }
        let name = form.text("remember")
        do {
            let report = try await AcceptTable(services(for: visit)).run(
                id: id, version: version, rememberAs: name.isEmpty ? nil : name, keepsFile: form.has("keep"),
                as: visit.visitor.party)
            guard let number = report.number else { return done(at: .evidenceLoads, "load-same", nil) }
            return done(at: form.has("keep") ? .loadMapping(id) : .evidenceLoad(number), "loaded", nil)
        } catch {
            guard let errors = FormError.inForm(error, first: "main") else { throw error }
            return try await preparedPage(id, visit, errors)
        }
    }

    private func settle(_ id: String, _ form: SentForm, _ visit: Visit) async throws -> Response {
        guard let version = Int(form.text("version")) else { throw Refusal.malformed }
        let words = form.all("words")
        let (kinds, chosen) = (form.all("kind"), form.all("stands-for"))
        let settled = words.indices.compactMap { index -> SettleTableNames.Settled? in
            guard kinds.indices.contains(index), chosen.indices.contains(index) else { return nil }
            let new = form.newMeasure(words[index], at: index)
            return Self.answer(chosen[index], words[index], kinds[index] == "measure" ? new : nil).map {
                SettleTableNames.Settled(words[index], $0)
            }
        }
        guard !settled.isEmpty else {
            return try await preparedPage(
                id, visit, [.init(message: "Choose what one of these names stands for", field: "unknown")])
        }
        try await SettleTableNames(services(for: visit)).run(
            id: id, version: version, settled, as: visit.visitor.party)
        return done(at: .preparedLoad(id), "name-settled", nil)
    }

    /// `new` is the measure that the words would become; nil for words that name a place.
    private static func answer(
        _ chosen: String, _ words: String, _ new: SettleTableNames.NewMeasure?
    ) -> SettleTableNames.Answer? {
        switch chosen {
        case "": return nil
        case "nothing": return .nothing(isMeasure: new != nil)
        case "own": return new.map { .ownMeasure($0) } ?? .ownArea(name: words)
        default:
            guard chosen.hasPrefix("known:") else { return nil }
            let value = String(chosen.dropFirst(6))
            return new == nil ? .area(value) : .measure(value)
        }
    }

    func loadRefused(_ id: String, _ visit: Visit) async throws -> Response {
        let party = visit.visitor.party
        let kept = try await ShowPublished(services(for: visit), intake: sheetIntake()).refusedRows(id: id, as: party)
        let bytes: [UInt8] =
            if let kept { kept } else { try await RefusedRows(services(for: visit)).csv(id: id, as: party) }
        var fields = SecurityHeaders.fields(caching: .never)
        fields[.contentDisposition] = "attachment; filename=\"refused-rows.csv\""
        return StoredBody(bytes, type: "text/csv; charset=utf-8", headers: fields, effort: .quick)
            .response(to: visit.request)
    }

    func sheetIntake() throws -> SheetIntake {
        guard let intake else { throw Refusal.notFound }
        return SheetIntake(intake)
    }
}
