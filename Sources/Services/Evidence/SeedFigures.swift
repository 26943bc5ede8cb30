internal import CommunitySafety
internal import Proofreading

/// Loads the made-up county's places, people and figures as their owners would send them: by the ordinary services.
struct SeedFigures {
    let context: ServiceContext
    let intake: SheetIntake
    /// What stands in `Resources/demo`; files that aren't there are passed over.
    let files: [EvidenceFile]

    /// A partner's table: its file, whose it is, and what its mapping is remembered as.
    private struct Table {
        let file: String
        let source: String
        let name: String
        /// What is counted, where the table doesn’t say.
        var measure = ""
    }

    private static let places = ["places.csv"]
    private static let boundaries = ["districts.geojson", "wards.geojson"]
    private static let populations = ["population.csv", "population-wards.csv"]

    private static let tables = [
        Table(file: "merrowshire-police.csv", source: "merrowshire-police", name: "Police by district and month"),
        Table(file: "aldmere-wards-police.csv", source: "merrowshire-police", name: "Police by ward and month"),
        Table(file: "aldmere-council.csv", source: "aldmere-council", name: "What the council counts"),
        Table(
            file: "aldmere-council-wards.csv", source: "aldmere-council", name: "Reports to the council by ward",
            measure: "asb.council"),
        Table(file: "aldmere-steps.csv", source: "aldmere-council", name: "Steps taken by quarter"),
        Table(file: "harbour-light.csv", source: "harbour-light", name: "Harbour Light by quarter"),
    ]

    private static let sources = [
        EvidenceSource(
            key: "merrowshire-police", name: "Merrowshire Police incident log", ownedBy: "Merrowshire Police",
            suppliedBy: "Merrowshire Police", counting: "Incidents by the month in which they were reported.",
            caveats: "Somebody who tells the council or a landlord, or nobody, isn’t in it."),
        EvidenceSource(
            key: "aldmere-council", name: "Aldmere District Council", ownedBy: "Aldmere District Council",
            suppliedBy: "Community safety unit", counting: "Reports and steps by the month in which they were logged.",
            caveats: "One caller may report the same matter more than once."),
        EvidenceSource(
            key: "harbour-light", name: "Harbour Light case records", ownedBy: "Harbour Light",
            suppliedBy: "Harbour Light", counting: "People by the quarter in which they were first seen."),
    ].compactMap(\.self)

    /// Operator only.
    func run(as party: ActingParty) async throws(ServiceError) {
        guard !files.isEmpty else { return }
        for source in Self.sources {
            try await KeepSources(context).save(source, isNew: true, version: 0, as: party)
        }
        try await load(Self.places, as: .lookUp, by: party)
        try await load(Self.boundaries, as: .boundaries, by: party)
        try await load(Self.populations, as: .population, by: party)
        for table in Self.tables { try await take(table, as: party) }
        try await compareWithNeighbours(as: party)
    }

    private func load(_ names: [String], as kind: LoadKind, by party: ActingParty) async throws(ServiceError) {
        let chosen = named(names)
        if !chosen.isEmpty { _ = try await LoadEvidence(context).run(chosen, as: kind, by: party) }
    }

    private func named(_ names: [String]) -> [EvidenceFile] { files.filter { names.contains($0.name) } }

    /// As an officer would: read, say whose figures they are, take in, remember.
    private func take(_ table: Table, as party: ActingParty) async throws(ServiceError) {
        guard let file = named([table.file]).first else { return }
        let ids = try await PrepareTables(context, intake: intake).run([file.read()], as: party)
        for id in ids {
            let waiting = try await ShowPreparedTable(context).run(id: id, as: party).table
            var mapping = waiting.mapping
            mapping.source = table.source
            if !table.measure.isEmpty { mapping.measure = table.measure }
            mapping.areaKind = table.file.contains("wards") ? .ward : .district
            try await MapTable(context).run(id: id, version: waiting.version, mapping, as: party)
            _ = try await AcceptTable(context).run(
                id: id, version: waiting.version + 1, rememberAs: table.name, as: party)
        }
    }

    private func compareWithNeighbours(as party: ActingParty) async throws(ServiceError) {
        let sets = KeepAreaSets(context)
        guard let districts = try await sets.list(as: party).suggestions.first(where: { $0.kind == .district }) else {
            return
        }
        _ = try await sets.save(
            id: nil, name: districts.name, kind: .district,
            places: districts.members.map(\.code).joined(separator: "\n"), version: 0, as: party)
    }
}
