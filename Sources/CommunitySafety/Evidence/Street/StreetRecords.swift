/// What street-level files hold, with the lists that its records' numbers count in.
public struct StreetRecords: Sendable, Hashable {
    public var lsoas: [StreetLSOA]
    public var places: [StreetPlace]
    public var types: [String]
    /// The first is empty.
    public var outcomes: [String]
    public var months: [StreetMonth]

    public init(
        lsoas: [StreetLSOA] = [], places: [StreetPlace] = [], types: [String] = [], outcomes: [String] = [""],
        months: [StreetMonth] = []
    ) {
        self.lsoas = lsoas
        self.places = places
        self.types = types
        self.outcomes = outcomes
        self.months = months
    }

    public var rows: Int { months.reduce(0) { $0 + $1.records.count } }
}
