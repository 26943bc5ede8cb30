package import CommunitySafety

/// A place as it is given out.
package struct OpenArea: Sendable, Hashable {
    package let area: Area
    /// Codes of the places that it lies in.
    package let parents: [String]
    package let editions: [Int]
    /// Its newest edge, where it was asked for.
    package let edge: AreaShape?
}
