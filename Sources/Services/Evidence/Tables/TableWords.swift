internal import CommunitySafety
internal import Importing
internal import Storage

extension TableNames {
    /// What is on record: places, measures, and what the words of earlier tables stood for.
    init(_ transaction: some Querying) throws {
        var places: [String: [Place]] = [:]
        for area in try transaction.areaNames() {
            let place = Place(code: area.code, kind: area.kind)
            for key in Set([area.key, AreaNames.key(area.code)]) where places[key]?.contains(place) != true {
                places[key, default: []].append(place)
            }
        }
        var earlier: [String: String] = [:]
        for mapping in try transaction.mappings().reversed() {
            earlier.merge(mapping.mapping.measureNames) { _, newer in newer }
        }
        self.init(places: places, measures: try transaction.measures(), earlier: earlier)
    }
}

extension Querying {
    /// The place that the partnership looks after: the one of its own name, a partnership's area before a district.
    func ownArea() throws -> NamedArea? {
        guard let name = try partnership()?.partnership.area else { return nil }
        let found = try areaNames().filter { $0.key == AreaNames.key(name) && $0.kind != .ward && $0.kind != .custom }
        return found.first { $0.kind == .partnership } ?? found.first { $0.kind == .district } ?? found.first
    }

    /// Of all mappings remembered, or of one.
    func recogniser(only id: RecordID? = nil) throws -> TableRecogniser {
        TableRecogniser(
            try mappings().filter { id == nil || $0.id == id }.map {
                TableRecogniser.Known(
                    id: $0.id.text, mapping: $0.mapping, fingerprint: $0.fingerprint, sheetKey: $0.sheetKey,
                    fileKey: $0.fileKey)
            })
    }
}
