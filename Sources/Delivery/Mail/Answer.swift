internal import Synchronization

/// An answer that another thread waits for.
final class Answer: Sendable {
    private let held = Mutex(false)

    var value: Bool { held.withLock { $0 } }

    func set(_ value: Bool) { held.withLock { $0 = value } }
}
