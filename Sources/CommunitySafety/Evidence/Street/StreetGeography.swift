/// What is on record about places, asked for the districts and wards of street records.
public struct StreetGeography: Sendable {
    /// An area on record, by the number that the store gives it.
    public struct Place: Sendable, Hashable {
        public let number: Int
        public let code: String
        public let kind: AreaKind
        public let name: String

        public init(number: Int, code: String, kind: AreaKind, name: String) {
            self.number = number
            self.code = code
            self.kind = kind
            self.name = name
        }
    }

    /// What a small area lies in.
    public struct Setting: Sendable, Hashable {
        public let district: Int?
        public let ward: Int?
    }

    /// Where a record lies. A ward by the small area is one that no polygon gave.
    public struct Finding: Sendable, Hashable {
        public let district: Int?
        public let ward: Int?
        public let isByLSOA: Bool

        public init(district: Int?, ward: Int?, isByLSOA: Bool) {
            self.district = district
            self.ward = ward
            self.isByLSOA = isByLSOA
        }
    }

    let tree: AreaTree
    private let locator: AreaLocator
    private let settings: [String: Setting]
    private let districtNumbers: [String: Int]
    private let edgedWards: Set<Int>

    /// - Parameters:
    ///   - otherNames: keys of names with the numbers of their areas.
    ///   - lyings: which area lies in which, the newest look-up first.
    ///   - wardEdges: wards' shapes, the newest edition first.
    public init(
        places: [Place], otherNames: [(key: String, number: Int)] = [], lyings: [(area: Int, parent: Int)] = [],
        wardEdges: [(number: Int, shape: AreaShape)] = []
    ) {
        tree = AreaTree(places, lyings)
        locator = AreaLocator(wardEdges)
        edgedWards = Set(wardEdges.map(\.number))
        var settings: [String: Setting] = [:]
        for place in places where place.kind == .lsoa {
            settings[place.code] = Setting(
                district: tree.holder(of: place.number, kind: .district),
                ward: tree.holder(of: place.number, kind: .ward, preferring: edgedWards))
        }
        self.settings = settings
        var numbers: [String: Int] = [:]
        for (key, number) in otherNames where tree.kind(of: number) == .district { numbers[key] = number }
        for place in places where place.kind == .district { numbers[AreaNames.key(place.name)] = place.number }
        districtNumbers = numbers
    }

    /// Whether any small area's district, or any ward, is on record.
    public var knowsWards: Bool { !locator.isEmpty || settings.values.contains { $0.ward != nil } }

    /// Names of the districts on record, by number.
    public var districtNames: [Int: String] { tree.districtNames }

    /// By look-up, and else the district by the name less its last word.
    public func setting(of lsoa: StreetLSOA) -> Setting {
        let known = settings[lsoa.code]
        if let known, known.district != nil { return known }
        return Setting(district: districtNumbers[AreaNames.key(lsoa.districtName)], ward: known?.ward)
    }

    /// A point's ward is looked for among those of its small area's district, so that wards add up to districts; one
    /// that lies in none of them is given the ward of its small area. `setting` is nil for a record without a small area;
    /// `hasNoColumn` says that its file has none at all, and then any ward's polygon counts, with that ward's district.
    public func finding(_ setting: Setting?, _ point: StreetPlace.Point?, hasNoColumn: Bool) -> Finding {
        guard let setting else { return Finding(district: nil, ward: nil, isByLSOA: false) }
        if hasNoColumn {
            let ward = point.flatMap { self.ward(at: $0, district: nil) }
            return Finding(district: ward.flatMap(tree.districtOfWard), ward: ward, isByLSOA: false)
        }
        if let point, let ward = ward(at: point, district: setting.district) {
            return Finding(district: setting.district, ward: ward, isByLSOA: false)
        }
        return Finding(district: setting.district, ward: setting.ward, isByLSOA: setting.ward != nil)
    }

    /// What a force's records are counted for.
    public func territory(of force: String) -> StreetTerritory {
        guard let districts = districts(of: force) else {
            let isApart = tree.hasForces || ForceName(force).policesNoArea
            return StreetTerritory(districts: nil, always: [], breakdown: isApart ? force : "")
        }
        let edged = Set(edgedWards.compactMap(tree.districtOfWard))
        let byLookUp = Set(settings.values.compactMap(\.ward)).filter { ward in
            tree.districtOfWard(ward).map { !edged.contains($0) } ?? false
        }
        let wards = edgedWards.union(byLookUp).filter { tree.districtOfWard($0).map(districts.contains) ?? false }
        return StreetTerritory(districts: districts, always: districts.union(wards).sorted(), breakdown: "")
    }

    /// Those that lie in the force's area. While no force is on record, those whose small areas are: whoever loads the
    /// look-ups of one county means that county.
    private func districts(of force: String) -> Set<Int>? {
        var districts: Set<Int> = []
        if let number = tree.force(named: force) {
            districts = Set(tree.districts(ofForce: number))
        } else if !tree.hasForces, !ForceName(force).policesNoArea {
            districts = Set(settings.values.compactMap(\.district))
        }
        return districts.isEmpty ? nil : districts
    }

    private func ward(at point: StreetPlace.Point, district: Int?) -> Int? {
        locator.area(longitude: Double(point.longitude) / 1e6, latitude: Double(point.latitude) / 1e6) { ward in
            guard let district, let own = tree.districtOfWard(ward) else { return true }
            return own == district
        }
    }
}
