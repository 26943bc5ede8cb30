internal import Foundation
internal import Storage

/// Does heavy work on threads of its own, so many at a time, and turns away what would wait too long.
final class HashingRoom: Sendable {
    private let queue: OperationQueue
    private static let longestLine = 40

    init(places: Int) {
        queue = OperationQueue()
        queue.name = "watchward.hashing"
        queue.maxConcurrentOperationCount = places
    }

    /// Throws `busy` when too many are waiting.
    func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        guard queue.operationCount < Self.longestLine else { throw StorageError.busy }
        return try await withCheckedThrowingContinuation { continuation in
            queue.addOperation { continuation.resume(with: Result { try work() }) }
        }
    }
}
