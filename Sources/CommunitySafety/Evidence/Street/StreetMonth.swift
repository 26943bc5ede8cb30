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
