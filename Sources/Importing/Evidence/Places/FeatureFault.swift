/// Why one feature of a map can't be used.
enum FeatureFault: Error, Sendable, Hashable {
    case noCode
    case unknownCode(String)
    /// The property's name has no year, so the edition isn't known.
    case noVintage(String)
    case repeated(String)
    case noGeometry
    case notPolygon(String)
    case badCoordinates
    case fewPoints
    case openRing
    case outside(String)

    var value: String {
        switch self {
        case .unknownCode(let text), .noVintage(let text), .repeated(let text), .notPolygon(let text),
            .outside(let text):
            text
        case .noCode, .noGeometry, .badCoordinates, .fewPoints, .openRing: ""
        }
    }

    var words: (code: String, message: String, remedy: String) {
        switch self {
        case .noCode:
            (
                "place.featureWithoutCode", "The feature has no code of a place.",
                "Its properties should name one as the Office for National Statistics does: WD25CD, LSOA21CD, LAD24CD."
            )
        case .unknownCode:
            (
                "place.unknownCode", "This isn’t the code of a place of England or Wales that figures are counted for.",
                "Look whether a digit is missing; other geographies can’t be loaded."
            )
        case .noVintage:
            (
                "place.noEdition",
                "The name of the code’s property has no year, so it isn’t known of which edition the edges are.",
                "Rename the property, as WD25CD for May 2025."
            )
        case .repeated:
            ("place.repeated", "The code has an edge already in this load.", "Take one of the two features away.")
        case .noGeometry: ("place.noGeometry", "The feature has no edge.", "Take it away, or give it one.")
        case .notPolygon:
            (
                "place.notPolygon", "A place’s edge is a Polygon or a MultiPolygon.",
                "Give the place’s area, not its middle or its line."
            )
        case .badCoordinates:
            (
                "place.badCoordinates", "The coordinates aren’t lists of pairs of numbers.",
                "Export the boundaries again as GeoJSON."
            )
        case .fewPoints:
            (
                "place.fewPoints", "A ring has fewer than four points, so it holds no area.",
                "Use less generalised boundaries."
            )
        case .openRing:
            ("place.openRing", "A ring doesn’t end where it begins.", "Export the boundaries again as GeoJSON.")
        case .outside:
            (
                "place.outside", "A point lies outside the earth: longitude is −180 to 180, latitude −90 to 90.",
                "Give longitude first, in degrees."
            )
        }
    }
}
