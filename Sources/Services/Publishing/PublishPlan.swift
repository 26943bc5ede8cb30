package import CommunitySafety
internal import Storage

/// Writes a year's plan into a folder, in the formats asked for: all of them, or none.
package struct PublishPlan: Sendable {
    package let context: ServiceContext
    package let press: EditionPress

    package init(_ context: ServiceContext, press: EditionPress) {
        self.context = context
        self.press = press
    }

    /// For those who publish. Files of the same names are replaced, others in the folder stay. An adopted plan is published
    /// by law, and a draft that went to a meeting as its paper, whatever election is near; any other draft then needs a
    /// clearance. Throws `notFound` without a plan, `needsClearance`, `unavailable` when a format's converter is missing or fails; the folder is then as it was.
    package func run(
        year: PlanYear? = nil, formats: [PublicationFormat] = PublicationFormat.allCases, to target: String,
        as party: ActingParty
    ) async throws(ServiceError) -> [PublishedFile] {
        try party.require(.publishPlan)
        let environment = context.environment
        let (edition, version) = try await context.read { reading in
            var found = try reading.edition(of: year, folder: context.store.folder, figures: .unjudged)
            try reading.requireClearance(
                for: found.version.publication, of: AuditSubject(kind: "plan_version", id: found.version.id.text),
                environment)
            if !found.version.hasFrozenFigures {
                let plan = try reading.plan(found.version)
                found.edition.quote(try reading.outgoingFigures(of: plan.quotingTexts, in: plan), in: plan)
            }
            return found
        }
        var files: [(file: PublishedFile, bytes: [UInt8])] = []
        for format in PublicationFormat.allCases where formats.contains(format) {
            let bytes = try await press.file(of: edition, as: format)
            let file = PublishedFile(
                format: format, name: edition.fileName(format), byteCount: bytes.count, sha256: FileDigest.sha256(bytes)
            )
            files.append((file, bytes))
            if format == .csv {
                for table in edition.tables {
                    guard let bytes = edition.table(table) else { continue }
                    let file = PublishedFile(
                        format: format, name: table.fileName(of: edition.plan.year), byteCount: bytes.count,
                        sha256: FileDigest.sha256(bytes))
                    files.append((file, bytes))
                }
            }
        }
        try await put(files, into: target, of: version, edition.figures, party)
        return files.map(\.file)
    }

    /// The files take their places as the last step of the transaction that records them.
    private func put(
        _ files: [(file: PublishedFile, bytes: [UInt8])], into target: String, of version: StoredPlanVersion,
        _ figures: FigureBook, _ party: ActingParty
    ) async throws(ServiceError) {
        let environment = context.environment
        let published = files.map(\.file)
        try await ServiceError.answering {
            let staged = try StagedFolder(for: target, mark: environment.ids.next().text, forEverybody: true)
            do {
                for (file, bytes) in files { try staged.write(bytes, to: file.name) }
                try await context.store.write { transaction in
                    try Self.record(published, of: version, in: &transaction, environment, party)
                    if !version.hasFrozenFigures, !figures.isEmpty {
                        try transaction.keepFigures(figures, of: version.id, at: environment.now())
                    }
                    try staged.mergeIntoPlace()
                }
            } catch {
                try staged.discard()
                throw error
            }
        }
    }

    private static func record(
        _ files: [PublishedFile], of version: StoredPlanVersion, in transaction: inout Transaction,
        _ environment: ServiceEnvironment, _ party: ActingParty
    ) throws {
        let now = environment.now()
        for file in files {
            try transaction.insert(
                StoredEdition(
                    id: environment.ids.next(), planVersionID: version.id, format: file.format.rawValue,
                    fileName: file.name, sha256: file.sha256, byteCount: file.byteCount, publishedAt: now))
        }
        try transaction.record(
            AuditEvent(
                actor: party.auditName, deed: .planPublished,
                subject: AuditSubject(kind: "plan_version", id: version.id.text), at: now,
                payload: AuditPayload(
                    after: Dictionary(files.map { ($0.name, $0.sha256) }, uniquingKeysWith: { first, _ in first }))))
    }
}

extension StoredPlanVersion {
    /// As what its publication counts before an election.
    var publication: PreElectionPeriod.Activity {
        state == .adopted || submittedAt != nil ? .statutoryPublication : .publication
    }
}
