package import CommunitySafety
package import Proofreading
internal import Storage

/// What would go out if a year's plan were published now.
package struct ShowPublication: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// A file that went out before.
    package struct File: Sendable, Hashable {
        package let name: String
        package let byteCount: Int
        package let on: CalendarDate
        /// In hexadecimal.
        package let sha256: String
        /// Whether it can be had here: the last of its name, in the partnership's own folder.
        package let isHere: Bool
    }

    package struct Overview: Sendable, Hashable {
        package let edition: PlanEdition
        package let standing: VersionStanding
        /// What the day's elections ask of it.
        package let verdict: ClearForElection.Verdict
        /// The rule that a clearance is asked by.
        package let rule: String
        /// The files of this version that went out, newest first.
        package let files: [File]
    }

    /// For those who publish. Throws `notFound` when the year has no plan.
    package func run(year: PlanYear, as party: ActingParty) async throws(ServiceError) -> Overview {
        try party.require(.publishPlan)
        let (context, environment) = (context, context.environment)
        return try await context.read { reading in
            let way = try PlanWay(year, in: reading)
            guard let version = way.newest else { throw ServiceError.notFound(.plan(year)) }
            let folder = context.publishedFolder(of: way.year, version: version.number)
            var names: Set<String> = []
            return Overview(
                edition: try reading.edition(of: version), standing: way.standing(of: version),
                verdict: try reading.verdict(on: version.publication, of: version.subject, about: nil, environment),
                rule: version.publication.rule,
                files: try reading.editions(of: version.id).map { edition in
                    let path = folder.map { "\($0)/\(edition.fileName)" }
                    let isNewest = names.insert(edition.fileName).inserted
                    return File(
                        name: edition.fileName, byteCount: edition.byteCount, on: edition.publishedAt.day,
                        sha256: edition.sha256, isHere: isNewest && (path.map(Disk.exists) ?? false))
                })
        }
    }
}

extension ClearForElection {
    /// Lets what stands as a year's plan go out. Manager only; throws as the other does.
    package func run(planOf year: PlanYear, reason: String, as party: ActingParty) async throws(ServiceError) {
        try party.require(.clearForElection)
        let version = try await context.read { try $0.standingVersion(of: year) }
        try await run(version.publication, of: version.subject, reason: reason, as: party)
    }
}

extension PublishPlan {
    /// Publishes into the partnership's own folder, a folder for each version, in the formats that this machine can make.
    /// Throws as the other does.
    package func run(year: PlanYear, as party: ActingParty) async throws(ServiceError) -> [PublishedFile] {
        try party.require(.publishPlan)
        let version = try await context.read { try $0.standingVersion(of: year) }
        guard let folder = context.publishedFolder(of: year, version: version.number) else {
            throw .notFound(.partnership(folder: ""))
        }
        return try await run(year: year, formats: press.formats, to: folder, as: party)
    }
}

extension StoredPlanVersion {
    /// As the trail names it.
    var subject: AuditSubject { AuditSubject(kind: "plan_version", id: id.text) }
}
