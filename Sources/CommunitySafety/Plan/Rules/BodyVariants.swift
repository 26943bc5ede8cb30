/// Finds names that are one body: `WK Domestic Abuse Forum`, `West Kent DA Forum`, `West Kent Domestic Abuse Forum`.
enum BodyVariants {
    /// The mentions in groups of one body each, in the order of their first mention.
    static func clusters(of mentions: [BodyMention]) -> [[BodyMention]] {
        var clusters: [[BodyMention]] = []
        var byInitials: [String: [Int]] = [:]
        for mention in mentions {
            let name = BodyName(mention.printed)
            let candidates = byInitials[name.initials] ?? []
            let home = candidates.prefix(50).first { cluster in
                clusters[cluster].contains { BodyName($0.printed).isSame(as: name) }
            }
            if let home {
                clusters[home].append(mention)
            } else {
                byInitials[name.initials, default: []].append(clusters.count)
                clusters.append([mention])
            }
        }
        return clusters
    }
}
