package import CommunitySafety
internal import Storage

/// A comparator set that look-ups suggest.
package struct AreaSetSuggestion: Sendable, Hashable {
    package let name: String
    package let kind: AreaKind
    package let members: [Area]

    /// `districts of Kent (13)`.
    package var printed: String { "\(name) (\(members.count))" }
}

extension Querying {
    /// The districts and the partnerships of each force on record, those of the partnership's own force first; twelve at most.
    func suggestedSets(near own: String) throws -> [AreaSetSuggestion] {
        let ownKey = AreaNames.key(own)
        var near: [AreaSetSuggestion] = []
        var others: [AreaSetSuggestion] = []
        for force in try areas() where force.area.kind == .force {
            let children = try children(ofArea: force.number).map(\.area)
            let isOwn = children.contains { AreaNames.key($0.area.name) == ownKey }
            for (kind, words) in [(AreaKind.district, "districts"), (.partnership, "partnerships")] {
                let members = children.filter { $0.area.kind == kind }.map(\.area)
                guard members.count >= 2 else { continue }
                let suggestion = AreaSetSuggestion(
                    name: "\(words) of \(force.area.name)", kind: kind, members: members)
                if isOwn { near.append(suggestion) } else { others.append(suggestion) }
            }
        }
        return Array((near + others).prefix(12))
    }
}
