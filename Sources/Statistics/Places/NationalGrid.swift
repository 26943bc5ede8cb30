/// Places given by latitude and longitude (WGS 84, EPSG:4326) on the British National Grid (EPSG:27700).
///
/// A seven-parameter Helmert transformation to the Airy 1830 ellipsoid and its transverse Mercator projection (Ordnance
/// Survey, A guide to coordinate systems in Great Britain). One transformation for all of Britain is good to about 5 m:
/// enough for wards and for squares of 250 m, not for a claim about a building. Where a source gives eastings and northings
/// of its own, those are kept and this isn't used.
public enum NationalGrid {
    /// How far a converted place may be from the true one, in metres.
    public static let accuracy = 5.0

    /// Metres east and north of the grid's origin. Degrees, north and east above 0; throws outside latitudes 49 to 61.5 and
    /// longitudes −9 to 2.5, where the grid isn't meant for use.
    public static func point(latitude: Double, longitude: Double) throws(StatisticsError) -> PlanePoint {
        guard (49...61.5).contains(latitude) else { throw .outOfRange(latitude) }
        guard (-9...2.5).contains(longitude) else { throw .outOfRange(longitude) }
        let radians = Double.pi / 180
        let place = Ellipsoid.wgs84.position(latitude * radians, longitude * radians)
        let (phi, lambda) = Ellipsoid.airy.angles(moved(place))
        return projected(phi, lambda)
    }

    /// From WGS 84 to the datum of the grid: a shift in metres, a scale in parts per million, turns in seconds of arc.
    private static func moved(_ p: Ellipsoid.Position) -> Ellipsoid.Position {
        let second = Double.pi / 648_000
        let (rx, ry, rz) = (-0.1502 * second, -0.2470 * second, -0.8421 * second)
        let scale = 1 + 20.4894e-6
        return .init(
            x: -446.448 + scale * p.x - rz * p.y + ry * p.z, y: 125.157 + rz * p.x + scale * p.y - rx * p.z,
            z: -542.060 - ry * p.x + rx * p.y + scale * p.z)
    }

    /// The series of the transverse Mercator projection, from 49° N 2° W.
    private static func projected(_ phi: Double, _ lambda: Double) -> PlanePoint {
        let airy = Ellipsoid.airy
        let (sine, cosine) = (phi.sine, phi.cosine)
        let (t2, s2) = ((sine / cosine).squared, airy.eccentricity * sine.squared)
        let nu = airy.major * scaleOnMeridian / (1 - s2).squareRoot()
        let rho = airy.major * scaleOnMeridian * (1 - airy.eccentricity) / ((1 - s2) * (1 - s2).squareRoot())
        let eta2 = nu / rho - 1
        let d = lambda + 2 * Double.pi / 180
        let (c3, c5, d2) = (cosine * cosine.squared, cosine * cosine.squared.squared, d.squared)
        let two = nu / 2 * sine * cosine
        let three = nu / 24 * sine * c3 * (5 - t2 + 9 * eta2)
        let threeA = nu / 720 * sine * c5 * (61 - 58 * t2 + t2.squared)
        let five = nu / 6 * c3 * (nu / rho - t2)
        let six = nu / 120 * c5 * (5 - 18 * t2 + t2.squared + 14 * eta2 - 58 * t2 * eta2)
        let north = arc(phi) - 100_000 + d2 * (two + d2 * (three + d2 * threeA))
        return PlanePoint(x: 400_000 + d * (nu * cosine + d2 * (five + d2 * six)), y: north)
    }

    private static let scaleOnMeridian = 0.999_601_271_7

    /// Metres along the meridian from 49° N.
    private static func arc(_ phi: Double) -> Double {
        let (a, b) = (Ellipsoid.airy.major, Ellipsoid.airy.minor)
        let n = (a - b) / (a + b)
        let origin = 49 * Double.pi / 180
        let (less, more) = (phi - origin, phi + origin)
        let (n2, n3) = (n * n, n * n * n)
        let first = (1 + n + 1.25 * n2 + 1.25 * n3) * less
        let second = (3 * n + 3 * n2 + 2.625 * n3) * less.sine * more.cosine
        let third = 1.875 * (n2 + n3) * (2 * less).sine * (2 * more).cosine
        let fourth = 35.0 / 24 * n3 * (3 * less).sine * (3 * more).cosine
        return b * scaleOnMeridian * (first - second + third - fourth)
    }
}
