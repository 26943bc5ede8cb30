import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// Saying how a table is read.
extension SiteResponder {
    func loadMapping(_ id: String, _ visit: Visit) async throws -> Response {
        let services = try services(for: visit)
        let show = ShowPreparedTable(services)
        let (table, choices) = try await show.run(id: id, as: visit.visitor.party)
        guard visit.method == .post else { return mappingPage(table, choices, [], visit) }
        let form = try await checked(visit)
        guard let version = Int(form.text("version")) else { throw Refusal.malformed }
        let (mapping, errors) = try await mapping(form, table, visit)
        if form.text("do") == "try" {
            guard version == table.version else { throw ServiceError.conflict(.changedMeanwhile) }
            let tried = try await show.run(id: id, trying: mapping, as: visit.visitor.party)
            return mappingPage(tried.table, choices, errors, visit)
        }
        let isOn = form.text("do") == "go"
        guard errors.isEmpty, !isOn || mapping.missing.isEmpty else {
            let shown = try await show.run(id: id, trying: mapping, as: visit.visitor.party)
            let missing = isOn ? mapping.missing.map(FormError.missing) : []
            return mappingPage(shown.table, choices, errors + missing, visit)
        }
        try await MapTable(services).run(id: id, version: version, mapping, as: visit.visitor.party)
        return isOn ? redirect(to: .preparedLoad(id)) : redirect(to: .loadMapping(id), at: "gives")
    }

    private func mappingPage(
        _ table: PreparedTable, _ choices: TableChoices, _ errors: [FormError], _ visit: Visit
    ) -> Response {
        let name = "How \(table.fileName) is read"
        let page = MappingPage(
            name: errors.isEmpty ? name : "Error: \(name)", visitor: visit.visitor, table: table, choices: choices,
            errors: errors, notice: loadNotice(visit))
        return sent(page, visit, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    /// The mapping that a form says. Where the sheet or the headings moved, its columns are guessed anew.
    private func mapping(
        _ form: SentForm, _ table: PreparedTable, _ visit: Visit
    ) async throws -> (TableMapping, [FormError]) {
        let sheet = form.has("sheet") ? form.typed("sheet") : table.mapping.sheet
        guard let first = Int(form.text("first")), (1...1_000).contains(first) else {
            return (
                table.mapping,
                [.init(message: "Give the number of the row in which the headings begin", field: "first")]
            )
        }
        let count = min(max(Int(form.text("headers")) ?? 0, 0), TableMapping.mostHeaderRows)
        let isSameSheet = sheet == form.typed("was-sheet")
        let isSame = isSameSheet && form.text("was-first") == String(first) && form.text("was-headers") == String(count)
        let own = table.mapping
        let isKept = own.sheet == sheet && own.firstRow == first && own.headers.count == count
        if isSame, isKept { return (own.said(in: form), form.periodErrors) }
        let guess = try await MapTable(services(for: visit)).guess(
            id: table.id, sheet: sheet, firstRow: isSameSheet ? first : nil, headerRows: isSameSheet ? count : nil,
            as: visit.visitor.party)
        // What is tried on the page without being kept is said of the table as it is guessed there.
        return isSame ? (guess.said(in: form), form.periodErrors) : (guess, [])
    }
}

extension TableMapping {
    /// With what a form says, the place of the table being as it was.
    fileprivate func said(in form: SentForm) -> TableMapping {
        var mapping = self
        mapping.layout = Layout(rawValue: form.text("layout")) ?? layout
        for (index, use) in form.all("column").enumerated() where mapping.columns.indices.contains(index) {
            mapping.columns[index].use = Use(rawValue: use) ?? .ignored
        }
        let headers = form.all("header")
        if headers.count == mapping.headers.count { mapping.headers = headers.map { Use(rawValue: $0) ?? .ignored } }
        if form.has("measure") { mapping.measure = form.text("measure") }
        if form.has("area") { mapping.area = form.text("area") }
        mapping.period = form.text("period")
        mapping.breakdown = form.text("breakdown")
        if form.has("source") { mapping.source = form.text("source").isEmpty ? "partner" : form.text("source") }
        if form.has("kind") { mapping.areaKind = AreaKind(rawValue: form.text("kind")) }
        mapping.dash = Dash(rawValue: form.text("dash"))
        mapping.bracketsAreNegative = form.text("brackets") == "negative"
        mapping.skippedRows = Set(
            form.text("skipped").split(separator: "\n").map { AreaNames.key(String($0)) }.filter { !$0.isEmpty })
        return mapping
    }
}

extension SentForm {
    fileprivate var periodErrors: [FormError] {
        text("period").isEmpty || EvidencePeriod(reading: text("period")) != nil
            ? [] : [.init(message: "That names no period. Write it as 2022-23 or Oct – Dec 2022.", field: "period")]
    }
}

extension FormError {
    fileprivate static func missing(_ use: TableMapping.Use) -> FormError {
        FormError(message: "Say \(use.missingWords)", field: use.field)
    }
}
