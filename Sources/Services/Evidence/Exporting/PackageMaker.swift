internal import CommunitySafety
internal import Documents
internal import Storage

/// Fills the tables of a data package.
struct PackageMaker<Reading: Querying> {
    private let open: ExportedFigures<Reading>
    private let measures: [Measure]
    private var archive = ZipWriter()
    /// What the figures name.
    private var usedAreas: Set<String> = []
    private var usedSources: Set<String> = []

    private var isPublic: Bool { open.isPublic }

    init(_ open: ExportedFigures<Reading>) throws {
        self.open = open
        measures = try open.measures(limit: 1_000_000)
        guard !measures.isEmpty else { throw ServiceError.notFound(.record(id: "datapackage")) }
    }

    mutating func archive(of partnership: String, on day: String) throws -> [UInt8] {
        let counted = try figures(where: { !$0.isPopulation })
        let populations = try figures(where: { $0.isPopulation })
        let areas = try open.reading.openAreas().filter { !isPublic || usedAreas.contains($0.area.code) }
        let sources = try open.reading.sources().filter { !isPublic || usedSources.contains($0.key) }
        let hasEdges = try !open.reading.areasWithShapes().isDisjoint(with: areas.map(\.number))
        archive.add(DataPackage.fileName, description(partnership, day, sources, hasEdges).bytes)
        archive.add(OpenTable.figures.fileName, counted)
        archive.add(OpenTable.populations.fileName, populations)
        add(.measures, try described.map { OpenRows.row($0) })
        add(.sources, sources.map { OpenRows.row($0) })
        add(.areas, areas.map { OpenRows.row($0.area, nameYear: $0.nameYear, editions: $0.editions) })
        addNamesAndParents(of: areas)
        let codes = Set(areas.map(\.area.code))
        add(.qualityNotes, try notes(codes, Set(sources.map(\.key))).map { OpenRows.row($0) })
        if hasEdges { archive.add(DataPackage.boundaries, try edges(of: areas)) }
        return archive.finished()
    }

    private func description(
        _ partnership: String, _ day: String, _ sources: [EvidenceSource], _ hasEdges: Bool
    ) -> DataPackage {
        DataPackage(
            name: DataPackage.name(of: partnership), title: "Figures of \(partnership)",
            about: isPublic
                ? "Figures that everybody may see. Small counts are withheld so that nobody can be recognised."
                : "Figures for those who work with them: not for publication.",
            created: day, sources: sources, hasBoundaries: hasEdges, isPublic: isPublic)
    }

    private mutating func figures(where isWanted: (Measure) -> Bool) throws -> [UInt8] {
        var writer = CSVWriter(isMarked: false)
        writer.append(OpenRows.header(.figures))
        for measure in measures where isWanted(measure) {
            try open.forEach(measure) { figure in
                writer.append(OpenRows.row(figure))
                usedAreas.insert(figure.area.code)
                usedSources.insert(figure.source)
                return true
            }
        }
        return writer.bytes
    }

    private mutating func add(_ table: OpenTable, _ rows: [OpenRows.Row]) {
        var writer = CSVWriter(isMarked: false)
        writer.append(OpenRows.header(table))
        for row in rows { writer.append(row) }
        archive.add(table.fileName, writer.bytes)
    }

    /// The measures that are described: all that may be seen, with or without figures.
    private var described: [Measure] {
        get throws {
            guard !isPublic else { return measures.map { $0.within(Set(measures.map(\.key))) } }
            let all = try open.reading.measures().filter { open.audience.allows($0.audience) }
            return all.map { $0.within(Set(all.map(\.key))) }
        }
    }

    private mutating func addNamesAndParents(of areas: [OpenAreaFacts]) {
        let codes = Set(areas.map(\.area.code))
        add(.areaNames, areas.flatMap { place in place.otherNames.map { [.words(place.area.code), .words($0)] } })
        add(
            .areaParents,
            areas.flatMap { place in
                place.parents.filter { codes.contains($0.code) }.map {
                    [.words(place.area.code), .words($0.code), .plain(String($0.vintage))]
                }
            })
    }

    private func notes(_ areas: Set<String>, _ sources: Set<String>) throws -> [QualityNote] {
        let keys = Set(try described.map(\.key))
        return try open.reading.qualityNotes().filter { !$0.isRemoved }.map(\.note).filter { note in
            sources.contains(note.source) && note.measure.map(keys.contains) ?? true
                && note.area.map(areas.contains) ?? true
        }.sorted { OpenRows.row($0).lexicographicallyPrecedes(OpenRows.row($1)) { $0.text < $1.text } }
    }

    private func edges(of areas: [OpenAreaFacts]) throws -> [UInt8] {
        var file = FeatureFile()
        for place in areas {
            for (edition, shape) in try open.reading.openShapes(ofArea: place.number) {
                let properties = OpenJSON.tree(place.area).adding("edition", .whole(edition))
                file.add(properties, shape, id: "\(place.area.code)@\(edition)")
            }
        }
        return file.bytes
    }
}

extension Measure {
    fileprivate var isPopulation: Bool { key.hasPrefix("population.") }

    /// The measure without naming others than these.
    fileprivate func within(_ keys: Set<String>) -> Measure {
        guard ![numerator, denominator].compactMap(\.self).allSatisfy(keys.contains) else { return self }
        return Measure(
            key: key, name: name, unit: unit, polarity: polarity, aggregation: aggregation, basis: basis,
            audience: audience, smallestArea: smallestArea, profile: profile, issue: issue, note: note) ?? self
    }
}
