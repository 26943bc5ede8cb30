package import CommunitySafety
package import Converters
internal import Importing
internal import Proofreading
internal import Storage

/// Takes files of figures in as they come, or says what they would bring.
package struct LoadEvidence: Sendable {
    package let context: ServiceContext
    /// Is told what a long load is at.
    let progress: @Sendable (LoadProgress) -> Void
    /// Reads workbooks; nil where none are read.
    let sheets: SheetIntake?
    /// What else is done in the transaction of the load.
    var ending = LoadEnding()

    /// `finder` finds the converter of workbooks; without one only files of text can be read.
    package init(
        _ context: ServiceContext, finder: ToolFinder? = nil,
        progress: @escaping @Sendable (LoadProgress) -> Void = { _ in }
    ) {
        self.context = context
        self.progress = progress
        sheets = finder.map { SheetIntake(finder: $0) }
    }

    init(_ context: ServiceContext, sheets: SheetIntake, progress: @escaping @Sendable (LoadProgress) -> Void) {
        self.context = context
        self.progress = progress
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
        let isPackage = kind == nil ? try Self.arePackages(files) : kind == .package
        if isPackage {
            return try await LoadPackage(context: context, ending: ending).run(files, dryRun: dryRun, by: party)
        }
        let isStreet = kind == nil ? try Self.areStreetRecords(files) : kind == .policeUK
        if isStreet { return try await loadStreetRecords(files, dryRun: dryRun, by: party) }
        if kind == .table { return try await tables(files, mapping: mapping, dryRun: dryRun, by: party) }
        let opened = try await EvidenceSheets(intake: sheets).open(files)
        guard let kind = kind ?? self.kind(of: opened) else { throw .invalid([.unknownKind]) }
        return try await run(opened, as: kind, mapping: mapping, dryRun: dryRun, by: party)
    }

    /// The same of files that were opened already: opening a large workbook takes longer than all the rest.
    func run(
        _ opened: [OpenedFile], as kind: LoadKind, mapping: String? = nil, dryRun: Bool, by party: ActingParty
    ) async throws(ServiceError) -> LoadReport {
        try party.require(.loadEvidence)
        switch kind {
        case .lookUp, .boundaries:
            return try await LoadPlaces(context: context, ending: ending).run(
                opened, as: kind, dryRun: dryRun, by: party)
        case .population, .recordedCrime, .flyTipping:
            return try await LoadPublished(context: context, ending: ending).run(
                opened, as: kind, dryRun: dryRun, by: party)
        case .table: return try await tables(opened.map(\.file), mapping: mapping, dryRun: dryRun, by: party)
        case .package:
            return try await LoadPackage(context: context, ending: ending).run(
                opened.map(\.file), dryRun: dryRun, by: party)
        case .policeUK, .grid, .activity, .place: throw .invalid([.unknownKind])
        }
    }

    /// Whether each is an archive that describes itself as a data package.
    static func arePackages(_ files: [EvidenceFile]) throws(ServiceError) -> Bool {
        for file in files {
            guard file.name.lowercased().hasSuffix(".zip"), PackageReader.isPackage(try file.read().bytes) else {
                return false
            }
        }
        return !files.isEmpty
    }

    /// What the files look like; a shape that nothing else knows may be a table that somebody mapped. Nil when they differ.
    private func kind(of files: [OpenedFile]) -> LoadKind? {
        guard let first = files.first, files.allSatisfy({ $0.kind == first.kind }) else { return nil }
        return first.kind ?? (sheets == nil ? nil : .table)
    }
}

extension Diagnostic {
    /// Nobody can tell what the files are.
    static let unknownKind = Diagnostic(
        severity: .error, rule: "load.unknownKind", place: nil, quote: "",
        message: "What these files hold can’t be told.",
        remedy: "Name it with --as, or load a partner’s table in the browser, where its columns are shown.")
}
