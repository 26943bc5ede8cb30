import CommunitySafety
import Foundation
import Proofreading
import Storage
import Synchronization

/// What the tests of the store share: a fixed moment, counted ids, a key, and folders that vanish.
enum Workbench {
    static let keys = Keys(secret: Array(repeating: 7, count: 32))
    static let otherKeys = Keys(secret: Array(repeating: 8, count: 32))
    static let now = Instant(milliseconds: 1_705_310_000_000)

    static func memory(_ observer: StatementObserver? = nil) async throws -> Store {
        try await Store.inMemory(keys: keys, at: now, observer: observer)
    }

    static func countedIDs() -> IDSource {
        let count = Counter()
        return IDSource {
            RecordID(at: now, random: withUnsafeBytes(of: UInt64(count.next()).bigEndian) { [0, 0] + Array($0) })
        }
    }

    static func event(_ deed: AuditDeed = .planImported, _ payload: AuditPayload = AuditPayload()) -> AuditEvent {
        AuditEvent(
            actor: "operator", deed: deed, subject: AuditSubject(kind: "test", id: "1"), at: now, payload: payload)
    }

    /// Runs the work with a new folder that holds nothing, and removes it afterwards.
    static func withFolder<Value>(_ work: (String) async throws -> Value) async throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("watchward-\(UUID().uuidString)")
            .path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let outcome: Result<Value, any Error>
        do { outcome = .success(try await work(folder)) } catch { outcome = .failure(error) }
        try FileManager.default.removeItem(atPath: folder)
        return try outcome.get()
    }

    final class Counter: Sendable {
        private let value = Mutex(0)
        func next() -> Int {
            value.withLock { value in
                value += 1
                return value
            }
        }
    }
}
