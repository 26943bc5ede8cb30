/// The query of an address: `q=fly+tipping&page=2`.
struct FormQuery: Sendable, Hashable {
    private let fields: [String: String]
    private static let mostFields = 20

    /// - Parameter target: the request's path with its query; fields that can't be decoded are left out.
    init(_ target: String) {
        guard let mark = target.firstIndex(of: "?") else {
            fields = [:]
            return
        }
        var found: [String: String] = [:]
        for pair in target[target.index(after: mark)...].prefix(8_000).split(separator: "&").prefix(Self.mostFields) {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentDecoding.decoded(parts[0], plusIsSpace: true), found[name] == nil,
                let value = PercentDecoding.decoded(parts.count > 1 ? parts[1] : "", plusIsSpace: true)
            else { continue }
            found[name] = value
        }
        fields = found
    }

    subscript(name: String) -> String? { fields[name] }
}
