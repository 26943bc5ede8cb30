import CommunitySafety
import Services
import Storage
import Testing

/// What stands of the evidence, asked of the store itself: two partnerships with the same are in the same state.
struct EvidenceState: Equatable {
    var figures: [String] = []
    var measures: [Measure] = []
    var sources: [EvidenceSource] = []
    var areas: [String] = []
    var edges: [String: [[AreaShape.Point]]] = [:]
    var notes: Set<QualityNote> = []

    init(_ context: ServiceContext) async throws {
        self = try await context.store.read { try EvidenceState($0) }
    }

    private init(_ reading: some Querying) throws {
        // The last row of a figure that no undone load brought is the one that stands.
        var standing: [String: String] = [:]
        try reading.forEach(
            """
            SELECT measure, code, from_day, to_day, breakdown, source, value, observation.status AS status
            FROM observation
            JOIN evidence_load ON evidence_load.number = load_number
            JOIN area ON area.id = area_id
            WHERE undone_at IS NULL
            ORDER BY load_number
            """
        ) { row in
            let key = try ["measure", "code", "from_day", "to_day", "breakdown", "source"].map { try row.text($0) }
            standing[key.joined(separator: "|")] =
                "\(try row.optionalReal("value").map { String($0.bitPattern) } ?? "none") \(try row.text("status"))"
        }
        figures = standing.map { "\($0.key) = \($0.value)" }.sorted()
        measures = try reading.measures()
        sources = try reading.sources()
        notes = Set(try reading.qualityNotes().filter { !$0.isRemoved }.map(\.note))
        try readAreas(reading)
    }

    private mutating func readAreas(_ reading: some Querying) throws {
        var facts: [String: Set<String>] = [:]
        try reading.forEach("SELECT code, kind, name FROM area") {
            facts[try $0.text("code")] = ["\(try $0.text("kind")): \(try $0.text("name"))"]
        }
        try reading.forEach("SELECT code, name_key FROM area_name JOIN area ON area.id = area_id") {
            facts[try $0.text("code"), default: []].insert("known as \(try $0.text("name_key"))")
        }
        try reading.forEach("SELECT code, vintage FROM area_edition JOIN area ON area.id = area_id") {
            facts[try $0.text("code"), default: []].insert("edition \(try $0.integer("vintage"))")
        }
        try reading.forEach(
            """
            SELECT area.code AS code, parent.code AS parent, vintage
            FROM area_parent JOIN area ON area.id = area_id JOIN area AS parent ON parent.id = parent_id
            """
        ) {
            facts[try $0.text("code"), default: []].insert(
                "in \(try $0.text("parent")) by \(try $0.integer("vintage"))")
        }
        areas = facts.flatMap { code, said in said.map { "\(code) \($0)" } }.sorted()
        try reading.forEach("SELECT code, vintage, shape FROM area_boundary JOIN area ON area.id = area_id") { row in
            let shape = try #require(AreaShape(encoded: try row.bytes("shape")))
            edges["\(try row.text("code")) \(try row.integer("vintage"))"] = shape.polygons.flatMap(Self.turned)
        }
    }

    /// Rings are the same whichever way they are gone round: RFC 7946 wants them one way, and offices draw them as they like.
    private static func turned(_ polygon: [[AreaShape.Point]]) -> [[AreaShape.Point]] {
        polygon.map { ring in
            let back = Array(ring.reversed())
            return ring.map(\.order).lexicographicallyPrecedes(back.map(\.order)) ? ring : back
        }
    }
}

extension AreaShape.Point {
    /// Something to sort by.
    fileprivate var order: Double { longitude * 1_000 + latitude }
}
