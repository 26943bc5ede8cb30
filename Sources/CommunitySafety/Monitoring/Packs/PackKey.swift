/// Which pack: its kind, and the quarter or the place that it is about.
public struct PackKey: Sendable, Hashable, Codable {
    public let kind: PackKind
    /// Set for those that are about one quarter.
    public let quarter: RoundQuarter?
    /// The code of the place that it is about; set for packs of places only.
    public let place: String?

    /// Nil where the kind wants a quarter or a place and there is none, or wants none and there is one.
    public init?(_ kind: PackKind, _ quarter: RoundQuarter? = nil, place: String? = nil) {
        guard kind.isQuarterly == (quarter != nil), (kind == .place) == (place != nil) else { return nil }
        if let place { guard Self.isCode(place) else { return nil } }
        self.kind = kind
        self.quarter = quarter
        self.place = place
    }

    /// The pack whose words stand in it.
    public var ofWords: PackKey { PackKey(kind.wordsOf, quarter, place: place) ?? self }

    /// `meeting-q2`, `annual`, `place-E05000001`, as addresses and records have it.
    public var name: String {
        [kind.rawValue, quarter?.rawValue ?? place].compactMap(\.self).joined(separator: "-")
    }

    /// Nil for a name that is none.
    public init?(name: String) {
        let parts = name.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let kind = PackKind(rawValue: parts[0]) else { return nil }
        let rest = parts.count > 1 ? parts[1] : nil
        if kind.isQuarterly {
            guard let rest, let quarter = RoundQuarter(rawValue: rest) else { return nil }
            self.init(kind, quarter)
        } else {
            self.init(kind, place: rest)
        }
    }

    private static func isCode(_ code: String) -> Bool {
        (1...40).contains(code.utf8.count)
            && code.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D
            }
    }
}
