internal import Synchronization

/// Answers that are remembered while nothing is written to the store, by its revision. Only the few last used are kept.
final class Remembered<Key: Hashable & Sendable, Answer: Sendable>: Sendable {
    private struct Known: Sendable {
        let answer: Answer
        let revision: Int
    }

    private let known = Mutex<[Key: Known]>([:])
    private let most: Int

    init(most: Int) { self.most = most }

    /// The answer that holds at a revision; nil when none is known, or only an older one.
    func answer(_ key: Key, at revision: Int) -> Answer? {
        known.withLock { all in all[key].flatMap { $0.revision == revision ? $0.answer : nil } }
    }

    /// The answer as it was last, whatever was written since.
    func last(_ key: Key) -> Answer? { known.withLock { $0[key]?.answer } }

    /// Keeps an answer, unless a newer one is kept already.
    func keep(_ answer: Answer, _ key: Key, at revision: Int) {
        known.withLock { all in
            guard all[key].map({ $0.revision <= revision }) ?? true else { return }
            all[key] = Known(answer: answer, revision: revision)
            guard all.count > most else { return }
            if let oldest = all.min(by: { $0.value.revision < $1.value.revision }) { all[oldest.key] = nil }
        }
    }
}
