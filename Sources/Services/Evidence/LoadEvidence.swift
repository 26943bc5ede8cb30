package import CommunitySafety
internal import Proofreading
internal import Storage

/// Takes files of figures in as they come, or says what they would bring.
package struct LoadEvidence: Sendable {
    package let context: ServiceContext
    /// Reads spreadsheets; nil where none are read.
    package let sheets: SheetIntake?

    package init(_ context: ServiceContext, sheets: SheetIntake? = nil) {
        self.context = context
        self.sheets = sheets
    }

    /// Whoever may load figures. Files of one call are one load: all of it is taken, or nothing.
    ///
    /// Without a kind each file's own shape tells it. Throws `invalid` when the files can't be told, are of several kinds, or
    /// hold nothing that can be taken.
    package func run(
        _ files: [EvidenceFile], as kind: LoadKind? = nil, mapping: String? = nil, dryRun: Bool = false,
        by party: ActingParty
    ) async throws(ServiceError) -> LoadReport {
        try party.require(.loadEvidence)
        // What nothing else knows may be a table of a shape that somebody mapped.
        guard let kind = kind ?? Self.kind(of: files) ?? (sheets == nil ? nil : .table) else {
            throw .invalid([.unknownKind])
        }
        switch kind {
        case .table: return try await tables(files, mapping: mapping, dryRun: dryRun, by: party)
        case .policeUK, .recordedCrime, .flyTipping, .population, .boundaries, .lookUp, .grid, .activity:
            throw .invalid([.unknownKind])
        }
    }

    /// What the files look like; nil when that can't be told, or they differ.
    static func kind(of files: [EvidenceFile]) -> LoadKind? { nil }
}

extension Diagnostic {
    /// Nobody can tell what the files are.
    static let unknownKind = Diagnostic(
        severity: .error, rule: "load.unknownKind", place: nil, quote: "",
        message: "What these files hold can’t be told.",
        remedy: "Name it with --as, or load a partner’s table in the browser, where its columns are shown.")
}
