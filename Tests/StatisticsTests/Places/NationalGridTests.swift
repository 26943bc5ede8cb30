import Statistics
import Testing

struct `Latitude and longitude on the National Grid` {
    /// Ordnance Survey's test points for its exact transformation OSTN15.
    @Test(arguments: [
        (51.40078220140, -3.55128349240, 292184.870, 168003.465),
        (51.37447025550, 1.44454730409, 639821.835, 169565.858),
        (51.42754743020, -2.54407618349, 362269.991, 169978.690),
        (51.48936564950, -0.11992557180, 530624.974, 178388.464),
        (51.85890896400, -4.30852476960, 241124.584, 220332.641),
        (51.89436637350, 0.89724327012, 599445.590, 225722.826),
        (52.25529381630, -2.15458614387, 389544.190, 261912.153),
        (53.80021519630, -1.66379168242, 422242.186, 433818.701),
        (55.92478265510, -3.29479219337, 319188.434, 670947.534),
    ])
    func `are within 5 metres of the exact place`(
        _ latitude: Double, _ longitude: Double, _ east: Double, _ north: Double
    ) throws {
        let point = try NationalGrid.point(latitude: latitude, longitude: longitude)
        let distance = point.distance(to: PlanePoint(x: east, y: north))
        #expect(distance <= NationalGrid.accuracy, "\(distance) m")
    }

    @Test(arguments: [(0.0, 0.0), (51, 3), (48.9, 0), (61.6, -1), (51, -9.1), (.nan, 0), (51, .infinity), (0.5, 51.4)])
    func `are refused off the grid, and the wrong way round`(_ latitude: Double, _ longitude: Double) {
        #expect(throws: StatisticsError.self) { try NationalGrid.point(latitude: latitude, longitude: longitude) }
    }
}
