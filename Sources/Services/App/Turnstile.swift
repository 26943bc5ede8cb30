internal import Synchronization

/// Lets so many in at a time and turns the rest away, so that a crowd can't use up memory.
package final class Turnstile: Sendable {
    private let places: Int
    private let inside = Mutex(0)

    package init(places: Int) { self.places = places }

    /// A pass to give back; nil when it is full.
    package func enter() -> Pass? {
        let isLet = inside.withLock { count in
            guard count < places else { return false }
            count += 1
            return true
        }
        return isLet ? Pass(turnstile: self) : nil
    }

    package struct Pass: Sendable {
        fileprivate let turnstile: Turnstile

        /// To be called once.
        package func leave() { turnstile.inside.withLock { $0 -= 1 } }
    }
}
