/// A figure of the Earth, in metres.
struct Ellipsoid {
    /// A place by its distances from the Earth's centre.
    struct Position {
        let x, y, z: Double
    }

    let major, minor: Double

    /// Of satellites, and of the ordinary latitudes and longitudes of the web.
    static let wgs84 = Ellipsoid(major: 6_378_137, minor: 6_356_752.314_2)
    /// Of the National Grid.
    static let airy = Ellipsoid(major: 6_377_563.396, minor: 6_356_256.909)

    /// e².
    var eccentricity: Double { 1 - (minor / major).squared }

    /// On the surface; angles in radians.
    func position(_ phi: Double, _ lambda: Double) -> Position {
        let nu = major / (1 - eccentricity * phi.sine.squared).squareRoot()
        return Position(
            x: nu * phi.cosine * lambda.cosine, y: nu * phi.cosine * lambda.sine,
            z: nu * (1 - eccentricity) * phi.sine)
    }

    /// Latitude and longitude in radians of a place near the surface on the near side of the meridians ±90°.
    func angles(_ place: Position) -> (phi: Double, lambda: Double) {
        let across = (place.x.squared + place.y.squared).squareRoot()
        var phi = (place.z / (across * (1 - eccentricity))).arctangent
        for _ in 0..<10 {
            let nu = major / (1 - eccentricity * phi.sine.squared).squareRoot()
            phi = ((place.z + eccentricity * nu * phi.sine) / across).arctangent
        }
        return (phi, (place.y / place.x).arctangent)
    }
}
