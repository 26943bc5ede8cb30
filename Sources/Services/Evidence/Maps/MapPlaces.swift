internal import CommunitySafety
internal import Storage

/// The places of the partnership's own map, and how an address names a place.
struct MapPlaces<Reading: Querying> {
    let reading: Reading

    /// The district that the partnership serves; nil while it isn't on record.
    func district() throws -> StoredArea? {
        let key = try reading.partnership().map { AreaNames.key($0.partnership.area) } ?? ""
        guard !key.isEmpty else { return nil }
        let named = try reading.areas(named: key, code: "", kind: nil, limit: 60).filter { $0.area.kind.size >= 3 }
        let exact = named.filter { AreaNames.key($0.area.name) == key }
        return (exact.isEmpty && named.count == 1 ? named : exact).min { $0.area.kind.size < $1.area.kind.size }
    }

    /// Those of a kind that lie in a place by the newest look-up, by name.
    func parts(of place: StoredArea, _ kind: AreaKind) throws -> [StoredArea] {
        let children = try reading.children(ofArea: place.number).filter { $0.area.area.kind == kind }
        let newest = children.map(\.vintage).max()
        return children.filter { $0.vintage == newest }.map(\.area)
            .sorted { ($0.area.name, $0.area.code) < ($1.area.name, $1.area.code) }
    }

    /// The place that an address means: by its code, or by its name as an address has it, those of the own district first. Nil for
    /// none, and for a name that several have.
    func place(at address: String) throws -> StoredArea? {
        guard address.utf8.count <= 200 else { return nil }
        if let place = try reading.area(code: address) ?? reading.area(code: address.uppercased()) { return place }
        let key = AreaNames.key(address)
        guard !key.isEmpty else { return nil }
        if let district = try district() {
            let near = try [district] + parts(of: district, .ward) + parts(of: district, .custom)
            let found = near.filter { AreaNames.key($0.area.name) == key }
            if found.count == 1 { return found[0] }
        }
        let all = try reading.areas(named: key, code: "", kind: nil, limit: 60)
            .filter { AreaNames.key($0.area.name) == key }
        return all.count == 1 ? all[0] : nil
    }
}
