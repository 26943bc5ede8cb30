/// How exactly the places of a source's events are known, and which methods are fit for them.
public enum PlacePrecision: String, Hashable, Sendable {
    /// Where it happened, to some metres.
    case exact
    /// Moved to one of some 750,000 map points that stand for eight addresses or more, and dated by month only, as
    /// data.police.uk publishes: right for counts of wards and LSOAs, wrong for anything finer.
    case snapped

    /// Whether a kernel density with this bandwidth, in metres, shows more than the points that events were moved to.
    public func allowsDensity(bandwidth: Double) -> Bool { self == .exact || bandwidth >= 300 }

    /// Whether near repeats and Knox's test may be asked for.
    public var allowsNearRepeats: Bool { self == .exact }

    /// Whether a street may be named.
    public var allowsStreets: Bool { self == .exact }
}
