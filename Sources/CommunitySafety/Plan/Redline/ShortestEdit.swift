/// The fewest insertions and deletions that turn one row of numbers into another (Myers 1986, greedy, forward).
struct ShortestEdit {
    /// One stretch of either row.
    enum Step: Hashable {
        case keep(old: Int, new: Int)
        case remove(old: Int)
        case add(new: Int)
    }

    /// More differences than this in one place are told as one replaced by the other: nobody reads such a weave, and
    /// the trace grows with its square.
    static let limit = 400

    /// The steps in order. Cost grows with length × differences, differences being at most `limit`.
    static func steps(from old: [Int], to new: [Int]) -> [Step] {
        let head = zip(old, new).prefix { $0 == $1 }.count
        let room = min(old.count, new.count) - head
        let tail = min(room, zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count)
        let middleOld = head..<(old.count - tail)
        let middleNew = head..<(new.count - tail)
        var steps: [Step] = (0..<head).map { .keep(old: $0, new: $0) }
        steps += middle(old, middleOld, new, middleNew)
        steps += (0..<tail).map { .keep(old: middleOld.upperBound + $0, new: middleNew.upperBound + $0) }
        return steps
    }

    private static func middle(_ old: [Int], _ oldRange: Range<Int>, _ new: [Int], _ newRange: Range<Int>) -> [Step] {
        guard !oldRange.isEmpty, !newRange.isEmpty, let trace = trace(old[oldRange], new[newRange]) else {
            return oldRange.map { .remove(old: $0) } + newRange.map { .add(new: $0) }
        }
        return walk(back: trace, old: oldRange, new: newRange)
    }

    /// The furthest place reached on each diagonal after each number of differences; nil past the limit.
    private static func trace(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) -> [[Int]]? {
        let most = min(old.count + new.count, limit)
        var furthest = Array(repeating: 0, count: 2 * most + 3)
        var trace: [[Int]] = []
        for count in 0...most {
            trace.append(Array(furthest[(most + 1 - count)...(most + 1 + count)]))
            for diagonal in stride(from: -count, through: count, by: 2) {
                let place = most + 1 + diagonal
                let comesDown =
                    diagonal == -count || (diagonal != count && furthest[place - 1] < furthest[place + 1])
                var x = comesDown ? furthest[place + 1] : furthest[place - 1] + 1
                x = slide(from: x, diagonal, old, new)
                furthest[place] = x
                if x >= old.count, x - diagonal >= new.count { return trace }
            }
        }
        return nil
    }

    private static func slide(from start: Int, _ diagonal: Int, _ old: ArraySlice<Int>, _ new: ArraySlice<Int>) -> Int {
        var x = start
        while x < old.count, x - diagonal < new.count,
            old[old.startIndex + x] == new[new.startIndex + x - diagonal]
        {
            x += 1
        }
        return x
    }

    private static func walk(back trace: [[Int]], old: Range<Int>, new: Range<Int>) -> [Step] {
        var steps: [Step] = []
        var (x, y) = (old.count, new.count)
        for count in stride(from: trace.count - 1, through: 1, by: -1) {
            // What was reached with one difference fewer, diagonals from -count to count.
            let reached = trace[count]
            let diagonal = x - y
            let comesDown =
                diagonal == -count
                || (diagonal != count && reached[diagonal - 1 + count] < reached[diagonal + 1 + count])
            let from = comesDown ? diagonal + 1 : diagonal - 1
            let (fromX, fromY) = (reached[from + count], reached[from + count] - from)
            while x > (comesDown ? fromX : fromX + 1) {
                (x, y) = (x - 1, y - 1)
                steps.append(.keep(old: old.lowerBound + x, new: new.lowerBound + y))
            }
            steps.append(comesDown ? .add(new: new.lowerBound + fromY) : .remove(old: old.lowerBound + fromX))
            (x, y) = (fromX, fromY)
        }
        while x > 0, y > 0 {
            (x, y) = (x - 1, y - 1)
            steps.append(.keep(old: old.lowerBound + x, new: new.lowerBound + y))
        }
        return steps.reversed()
    }
}
