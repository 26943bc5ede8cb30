package import CommunitySafety

/// A place with all that is given out of it but its edge.
package struct OpenAreaFacts: Sendable, Hashable {
    package let number: Int
    package let area: Area
    /// The edition that gave the name; nil where none is known.
    package internal(set) var nameYear: Int?
    package internal(set) var editions: [Int] = []
    /// Other names than the one in use.
    package internal(set) var otherNames: [String] = []
    package internal(set) var parents: [PlaceFacts.Parent] = []

    init(_ stored: StoredArea) {
        number = stored.number
        area = stored.area
    }
}
