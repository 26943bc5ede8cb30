internal import Storage

/// One try at something secret, counted before it is looked at and forgiven when it was right.
struct Guessing: Sendable {
    private let context: ServiceContext
    private let buckets: [(hash: [UInt8], allowance: Int)]

    init(_ buckets: [Throttle.Bucket], in context: ServiceContext) throws {
        self.context = context
        self.buckets = try buckets.map { (try context.bucket($0), $0.allowance) }
    }

    /// Counts the try; throws `unavailable(.wait)` when it comes too early, and then counts nothing.
    func enter() async throws(ServiceError) {
        let (buckets, environment) = (buckets, context.environment)
        let wait = try await context.write { transaction in
            let now = environment.machine()
            let wait = try Throttle.wait(buckets.map(\.hash), at: now, in: transaction)
            guard wait == 0 else { return wait }
            try transaction.clearThrottles(before: Instant(milliseconds: now.milliseconds - 48 * 3_600_000))
            for (hash, allowance) in buckets
            where try Throttle.count(hash, allowance: allowance, at: now, in: &transaction) {
                try transaction.record(
                    AuditEvent(
                        actor: "public", deed: .signInSlowed,
                        subject: AuditSubject(kind: "throttle", id: hash.hexadecimal), at: environment.now(),
                        payload: AuditPayload()))
            }
            return 0
        }
        guard wait == 0 else { throw .unavailable(.wait(seconds: wait)) }
    }

    /// It was right: forgets what was counted against what belongs to that person, and this one try elsewhere.
    func forgive(in transaction: inout Transaction) throws {
        for (hash, allowance) in buckets {
            guard let counted = try transaction.throttle(hash) else { continue }
            if allowance == 5 || counted.failures <= 1 {
                try transaction.clearThrottle(hash)
            } else {
                try transaction.set(
                    StoredThrottle(
                        failures: counted.failures - 1, lastAt: counted.lastAt, freeAt: counted.lastAt), of: hash)
            }
        }
    }
}
