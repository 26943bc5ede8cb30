/// The kinds of places that figures are counted for. Raw values are stable: they stand in the store and in addresses.
public enum AreaKind: String, Sendable, Hashable, CaseIterable, Codable {
    /// Lower layer super output area of a census: some 1,500 people.
    case lsoa
    /// Middle layer super output area of a census: some 8,000 people.
    case msoa
    case ward
    /// A lower-tier or unitary authority.
    case district
    /// The area of a community safety partnership; it may hold two districts.
    case partnership
    /// A police force's area.
    case force
    case county
    /// A place that the partnership draws itself: a beat, an estate, a town centre.
    case custom

    /// Smaller is smaller: an area of a lower size never holds one of a higher. Custom places count as wards.
    public var size: Int {
        switch self {
        case .lsoa: 0
        case .msoa: 1
        case .ward, .custom: 2
        case .district: 3
        case .partnership: 4
        case .county: 5
        case .force: 6
        }
    }
}
