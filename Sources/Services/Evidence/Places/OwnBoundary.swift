internal import CommunitySafety
internal import Importing
internal import Proofreading

/// The edge that somebody gave for a place of their own.
enum OwnBoundary {
    /// Nil for a text without anything in it. Throws `invalid` at the field `boundary`.
    static func read(_ bytes: [UInt8]) throws(ServiceError) -> AreaShape? {
        guard bytes.contains(where: { $0 > 0x20 }) else { return nil }
        switch OwnBoundaryReader().read(bytes) {
        case .success(let shape): return shape
        case .failure(let fault):
            let (message, remedy) = words(fault)
            throw .invalid([.form("boundary", message, remedy)])
        }
    }

    private static func words(_ fault: OwnBoundaryReader.Fault) -> (message: String, remedy: String) {
        switch fault {
        case .tooLarge(let limit):
            ("The boundary is larger than \(limit >> 20) MB.", "Draw it with fewer corners.")
        case .notJSON(let offset, let why):
            (
                "The boundary isn’t whole GeoJSON: \(why) at byte \(offset).",
                "Copy it again, from the first { to the last }."
            )
        case .tooDeep: ("The boundary is nested deeper than any map is.", "Give one Polygon.")
        case .notMap: ("No polygon can be found in the boundary.", "Give GeoJSON: a Polygon, alone or as a feature.")
        case .topology: ("This is TopoJSON, which isn’t read.", "Save the boundary as GeoJSON.")
        case .several(let count):
            (
                "The boundary holds \(count) shapes.",
                "Give the one of this place; a place in several parts is a MultiPolygon."
            )
        case .projected:
            (
                "The corners are metres of a grid (British National Grid, by their size), not degrees.",
                "Save the boundary in WGS 84 (EPSG:4326)."
            )
        case .shape(let message, let remedy): (message, remedy)
        }
    }
}
