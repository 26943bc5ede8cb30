/// Finds neighbouring columns (pairs of columns too) and rows that are identical in every cell under different headings.
struct RepeatedLines {
    let view: TableView

    /// A run of lines that stands again right behind itself.
    struct Run {
        var start: Int
        var width: Int
        /// How often it stands there, the first time included.
        var times: Int
    }

    /// The widest runs first found, not overlapping.
    func runs() -> [Run] {
        var runs: [Run] = []
        var line = 0
        let keys = (0..<view.lineCount).map(key)
        while line < view.lineCount {
            if let run = run(at: line, keys) {
                runs.append(run)
                line = run.start + run.width * run.times
            } else {
                line += 1
            }
        }
        return runs
    }

    /// What stands at a line is judged before the run is followed, so that a long table whose rows are all alike is read once.
    private func run(at line: Int, _ keys: [Int]) -> Run? {
        for width in 1...(view.isTransposed ? 1 : 4) where line + 2 * width <= view.lineCount {
            guard equals(line, line + width, width, keys), isTelling(line, width), hasOtherHeadings(line, width) else {
                continue
            }
            var times = 2
            while line + (times + 1) * width <= view.lineCount, equals(line, line + times * width, width, keys) {
                times += 1
            }
            return Run(start: line, width: width, times: times)
        }
        return nil
    }

    private func equals(_ one: Int, _ other: Int, _ width: Int, _ keys: [Int]) -> Bool {
        (0..<width).allSatisfy { offset in
            keys[one + offset] == keys[other + offset] && isPlain(one + offset) && isPlain(other + offset)
                && (0..<view.positionCount).allSatisfy {
                    view.reading(one + offset, $0).amount == view.reading(other + offset, $0).amount
                }
        }
    }

    /// Lines whose figures may well be the same, such as target and outcome, tell nothing.
    private func isPlain(_ line: Int) -> Bool {
        guard view.roles[line] == .plain || view.roles[line] == .quantity || view.roles[line] == .total(.perhaps) else {
            return false
        }
        return !view.names[line].hasAny([
            "target", "actual", "closed", "resolved", "completed", "planned", "baseline", "invited", "attended",
            "delivered", "answered", "agreed", "opened", "households",
            "officers", "posts", "cost", "capacity", "licensed", "premises",
        ])
    }

    /// Whether the figures are too many and too large to agree by chance.
    private func isTelling(_ line: Int, _ width: Int) -> Bool {
        var weight = 0.0
        var values: Set<Double> = []
        var count = 0
        for offset in 0..<width {
            for position in 0..<view.positionCount {
                guard let amount = view.reading(line + offset, position).amount, amount != 0 else { continue }
                weight += Self.digits(abs(amount) / max(view.reading(line + offset, position).step, 1e-9))
                values.insert(amount)
                count += 1
            }
        }
        return count >= 3 && values.count >= 3 && weight >= (view.isTransposed ? 6 : 5)
    }

    private func hasOtherHeadings(_ line: Int, _ width: Int) -> Bool {
        (0..<width).contains { offset in
            let (one, other) = (line + offset, line + width + offset)
            return view.names[one].words != view.names[other].words || view.group(one) != view.group(other)
        } || width > 1
    }

    private func key(_ line: Int) -> Int {
        var hasher = Hasher()
        for position in 0..<view.positionCount { hasher.combine(view.reading(line, position).amount) }
        return hasher.finalize()
    }

    /// Roughly how many digits a number has.
    private static func digits(_ value: Double) -> Double {
        var digits = 0.0
        var rest = value
        while rest >= 10, digits < 12 {
            rest /= 10
            digits += 1
        }
        return digits + (rest >= 5 ? 0.8 : rest >= 2 ? 0.4 : 0.1)
    }
}
