/// How far figures of an issue may ever be shown, whoever keeps the measure.
///
/// A local number of Channel referrals, modern slavery or child exploitation points at a person at any size; one of domestic
/// abuse, stalking or sexual offences below a district does.
public enum MeasureLimit: String, Sendable, Hashable, CaseIterable {
    case neverPublic = "never-public"
    case districtAtLeast = "district-at-least"
    case none

    /// The limit of a measure, by its issue and by the first word of its key.
    public init(key: String, issue: String) {
        let words = [issue, String(key.prefix { $0 != "." })]
        if words.contains(where: Self.neverPublicIssues.contains) {
            self = .neverPublic
        } else if words.contains(where: Self.districtIssues.contains) {
            self = .districtAtLeast
        } else {
            self = .none
        }
    }

    /// Whether it may be shown to this audience.
    public func allows(_ audience: MeasureAudience) -> Bool { self != .neverPublic || audience == .restricted }

    /// Whether it may be shown for areas as small as this.
    public func allows(_ area: AreaKind) -> Bool { self == .none || area.size >= AreaKind.district.size }

    /// The profile that may not be made less strict, by the words of the issue and of the key.
    public static func leastProfile(key: String, issue: String) -> DisclosureProfile {
        if MeasureLimit(key: key, issue: issue) != .none { return .sensitive }
        let words = (issue + "." + key).split { $0 == "." || $0 == "-" }.map(String.init)
        return words.contains(where: sensitiveWords.contains) ? .sensitive : .open
    }

    private static let sensitiveWords: Set<String> = [
        "abuse", "child", "children", "entrants", "harassment", "juvenile", "missing", "rape", "sexual", "stalking",
        "suicide", "survivors", "victim", "victims", "young", "youth",
    ]
    private static let neverPublicIssues: Set<String> = ["prevent", "exploitation", "channel", "modern-slavery"]
    private static let districtIssues: Set<String> = [
        "domestic-abuse", "stalking", "sexual", "sexual-offences", "sexual-violence", "honour-based-abuse",
    ]
}
