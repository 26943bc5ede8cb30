/// Which areas lie in which, walked upwards through any number of levels.
struct AreaTree: Sendable {
    private(set) var districtNames: [Int: String] = [:]
    private var kinds: [Int: AreaKind] = [:]
    private var parents: [Int: [Int]] = [:]
    private var forces: [ForceName: Int] = [:]
    private var wardDistricts: [Int: Int] = [:]

    /// - Parameter lyings: the newest look-up first.
    init(_ places: [StreetGeography.Place], _ lyings: [(area: Int, parent: Int)]) {
        for place in places { kinds[place.number] = place.kind }
        for place in places where place.kind == .district { districtNames[place.number] = place.name }
        for place in places where place.kind == .force { forces[ForceName(place.name)] = place.number }
        for (area, parent) in lyings { parents[area, default: []].append(parent) }
        for place in places where place.kind == .ward {
            wardDistricts[place.number] = holder(of: place.number, kind: .district)
        }
    }

    var hasForces: Bool { !forces.isEmpty }

    func kind(of number: Int) -> AreaKind? { kinds[number] }

    func districtOfWard(_ ward: Int) -> Int? { wardDistricts[ward] }

    func force(named name: String) -> Int? { forces[ForceName(name)] }

    func districts(ofForce force: Int) -> [Int] {
        kinds.compactMap { $1 == .district && holder(of: $0, kind: .force) == force ? $0 : nil }
    }

    /// The nearest area of a kind that an area lies in, by the newest look-up; one of those preferred before others as near.
    func holder(of number: Int, kind: AreaKind, preferring preferred: Set<Int> = []) -> Int? {
        var level = [number]
        for _ in 0..<5 {
            level = level.flatMap { parents[$0] ?? [] }
            let found = level.filter { kinds[$0] == kind }
            if let best = found.first(where: preferred.contains) ?? found.first { return best }
            if level.isEmpty { return nil }
        }
        return nil
    }
}
