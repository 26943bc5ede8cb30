/// The records of one force in one month, in the order of the file. Alike records are several records.
public struct StreetMonth: Sendable, Hashable {
    /// As the file names it: "Kent Police".
    public let force: String
    public let period: EvidencePeriod
    public var records: [StreetRecord]
    /// How many records bear an id that stood before in the same month; they are kept.
    public var repeatedIDs: Int

    public init(force: String, period: EvidencePeriod, records: [StreetRecord] = [], repeatedIDs: Int = 0) {
        self.force = force
        self.period = period
        self.records = records
        self.repeatedIDs = repeatedIDs
    }
}

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
