package import CommunitySafety

/// What a book of places would change of those on record.
package struct PlaceChanges: Sendable {
    /// One fact about a place, by numbers.
    struct Entry: Sendable {
        enum Fact: String, Sendable { case called, name, edition, parent, boundary }

        let area: Int
        let fact: Fact
        var vintage = 0
        var parent = 0
        var name = ""

        var nameKey: String { AreaNames.key(name) }
    }

    struct Boundary: Sendable {
        let area: Int
        let vintage: Int
        let shape: AreaShape
        let bytes: [UInt8]
        /// What stands now, where that differs.
        let former: [UInt8]?
        let isNew: Bool
    }

    /// Places that aren't on record yet, under the numbers that they get.
    var added: [(number: Int, area: Area)] = []
    /// Those that get another name.
    var renamed: [(number: Int, name: String)] = []
    /// Everything that the book says, whether it stands already or not.
    var entries: [Entry] = []
    /// Edges that don't stand yet.
    var boundaries: [Boundary] = []
    /// Places new, changed and unchanged.
    package internal(set) var tally = LoadTally()
}
