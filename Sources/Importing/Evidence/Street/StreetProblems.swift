internal import CommunitySafety

/// Collects what is wrong with street-level files; of each kind in a file only the first are told one by one.
struct StreetProblems {
    private static let toldEach = 20
    private(set) var list: [LoadProblem] = []
    /// How often each kind came beyond those told.
    private var untold: [String: (first: LoadProblem, count: Int)] = [:]
    private var told: [String: Int] = [:]
    private(set) var refused = 0
    /// The rows that aren't taken, as many as are worth a file.
    private(set) var refusals: [LoadProblem] = []
    private static let mostRefusals = 5_000

    mutating func add(_ problem: LoadProblem) {
        if problem.weight == .refuses {
            refused += 1
            if refusals.count < Self.mostRefusals { refusals.append(problem) }
        }
        let key = "\(problem.code)\u{0}\(problem.file)"
        told[key, default: 0] += 1
        if told[key, default: 0] <= Self.toldEach {
            list.append(problem)
        } else {
            untold[key, default: (problem, 0)].count += 1
        }
    }

    /// Everything in the order of the files, with how many more there were of each kind.
    var all: [LoadProblem] {
        list + untold.sorted { $0.key < $1.key }.map { .more($0.value.count, like: $0.value.first) }
    }
}
