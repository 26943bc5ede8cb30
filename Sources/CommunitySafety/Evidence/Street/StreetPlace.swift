/// Where a street record lies: a small area of the census, as the file names it, and the point that stands for the street.
public struct StreetPlace: Sendable, Hashable {
    /// A point in millionths of a degree of WGS 84, as finely as it is published.
    public struct Point: Sendable, Hashable {
        public let longitude: Int32
        public let latitude: Int32

        public init(longitude: Int32, latitude: Int32) {
            self.longitude = longitude
            self.latitude = latitude
        }
    }

    /// Counts from 0 in a list of `StreetLSOA`; nil without one.
    public let lsoa: Int32?
    public let point: Point?

    public init(lsoa: Int32?, point: Point?) {
        self.lsoa = lsoa
        self.point = point
    }
}

/// A small area of the census as a file names it. One code may come with two names, and two codes with one.
public struct StreetLSOA: Sendable, Hashable {
    /// Empty, like the name, for files from before these areas were published.
    public let code: String
    public let name: String

    public init(code: String, name: String) {
        self.code = code
        self.name = name
    }

    /// The name less its last word: "Sevenoaks" for "Sevenoaks 001A".
    public var districtName: String {
        guard let space = name.lastIndex(of: " ") else { return name }
        return name[..<space].trimmed
    }
}
