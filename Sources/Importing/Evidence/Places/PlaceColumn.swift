/// What a column of a look-up, or a property of a GeoJSON feature, says of a place, by its name.
struct PlaceColumn: Sendable, Hashable {
    enum Role: Sendable, Hashable { case code, name, otherName }

    /// The geography as columns name it: `lsoa`, `ward`; several spellings of one geography become one.
    let level: String
    let role: Role
    /// The year in the name: 2024 for `ward24_code`.
    let vintage: Int?

    /// `lsoa21_code`, `WD25NM`, `LADCD_ACTIVE`, `MSOAHCLNM`; nil for the name of anything else.
    init?(named name: String) {
        var key = SheetHeading.key(name)[...]
        guard let (spelling, level) = Self.levels.first(where: { key.hasPrefix($0.spelling) }) else { return nil }
        key = key.dropFirst(spelling.count)
        if key.hasSuffix("active") { key = key.dropLast(6) }
        let year = key.prefix { $0.isNumber }
        switch year.count {
        case 0: vintage = nil
        case 2: vintage = Int(year).map { 2000 + $0 }
        case 4: vintage = Int(year)
        default: return nil
        }
        guard let role = Self.roles[String(key.dropFirst(year.count))] else { return nil }
        self.level = level
        self.role = role
    }

    /// Longer spellings first.
    private static let levels: [(spelling: String, level: String)] = [
        ("lsoa", "lsoa"), ("msoa", "msoa"), ("ward", "ward"), ("wd", "ward"), ("utla", "utla"), ("ltla", "lad"),
        ("lad", "lad"), ("csp", "csp"), ("pfa", "pfa"), ("cty", "cty"), ("county", "cty"),
    ]

    private static let roles: [String: Role] = [
        "code": .code, "cd": .code, "name": .name, "nm": .name, "hclnm": .otherName, "nmw": .otherName,
    ]
}
