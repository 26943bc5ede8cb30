internal import CommunitySafety
internal import Importing
internal import Proofreading
internal import Storage

/// Keeps files that an office publishes as they were given, so that somebody can look at what they would change.
package struct KeepPublished: Sendable {
    package let context: ServiceContext
    let sheets: SheetIntake

    /// No more than so many files wait at a time, and no more bytes.
    package static let mostWaiting = 12
    package static let mostBytes = 300_000_000
    /// Larger workbooks are read after they were kept, since that takes a while.
    private static let largeWorkbook = 1_000_000

    package init(_ context: ServiceContext, intake: SheetIntake) {
        self.context = context
        sheets = intake
    }

    /// Whoever may load figures. Answers their id; nil, with nothing kept, for partners' tables, which are mapped first.
    ///
    /// Throws `invalid` when too much waits already, or a file can't be opened.
    package func run(_ files: [EvidenceFile], as party: ActingParty) async throws(ServiceError) -> String? {
        try party.require(.loadEvidence)
        guard !files.isEmpty, try await arePublished(files) else { return nil }
        let environment = context.environment
        let given = files.map { file in
            (name: PrepareTables.shown(file.name), digest: FileDigest.sha256(file.bytes), bytes: file.bytes)
        }
        guard given.allSatisfy({ !$0.bytes.isEmpty }) else { throw .invalid([.nothingInIt]) }
        let load = StoredPublishedLoad(
            id: environment.ids.next(), name: Self.name(of: given.map(\.name)),
            digest: Self.digest(given.map { ($0.name, $0.digest) }), byteCount: given.reduce(0) { $0 + $1.bytes.count },
            preparedBy: party.auditName, preparedAt: environment.now())
        try await context.write { transaction in
            try Self.requireRoom(for: load, in: transaction)
            try transaction.insert(load, files: given)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .loadPrepared,
                    subject: AuditSubject(kind: "published_load", id: load.id.text), at: environment.now(),
                    payload: AuditPayload(after: ["name": load.name, "sha256": load.digest])))
        }
        return load.id.text
    }

    /// Street-level files, boundaries and tables of a known shape; large workbooks too, of which nobody knows yet.
    private func arePublished(_ files: [EvidenceFile]) async throws(ServiceError) -> Bool {
        if try LoadEvidence.areStreetRecords(files) { return true }
        if files.contains(where: { EvidenceShape.isWorkbook($0.bytes) && $0.bytes.count > Self.largeWorkbook }) {
            return true
        }
        return LoadEvidence.publishedKind(of: try await EvidenceSheets(intake: sheets).open(files)) != nil
    }

    private static func requireRoom(for load: StoredPublishedLoad, in transaction: Transaction) throws {
        let waiting = try transaction.publishedLoads()
        let bytes = waiting.reduce(load.byteCount) { $0 + $1.byteCount }
        guard waiting.count < mostWaiting, bytes <= mostBytes else { throw ServiceError.invalid([.tooMuchWaits]) }
    }

    /// "a.csv", "a.csv and 11 more files".
    private static func name(of names: [String]) -> String {
        let first = names.first ?? ""
        return switch names.count {
        case ...1: first
        case 2: "\(first) and 1 more file"
        default: "\(first) and \(names.count - 1) more files"
        }
    }

    /// A file's own; of several that of their list as `sha256sum` prints it.
    private static func digest(_ files: [(name: String, digest: String)]) -> String {
        if files.count == 1 { return files[0].digest }
        return FileDigest.sha256(Array(files.map { "\($0.digest)  \($0.name)\n" }.joined().utf8))
    }
}

extension LoadEvidence {
    /// What office's files they are by their shape, all of one kind; nil for anything else.
    static func publishedKind(of files: [OpenedFile]) -> LoadKind? {
        guard let kind = files.first?.kind, files.allSatisfy({ $0.kind == kind }) else { return nil }
        return kind
    }
}

extension Diagnostic {
    static let tooMuchWaits = Diagnostic(
        severity: .error, rule: "load.tooMuchWaits", place: nil, quote: "",
        message: "Too many files wait to be looked at already.",
        remedy: "Take them in or throw them away on the page of loads, then give this one again.")
}
