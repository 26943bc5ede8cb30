/// Where new ids come from; tests count, the program draws at random.
package struct IDSource: Sendable {
    /// A fresh id at every call.
    package let next: @Sendable () -> RecordID

    package init(next: @escaping @Sendable () -> RecordID) { self.next = next }

    /// Ids of the moment that the clock gives.
    package static func random(now: @escaping @Sendable () -> Instant) -> IDSource {
        IDSource {
            var generator = SystemRandomNumberGenerator()
            return RecordID(at: now(), random: (0..<10).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
        }
    }
}
