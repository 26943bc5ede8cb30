/// For each method of the reference file: its inputs in, what the library makes of them out.
enum Adapters {
    typealias Adapter = @Sendable (Inputs) throws -> [String: any JSONConvertible]

    static let all: [String: Adapter] = [primitives, changes, peers, monitoring, places, surveys, ranking]
        .reduce(into: [:]) { $0.merge($1) { first, _ in first } }
}
