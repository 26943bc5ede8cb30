import Synchronization

/// Counts what each address asks for in a minute, so that one program can’t keep the others waiting.
final class RequestMeter: Sendable {
    private struct Minute {
        var number = 0
        var counts: [String: Int] = [:]
    }

    private let most: Int
    private let minute = Mutex(Minute())
    private let start = ContinuousClock.now
    /// More addresses than that in a minute are too many to tell apart; then all begin anew.
    private static let mostAddresses = 20_000

    init(most: Int) { self.most = most }

    /// Seconds to wait; nil for a request that is let in.
    func wait(for address: String) -> Int? {
        let seconds = Int((ContinuousClock.now - start).components.seconds)
        let key = Self.network(address)
        return minute.withLock { minute in
            if minute.number != seconds / 60 || minute.counts.count > Self.mostAddresses {
                minute = Minute(number: seconds / 60)
            }
            let count = minute.counts[key, default: 0] + 1
            minute.counts[key] = count
            return count > most ? 60 - seconds % 60 : nil
        }
    }

    /// One household has all addresses of an IPv6 network.
    private static func network(_ address: String) -> String {
        address.contains(":")
            ? address.split(separator: ":", omittingEmptySubsequences: false).prefix(4).joined(separator: ":") : address
    }
}
