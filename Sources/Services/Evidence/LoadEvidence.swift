package import CommunitySafety
internal import Proofreading
internal import Storage

/// Takes files of figures in as they come, or says what they would bring.
package struct LoadEvidence: Sendable {
    package let context: ServiceContext
    /// Is told what a long load is at.
    let progress: @Sendable (String) -> Void

    package init(_ context: ServiceContext, progress: @escaping @Sendable (String) -> Void = { _ in }) {
        self.context = context
        self.progress = progress
    }

    /// Whoever may load figures. Files of one call are one load: all of it is taken, or nothing.
    ///
    /// Without a kind each file's own shape tells it. Throws `invalid` when the files can't be told, are of several kinds, or
    /// hold nothing that can be taken.
    package func run(
        _ files: [EvidenceFile], as kind: LoadKind? = nil, dryRun: Bool = false, by party: ActingParty
    ) async throws(ServiceError) -> LoadReport {
        try party.require(.loadEvidence)
        let told: LoadKind?
        if let kind { told = kind } else { told = try Self.kind(of: files) }
        guard let kind = told else { throw .invalid([.unknownKind]) }
        switch kind {
        case .policeUK: return try await loadStreetRecords(files, dryRun: dryRun, by: party)
        case .recordedCrime, .flyTipping, .population, .boundaries, .lookUp, .table, .grid, .activity:
            throw .invalid([.unknownKind])
        }
    }

    /// What the files look like; nil when that can't be told, or they differ.
    static func kind(of files: [EvidenceFile]) throws(ServiceError) -> LoadKind? {
        try areStreetRecords(files) ? .policeUK : nil
    }
}

extension Diagnostic {
    /// Nobody can tell what the files are.
    static let unknownKind = Diagnostic(
        severity: .error, rule: "load.unknownKind", place: nil, quote: "",
        message: "What these files hold can’t be told.",
        remedy: "Name it with --as, or load a partner’s table in the browser, where its columns are shown.")
}
