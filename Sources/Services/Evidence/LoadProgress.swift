/// What a load that takes a while is at.
package enum LoadProgress: Sendable, Hashable {
    /// A file, which one of how many.
    case reading(String, part: Int, of: Int)
    /// Records against those that stand, before they are written.
    case comparing(records: Int)

    /// For the terminal.
    package var words: String {
        switch self {
        case .reading(let name, _, _): name
        case .comparing(let records): "\(records) records against those that stand"
        }
    }
}
