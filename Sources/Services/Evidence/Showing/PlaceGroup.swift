package import CommunitySafety
internal import Storage

/// Places to choose from, in groups: ours first, then from the largest kind down, wards by the district that they lie in.
package struct PlaceGroup: Sendable, Hashable {
    package enum Title: Sendable, Hashable {
        case ours
        case kind(AreaKind)
        /// The name of a district.
        case within(String)
    }

    package let title: Title
    package let places: [Area]

    /// `own` is the key of the partnership's area's name.
    static func groups(
        of places: [StoredArea], own: String, districts: [Int: String]
    ) -> [PlaceGroup] {
        var groups: [Title: [Area]] = [:]
        for place in places { groups[title(of: place, own, districts), default: []].append(place.area) }
        return groups.map { PlaceGroup(title: $0.key, places: $0.value) }.sorted { $0.order < $1.order }
    }

    private static func title(of place: StoredArea, _ own: String, _ districts: [Int: String]) -> Title {
        if AreaNames.key(place.area.name) == own, place.area.kind.size >= AreaKind.district.size { return .ours }
        if place.area.kind.size < AreaKind.district.size, let district = districts[place.number] {
            return .within(district)
        }
        return .kind(place.area.kind)
    }

    private var order: (Int, Int, String) {
        switch title {
        case .ours: (0, 0, "")
        case .kind(let kind): (kind.size >= AreaKind.district.size ? 1 : 3, -kind.size, kind.rawValue)
        case .within(let district): (2, 0, district)
        }
    }
}
