import Storage
import Synchronization

/// Remembers every statement that an engine was given, each once.
final class Statements: Sendable {
    private let list = Mutex<[SQL]>([])

    func add(_ statement: SQL) { list.withLock { $0.append(statement) } }

    func clear() { list.withLock { $0.removeAll() } }

    var all: [SQL] { list.withLock { $0 } }

    /// As PostgreSQL takes them, in order of text.
    var texts: [String] { Set(all.map(\.textWithNumbers)).sorted() }
}
