import CommunitySafety

/// The places on record with what is said of them, to compare a book with.
struct StandingPlaces {
    private(set) var areas: [String: (number: Int, name: String)] = [:]
    private var names: Set<String> = []
    private var editions: Set<String> = []
    private var parents: Set<String> = []
    private var newestNames: [Int: Int] = [:]
    private var last = 0

    init(_ reading: some Querying) throws {
        try reading.forEach("SELECT id, code, name FROM area") { row in
            let number = try row.integer("id")
            areas[try row.text("code")] = (number, try row.text("name"))
            last = max(last, number)
        }
        try reading.forEach("SELECT area_id, name_key FROM area_name") { row in
            names.insert("\(try row.integer("area_id")) \(try row.text("name_key"))")
        }
        try reading.forEach("SELECT area_id, vintage FROM area_edition") { row in
            editions.insert("\(try row.integer("area_id")) \(try row.integer("vintage"))")
        }
        try reading.forEach("SELECT area_id, parent_id, vintage FROM area_parent") { row in
            let area = try row.integer("area_id")
            parents.insert("\(area) \(try row.integer("parent_id")) \(try row.integer("vintage"))")
        }
        try reading.forEach(
            "SELECT area_id, MAX(vintage) AS newest FROM place_entry WHERE fact = 'called' GROUP BY area_id"
        ) { row in newestNames[try row.integer("area_id")] = try row.integer("newest") }
    }

    /// The numbers of the book's places; those that aren't on record get the next ones.
    func numbers(for book: PlaceBook) -> [String: Int] {
        var next = last
        var numbers: [String: Int] = [:]
        for place in book.places {
            if let known = areas[place.code] {
                numbers[place.code] = known.number
            } else {
                next += 1
                numbers[place.code] = next
            }
        }
        return numbers
    }

    /// The newest edition that named the place; 0 when none did.
    func newestName(of area: Int) -> Int { newestNames[area] ?? 0 }

    /// Whether it stands already.
    func has(_ entry: PlaceChanges.Entry) -> Bool {
        switch entry.fact {
        case .called, .name: names.contains("\(entry.area) \(entry.nameKey)")
        case .edition: editions.contains("\(entry.area) \(entry.vintage)")
        case .parent: parents.contains("\(entry.area) \(entry.parent) \(entry.vintage)")
        case .boundary: true
        }
    }
}
