/// Where the columns of a street-level file stand, by their headings: their order and number changed over the years.
struct StreetColumns {
    /// What kind of file of data.police.uk a heading belongs to.
    enum Kind: Sendable, Hashable { case street, outcomes, stopAndSearch, other }

    let count: Int
    let id: Int?
    let month: Int
    let force: Int
    let longitude: Int?
    let latitude: Int?
    let lsoaCode: Int?
    let lsoaName: Int?
    let type: Int
    let outcome: Int?

    /// Names of columns that must be there and aren't.
    struct Missing: Error { let names: [String] }

    init(_ headings: [String]) throws(Missing) {
        let keys = headings.map(Self.key)
        func place(_ names: String...) -> Int? { names.lazy.compactMap { keys.firstIndex(of: $0) }.first }
        let month = place("month")
        let force = place("reported by", "falls within")
        let type = place("crime type")
        guard let month, let force, let type else {
            let needed = [("Month", month), ("Reported by", force), ("Crime type", type)]
            throw Missing(names: needed.filter { $0.1 == nil }.map(\.0))
        }
        count = headings.count
        self.month = month
        self.force = force
        self.type = type
        id = place("crime id")
        longitude = place("longitude")
        latitude = place("latitude")
        lsoaCode = place("lsoa code")
        lsoaName = place("lsoa name")
        outcome = place("last outcome category")
    }

    static func kind(_ headings: [String]) -> Kind {
        let keys = Set(headings.map(key))
        if keys.contains("outcome type") { return .outcomes }
        if keys.contains("object of search") || keys.contains("part of a policing operation") { return .stopAndSearch }
        return keys.intersection(usual).count >= 3 ? .street : .other
    }

    /// Headings of street-level files; one with three of them was meant to be one.
    private static let usual: Set<String> = [
        "crime id", "month", "reported by", "falls within", "longitude", "latitude", "location", "lsoa code",
        "lsoa name", "crime type", "last outcome category",
    ]

    private static func key(_ heading: String) -> String {
        heading.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
