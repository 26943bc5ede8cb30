internal import CommunitySafety
internal import Importing
internal import Proofreading
internal import Storage

/// Keeps partners' files so that they can be looked at, mapped, and then taken in or thrown away.
package struct PrepareTables: Sendable {
    package let context: ServiceContext
    package let intake: SheetIntake

    /// A file that nobody took in is removed after so many days.
    package static let daysKept = 14

    package init(_ context: ServiceContext, intake: SheetIntake) {
        self.context = context
        self.intake = intake
    }

    /// Whoever may load figures. Answers the files' ids in their order. Throws `invalid` when one can't be read; then none
    /// is kept.
    package func run(_ files: [EvidenceFile], as party: ActingParty) async throws(ServiceError) -> [String] {
        try party.require(.loadEvidence)
        var read: [(EvidenceFile, Workbook)] = []
        for file in files { read.append((file, try await intake.workbook(of: file))) }
        return try await keep(read, as: party)
    }

    /// The same of a block pasted into a form.
    package func run(pasted text: String, as party: ActingParty) async throws(ServiceError) -> String {
        try party.require(.loadEvidence)
        let workbook = try intake.workbook(pasted: text)
        let file = EvidenceFile(name: "Pasted block", bytes: Array(text.utf8))
        return try await keep([(file, workbook)], as: party)[0]
    }

    /// The same of a file that an agency sent, which is then marked as taken in by the load that it becomes. That it was
    /// read stands in the trail. Throws `notFound` once its content is gone.
    package func run(received key: String, as party: ActingParty) async throws(ServiceError) -> String {
        let file = try await TakeReceivedFile(context).file(key, as: party)
        return try await keep([(file, try await intake.workbook(of: file))], from: RecordID(key), as: party)[0]
    }

    private func keep(
        _ read: [(EvidenceFile, Workbook)], from received: RecordID? = nil, as party: ActingParty
    ) async throws(ServiceError) -> [String] {
        let environment = context.environment
        let now = environment.now()
        let ids = read.map { _ in environment.ids.next() }
        return try await context.write { transaction in
            try transaction.removePrepared(before: now.adding(days: -Self.daysKept))
            for (id, (file, workbook)) in zip(ids, read) {
                let (mappingID, mapping) = try Self.mapping(for: workbook, file: file.name, in: transaction)
                let digest = FileDigest.sha256(file.bytes)
                try transaction.insert(
                    StoredPreparedLoad(
                        id: id, fileName: Self.shown(file.name), digest: digest, preparedAt: now, mappingID: mappingID,
                        body: try WorkbookText.bytes(workbook), mapping: mapping),
                    by: party.auditName)
                if let received { try transaction.tie(prepared: id, toFile: received) }
                try transaction.record(
                    AuditEvent(
                        actor: party.auditName, deed: .loadPrepared,
                        subject: AuditSubject(kind: "prepared_load", id: id.text), at: now,
                        payload: AuditPayload(after: ["sha256": digest])))
            }
            return ids.map(\.text)
        }
    }

    /// A remembered mapping of one of the sheets, else the best guess for the first.
    static func mapping(
        for workbook: Workbook, file: String, in transaction: some Querying
    ) throws -> (RecordID?, TableMapping) {
        let recogniser = try transaction.recogniser()
        for sheet in workbook.sheets where !sheet.isHidden && !sheet.isBlank {
            guard let found = recogniser.mapping(for: sheet, file: file) else { continue }
            return (RecordID(found.id), Self.renewed(found.mapping, sheet, file, try TableNames(transaction)))
        }
        let sheet = workbook.sheet(named: "") ?? SheetGrid(name: "", rows: [])
        return (nil, try Self.suggestion(for: sheet, file: file, in: transaction))
    }

    static func suggestion(
        for sheet: SheetGrid, file: String, in transaction: some Querying
    ) throws -> TableMapping {
        TableSuggester(sheet, names: try TableNames(transaction), file: file).mapping(
            area: try transaction.ownArea()?.code ?? "")
    }

    /// A period that isn't in the table must be this file's, never the last one's.
    static func renewed(
        _ mapping: TableMapping, _ sheet: SheetGrid, _ file: String, _ names: TableNames
    ) -> TableMapping {
        guard !mapping.period.isEmpty else { return mapping }
        var mapping = mapping
        mapping.period = TableSuggester(sheet, names: names, file: file).periodNamed ?? ""
        return mapping
    }

    /// A name that fits a heading: no folders, no control characters.
    static func shown(_ name: String) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? name
        let plain = String(last.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }.map(Character.init))
        return plain.isEmpty ? "Unnamed file" : String(plain.prefix(120))
    }
}
