/// How a place on a map is filled: a tone, and lines or signs over it, so that no two are told apart by colour alone.
package enum AreaTone: Sendable, Hashable {
    /// From 0, the least, to ``darkest``: as many lines as steps.
    case step(Int)
    /// Clearly more or clearly fewer than before; the colour says for which of the two better it is, the sign which of them.
    case more(Worth), fewer(Worth)
    /// No clear change.
    case unchanged
    case tooFew
    /// Higher or lower around here than chance would give, from 1 (less sure) to 3.
    case hot(Int), cold(Int)
    /// Neither hot nor cold.
    case ordinary
    /// There is a number, and it isn't shown.
    case withheld
    /// There is no number.
    case missing

    package enum Worth: String, Sendable, Hashable, CaseIterable { case better, worse, neither }

    package static let darkest = 4

    package static let all: [AreaTone] =
        (0...darkest).map(AreaTone.step) + Worth.allCases.flatMap { [.more($0), .fewer($0)] }
        + [.unchanged, .tooFew] + (1...3).flatMap { [.hot($0), .cold($0)] } + [.ordinary, .withheld, .missing]

    /// The style sheet's name of it: `tone-step-3`.
    package var name: String {
        switch self {
        case .step(let step): "tone-step-\(min(max(step, 0), Self.darkest))"
        case .more(let worth): "tone-more-\(worth.rawValue)"
        case .fewer(let worth): "tone-fewer-\(worth.rawValue)"
        case .unchanged: "tone-unchanged"
        case .tooFew: "tone-too-few"
        case .hot(let bin): "tone-hot-\(min(max(bin, 1), 3))"
        case .cold(let bin): "tone-cold-\(min(max(bin, 1), 3))"
        case .ordinary: "tone-ordinary"
        case .withheld: "tone-withheld"
        case .missing: "tone-missing"
        }
    }

    /// The id of the pattern that fills it, on a page with one map.
    package var pattern: String { "fill-" + name }

    /// The same for one of several maps, by the map's own id; empty for a single one.
    func pattern(of map: String) -> String { map.isEmpty ? pattern : "\(map)-\(pattern)" }

    /// Whether words on it must be light.
    package var isDark: Bool {
        switch self {
        case .step(let step): step >= 3
        case .more, .fewer: true
        case .hot(let bin), .cold(let bin): bin >= 2
        case .unchanged, .tooFew, .ordinary, .withheld, .missing: false
        }
    }
}
