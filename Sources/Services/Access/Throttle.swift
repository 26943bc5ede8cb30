internal import Storage

/// Slows guessing down: every wrong guess beyond an allowance doubles the wait for the next.
///
/// Nobody is ever locked out: a wait ends by itself, and a device that has signed in before is counted on its own, so that
/// others' guesses cost the rightful user nothing there.
enum Throttle {
    /// What wrong guesses are counted against.
    enum Bucket {
        /// One account, for devices that never signed in to it.
        case account(RecordID)
        /// An e-mail address that has no account, so that it answers like one that has.
        case unknown(String)
        /// One account on one device that has signed in before.
        case device(RecordID, device: String)
        /// Everything that comes from one network address.
        case address(String)
        /// The holder of signed and one-time links, by network address.
        case links(String)
        /// The second factor of one account.
        case secondFactor(RecordID)

        var name: String {
            switch self {
            case .account(let id): "account \(id.text)"
            case .unknown(let email): "unknown \(email)"
            case .device(let id, let device): "device \(id.text) \(device)"
            case .address(let address): "address \(address)"
            case .links(let address): "links \(address)"
            case .secondFactor(let id): "second factor \(id.text)"
            }
        }

        /// Wrong guesses that cost nothing.
        var allowance: Int {
            switch self {
            case .account, .unknown, .device, .secondFactor: 5
            case .address, .links: 20
            }
        }
    }

    private static let longestWait: Int64 = 15 * 60_000
    private static let memory: Int64 = 24 * 3_600_000

    /// How long somebody must wait, in whole seconds, before one of the buckets lets them try; 0 when they may now.
    static func wait(_ buckets: [[UInt8]], at now: Instant, in reading: some Querying) throws -> Int {
        let frees = try buckets.compactMap { try reading.throttle($0)?.freeAt.milliseconds }
        let left = (frees.max() ?? 0) - now.milliseconds
        return left > 0 ? Int((left + 999) / 1000) : 0
    }

    /// Counts one wrong guess; answers whether the wait has just begun to grow.
    static func count(
        _ bucket: [UInt8], allowance: Int, at now: Instant, in transaction: inout Transaction
    ) throws -> Bool {
        let before = try transaction.throttle(bucket)
        let isRemembered = (before?.lastAt.milliseconds ?? 0) > now.milliseconds - memory
        let failures = (isRemembered ? before?.failures ?? 0 : 0) + 1
        let over = failures - allowance
        let wait = over < 0 ? 0 : min(longestWait, 1000 << Int64(min(over, 20)))
        try transaction.set(
            StoredThrottle(
                failures: failures, lastAt: now, freeAt: Instant(milliseconds: now.milliseconds + wait)),
            of: bucket)
        return over == 0
    }
}

extension ServiceContext {
    func bucket(_ bucket: Throttle.Bucket) throws -> [UInt8] { try store.mac(of: bucket.name, for: .throttle) }
}
