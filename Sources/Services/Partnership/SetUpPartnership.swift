package import CommunitySafety
package import Proofreading
package import Storage

/// Makes a partnership's folder, key and database. Nothing of the folder stays when it fails.
package struct SetUpPartnership: Sendable {
    package let installation: Installation
    package let environment: ServiceEnvironment

    package init(installation: Installation, environment: ServiceEnvironment) {
        self.installation = installation
        self.environment = environment
    }

    /// Operator only. A key file that is there already is used, otherwise one is made. Throws `folderNotEmpty` when the
    /// folder holds anything, `invalid` when the partnership has no name.
    package func run(
        _ partnership: Partnership, demonstrationDate: CalendarDate? = nil, as party: ActingParty
    ) async throws(ServiceError) -> ServiceContext {
        try party.require(.setUpPartnership)
        guard partnership.name.contains(where: { !$0.isWhitespace }) else { throw .invalid([.nameless]) }
        try await ServiceError.answering {
            guard try Disk.names(in: installation.folder.path).isEmpty else {
                throw StorageError.folderNotEmpty(folder: installation.folder.path)
            }
            let keys =
                try Disk.exists(installation.keyFile.path)
                ? installation.keyFile.read() : installation.keyFile.create()
            let staged = try StagedFolder(for: installation.folder.path, mark: environment.ids.next().text)
            do {
                try await fill(staged, partnership, demonstrationDate, keys: keys, party)
                try staged.takePlace()
            } catch {
                try staged.discard()
                throw error
            }
        }
        return try await installation.open(environment)
    }

    private func fill(
        _ staged: StagedFolder, _ partnership: Partnership, _ demonstrationDate: CalendarDate?, keys: Keys,
        _ party: ActingParty
    ) async throws {
        let store = try await Store.create(in: DataFolder(staged.path), keys: keys, at: environment.now())
        try await Self.write(partnership, demonstrationDate, in: store, environment, party)
        try store.close()
    }

    /// Writes the partnership's row, in any new store.
    package static func write(
        _ partnership: Partnership, _ demonstrationDate: CalendarDate?, in store: Store,
        _ environment: ServiceEnvironment, _ party: ActingParty
    ) async throws {
        try await store.write { transaction in
            let id = environment.ids.next()
            try transaction.insert(partnership, id: id, demonstrationDate: demonstrationDate)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .partnershipSetUp,
                    subject: AuditSubject(kind: "partnership", id: id.text), at: environment.now(),
                    payload: AuditPayload(after: ["name": partnership.name, "area": partnership.area])))
        }
    }
}

extension Diagnostic {
    fileprivate static let nameless = Diagnostic(
        severity: .error, rule: "partnership.name", place: nil, quote: "", message: "The partnership has no name.",
        remedy: "Give the name that stands on its plan.")
}
