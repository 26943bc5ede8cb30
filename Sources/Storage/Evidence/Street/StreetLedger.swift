internal import CommunitySafety

/// The numbers that the store has given to places and words of street records, and those that it will give next.
struct StreetLedger {
    private(set) var lsoas: Numbers<StreetLSOA>
    /// Their small areas by the store's numbers.
    private(set) var places: Numbers<StreetPlace>
    private(set) var terms: Numbers<Term>

    struct Term: Hashable {
        /// `type` or `outcome`.
        let kind: String
        let name: String
    }

    /// Distinct values with their numbers.
    struct Numbers<Value: Hashable> {
        private var known: [Value: Int] = [:]
        private var next = 0
        /// Those that weren't on record, in the order of their numbers.
        private(set) var added: [(number: Int, value: Value)] = []

        mutating func keep(_ value: Value, number: Int) {
            known[value] = number
            next = max(next, number + 1)
        }

        mutating func number(of value: Value) -> Int {
            if let number = known[value] { return number }
            known[value] = next
            added.append((next, value))
            next += 1
            return next - 1
        }

        mutating func reserve(_ count: Int) { known.reserveCapacity(count) }
    }

    init(_ store: some Querying) throws {
        var lsoas = Numbers<StreetLSOA>()
        try store.forEach("SELECT number, code, name FROM street_lsoa") { row in
            lsoas.keep(
                StreetLSOA(code: try row.text("code"), name: try row.text("name")), number: try row.integer("number"))
        }
        var places = Numbers<StreetPlace>()
        try store.forEach("SELECT number, lsoa_number, longitude, latitude FROM street_place") { row in
            places.keep(try StreetPlace(row: row), number: try row.integer("number"))
        }
        var terms = Numbers<Term>()
        try store.forEach("SELECT number, kind, name FROM street_term") { row in
            terms.keep(Term(kind: try row.text("kind"), name: try row.text("name")), number: try row.integer("number"))
        }
        (self.lsoas, self.places, self.terms) = (lsoas, places, terms)
    }

    mutating func number(of lsoa: StreetLSOA) -> Int { lsoas.number(of: lsoa) }
    mutating func number(of place: StreetPlace) -> Int { places.number(of: place) }
    mutating func number(of term: Term) -> Int { terms.number(of: term) }
    mutating func expect(places count: Int) { places.reserve(count) }
}

extension StreetPlace {
    init(row: Row) throws {
        var point: StreetPlace.Point?
        if let longitude = try row.optionalInteger("longitude"), let latitude = try row.optionalInteger("latitude") {
            point = StreetPlace.Point(
                longitude: Int32(truncatingIfNeeded: longitude), latitude: Int32(truncatingIfNeeded: latitude))
        }
        self.init(lsoa: try row.optionalInteger("lsoa_number").map { Int32(truncatingIfNeeded: $0) }, point: point)
    }
}
