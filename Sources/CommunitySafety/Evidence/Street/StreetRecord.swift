/// One crime or incident of a street-level file, without its id: numbers only, each in a list of its own kind.
public struct StreetRecord: Sendable, Hashable {
    public let place: UInt32
    public let type: UInt8
    /// 0 is the outcome of a record that has none.
    public let outcome: UInt8

    public init(place: UInt32, type: UInt8, outcome: UInt8) {
        self.place = place
        self.type = type
        self.outcome = outcome
    }
}
