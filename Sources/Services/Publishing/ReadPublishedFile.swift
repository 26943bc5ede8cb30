package import CommunitySafety
internal import Storage

/// Gives a file that went out, exactly as it did.
package struct ReadPublishedFile: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// The most bytes of one file.
    private static let largest = 200_000_000

    /// For those who publish: a file of the year's newest version by its name. Throws `notFound` for one that didn't go out, went
    /// into another folder, or isn't the same any more.
    package func run(_ name: String, year: PlanYear, as party: ActingParty) async throws(ServiceError) -> [UInt8] {
        try party.require(.publishPlan)
        let found = try await context.read { reading -> (version: Int, sha256: String)? in
            guard let version = try PlanWay(year, in: reading).newest else { return nil }
            return try reading.editions(of: version.id).first { $0.fileName == name }.map {
                (version.number, $0.sha256)
            }
        }
        guard let found, let folder = context.publishedFolder(of: year, version: found.version) else {
            throw .notFound(.record(id: name))
        }
        // The name is one that the trail knows, so it leads nowhere else.
        let bytes = try ServiceError.answering { () throws -> [UInt8]? in
            let path = "\(folder)/\(name)"
            return Disk.exists(path) ? try Disk.read(path, atMost: Self.largest) : nil
        }
        guard let bytes, FileDigest.sha256(bytes) == found.sha256 else { throw .notFound(.record(id: name)) }
        return bytes
    }
}

extension ServiceContext {
    /// Where a version's files are put when they go out from the pages; nil for a partnership in memory.
    func publishedFolder(of year: PlanYear, version: Int) -> String? {
        store.folder.map { "\($0.filesPath)/published/\(year.name)-version-\(version)" }
    }
}
