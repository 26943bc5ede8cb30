/// The measures that a recorded offence counts towards, by the Home Office's group and subgroup.
enum OffenceGroup {
    /// The group's measure first, then that of a subgroup that plans name by itself; empty for a group that isn't known.
    static func measures(group: String, subgroup: String) -> [String] {
        let key = SheetHeading.key(group)
        guard let measure = groups.first(where: { key.hasPrefix($0.key) })?.measure else { return [] }
        return [measure] + part(of: measure, SheetHeading.key(subgroup))
    }

    private static let groups: [(key: String, measure: String)] = [
        ("violence", "violence.recorded"), ("sexual", "sexual.recorded"), ("robbery", "robbery.recorded"),
        ("theft", "theft.recorded"), ("criminaldamage", "criminal-damage.recorded"), ("drug", "drugs.recorded"),
        ("possessionofweapons", "weapons.recorded"), ("publicorder", "public-order.recorded"),
        ("miscellaneous", "miscellaneous.recorded"), ("fraud", "fraud.recorded"),
    ]

    private static func part(of measure: String, _ subgroup: String) -> [String] {
        switch measure {
        case "violence.recorded" where subgroup.contains("stalking") || subgroup.contains("harassment"):
            ["stalking.recorded"]
        case "theft.recorded" where subgroup.contains("burglary"): ["burglary.recorded"]
        case "theft.recorded" where subgroup.contains("vehicle"): ["vehicle.recorded"]
        default: []
        }
    }
}
