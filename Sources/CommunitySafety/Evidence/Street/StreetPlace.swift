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
