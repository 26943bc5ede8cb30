internal import CommunitySafety
internal import Documents
internal import Proofreading
internal import Storage

/// Everything that may be seen as one data package: an archive that says of itself what it holds, and that can be loaded
/// again with “evidence import”.
package struct ExportPackage: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// What the party may see, or, where it says so, no more than everybody may. Throws `notFound` where that is nothing.
    ///
    /// Time grows with the figures; of memory it takes a table at a time and the archive.
    package func run(isPublic: Bool = false, as party: ActingParty) async throws(ServiceError) -> [UInt8] {
        let view = ReleaseView(isPublic ? .public : party, context)
        let day = "\(context.environment.now().day.iso)T00:00:00Z"
        return try await context.read { reading in
            guard let partnership = try reading.partnership()?.partnership else {
                throw ServiceError.notFound(.record(id: "partnership"))
            }
            var maker = try PackageMaker(ExportedFigures(reading, for: view))
            return try maker.archive(of: partnership.name, on: day)
        }
    }
}
