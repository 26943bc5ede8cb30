import Synchronization

/// How many bytes of bodies may be held while they are still arriving: over all connections, and from one address.
///
/// Whoever sends slowly holds what was sent so far; without a limit many such clients would fill the memory.
final class BodyAllowance: Sendable {
    private struct Held: Sendable {
        var total = 0
        var bySender: [String: Int] = [:]
    }

    private let most: Int
    private let mostOfOne: Int
    private let held = Mutex(Held())

    /// Both in bytes.
    init(most: Int, mostOfOne: Int) {
        self.most = most
        self.mostOfOne = mostOfOne
    }

    /// Takes room for so many bytes; false, and nothing taken, when there is none. An IPv6 address counts by its network of
    /// 64 bits, since one subscriber has all of it.
    func take(_ bytes: Int, for address: String) -> Bool {
        let sender = Self.network(of: address)
        return held.withLock { held in
            guard held.total + bytes <= most, held.bySender[sender, default: 0] + bytes <= mostOfOne else {
                return false
            }
            held.total += bytes
            held.bySender[sender, default: 0] += bytes
            return true
        }
    }

    /// Gives back what was taken.
    func giveBack(_ bytes: Int, for address: String) {
        guard bytes > 0 else { return }
        let sender = Self.network(of: address)
        held.withLock { held in
            held.total -= bytes
            held.bySender[sender, default: 0] -= bytes
            if held.bySender[sender] == 0 { held.bySender[sender] = nil }
        }
    }

    /// The address itself, or the first half of an IPv6 address.
    static func network(of address: String) -> String {
        guard address.contains(":"), !address.contains(".") else { return address }
        let halves = address.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
            .map { $0.split(separator: ":") }
        let (left, right) = (halves.first ?? [], halves.dropFirst().first ?? [])
        let zeros = Array(repeating: Substring("0"), count: max(0, 8 - left.count - right.count))
        return (left + zeros + right).prefix(4).joined(separator: ":").lowercased()
    }
}
