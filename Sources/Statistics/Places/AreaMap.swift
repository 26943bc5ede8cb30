/// Areas that tile a district, such as its wards: every point of the district lies in exactly one of them.
///
/// The even-odd rule with half-open edges (Shimrat, 1962): a point on an edge that two areas share belongs to the one to the
/// east of it (of a level edge, to the one to the north). Where a map is needed that tells such points apart, use
/// `PlaneArea.location(of:)`. Points and areas are on one plane grid (EPSG:27700 for Britain).
public struct AreaMap: Sendable {
    private let areas: [IndexedArea]

    /// The cost is the number of edges. Areas that overlap share a point out to the first of them.
    public init(_ areas: [PlaneArea]) { self.areas = areas.map(IndexedArea.init) }

    /// The index of the area that a point lies in; nil outside all of them, which is a row of its own in a table, never
    /// dropped. The cost is the number of areas and of edges at that height.
    public func area(of point: PlanePoint) -> Int? { areas.firstIndex { $0.holds(point) } }
}
