import CommunitySafety
import Services
import Storage

/// Figures counted from street records, as the store holds them.
struct StreetFigures {
    struct Key: Hashable {
        let area: String
        let month: String
        let measure: String
    }

    private(set) var values: [Key: Double] = [:]

    /// Those of the latest load that stands.
    init(_ context: ServiceContext) async throws {
        values = try await context.store.read { reading in
            var values: [Key: Double] = [:]
            try reading.forEach(
                """
                SELECT area.code AS code, from_day, measure, value
                FROM observation
                JOIN area ON area.id = area_id
                JOIN evidence_load ON evidence_load.number = load_number
                WHERE source = 'police-uk' AND breakdown = '' AND undone_at IS NULL
                ORDER BY load_number
                """
            ) { row in
                let month = String(try row.text("from_day").prefix(7))
                values[Key(area: try row.text("code"), month: month, measure: try row.text("measure"))] =
                    try row.real("value")
            }
            return values
        }
    }

    /// The year's total; nil where there is no figure at all, which isn't a nought.
    func total(_ area: String, _ type: StreetCrimeType? = nil) -> Int? {
        let found = values.filter { $0.key.area == area && (type == nil || $0.key.measure == type?.measure) }
        return found.isEmpty ? nil : Int(found.values.reduce(0, +))
    }

    subscript(area: String, month: String, type: StreetCrimeType) -> Double? {
        values[Key(area: area, month: month, measure: type.measure)]
    }
}
