internal import CommunitySafety
internal import Storage

/// What is on record of the partnership's area.
struct AreaProfiling<Reading: Querying> {
    let reading: Reading

    func profile() throws -> AreaProfile {
        let name = try reading.partnership()?.partnership.area ?? ""
        var profile = AreaProfile(name)
        guard let code = try reading.workedArea(named: name), let area = try reading.area(code: code) else {
            return profile
        }
        let populations = try reading.populations(ofArea: area.number)
        if let people = populations.first(where: { $0.measure == Self.people }) {
            (profile.people, profile.peopleOn) = (Int(people.count), people.on)
        }
        profile.households = populations.first { $0.measure == Self.households }.map { Int($0.count) }
        profile.wards = try wards(of: area.number)
        if let set = try reading.areaSets(holding: area.number).first {
            (profile.peers, profile.peerCount) = (set.name, try reading.members(ofSet: set.id).count)
        }
        return profile
    }

    private static var people: String { "population.people" }
    private static var households: String { "population.households" }

    /// Those whose people are on record, the largest first.
    private func wards(of number: Int) throws -> [AreaProfile.Place] {
        try reading.children(ofArea: number).filter { $0.area.area.kind == .ward }.compactMap { child in
            try reading.populations(ofArea: child.area.number).first { $0.measure == Self.people }
                .map { AreaProfile.Place(child.area.area.name, people: Int($0.count)) }
        }.sorted { ($1.people, $0.name) < ($0.people, $1.name) }
    }
}
