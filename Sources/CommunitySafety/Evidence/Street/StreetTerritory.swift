/// What a force's records are counted for.
public struct StreetTerritory: Sendable, Hashable {
    /// Its districts; nil where it isn't known which are its own, and every known place is counted.
    public let districts: Set<Int>?
    /// Areas for which a month without records is a nought: its districts, and the wards of today that lie in them.
    public let always: [Int]
    /// The part of a measure that it counts; empty for the force of the area, a name for one that polices a railway.
    public let breakdown: String

    /// Whether a record with a small area, in this district as far as is known, lies outside.
    public func isOutside(_ district: Int?) -> Bool {
        guard let districts else { return false }
        guard let district else { return true }
        return !districts.contains(district)
    }
}
