internal import CommunitySafety
internal import Importing
internal import Proofreading
internal import Storage

/// Takes a data package in, or its table of figures: what “evidence export” gave out comes back as it was.
struct LoadPackage: Sendable {
    let context: ServiceContext
    var ending = LoadEnding()

    func run(
        _ files: [EvidenceFile], dryRun: Bool, by party: ActingParty
    ) async throws(ServiceError) -> LoadReport {
        try party.require(.loadEvidence)
        var (given, reading) = ([EvidenceFile](), PackageReading())
        for file in files {
            let file = try file.read()
            PackageReader().read(file.bytes, named: file.name, into: &reading)
            given.append(file)
        }
        let read = reading
        try LoadWriting.refuseStopped(read.problems)
        let load = LoadWriting(.package, given, party, context.environment)
        if dryRun {
            return try await context.read { reading in
                let plan = try PackagePlan(read, in: reading)
                try Self.requireUsable(plan)
                return plan.report
            }
        }
        return try await context.write { try take(read, load, in: &$0) }
    }

    private func take(
        _ reading: PackageReading, _ load: LoadWriting, in transaction: inout Transaction
    ) throws -> LoadReport {
        let (party, environment) = (load.party, load.environment)
        let plan = try PackagePlan(reading, in: transaction)
        try Self.requireUsable(plan)
        try ending.require(plan.report)
        if !plan.kept.isEmpty { try party.require(.keepEvidence) }
        let areas = try transaction.areaNumbers()
        let isSame =
            try plan.changesNothing
            && transaction.isSaid(plan.observations, by: .package, digest: load.digest, areas: areas)
        guard !isSame else {
            try ending.settle(plan.report, &transaction)
            return plan.report
        }
        try transaction.ensureCatalogue()
        try plan.kept.writeCatalogue(in: &transaction, party, environment)
        let number = try load.write(plan.report.tally, [], in: &transaction) { transaction, number in
            try transaction.make(plan.places, load: number)
            if !plan.places.tally.changesNothing { try PlacesChanged.settle(in: &transaction) }
            let areas = try transaction.areaNumbers()
            _ = try transaction.take(plan.observations, load: number, areas: areas)
            try plan.kept.writeNotes(in: &transaction, areas, party, environment)
        }
        let report = plan.report.numbered(number)
        try ending.settle(report, &transaction)
        return report
    }

    /// Throws `invalid` where something stops it, or nothing is left.
    private static func requireUsable(_ plan: PackagePlan) throws(ServiceError) {
        try LoadWriting.refuseStopped(plan.problems)
        guard plan.observations.isEmpty, plan.kept.isEmpty, plan.places.tally.changesNothing,
            plan.places.tally.unchanged == 0
        else { return }
        throw .invalid(plan.problems.isEmpty ? [.nothingInIt] : plan.problems.prefix(20).map { Diagnostic($0) })
    }
}
