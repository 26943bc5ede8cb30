/// How many letters apart two words are.
enum EditDistance {
    /// Whether one text becomes the other by at most `limit` letters added, left out or changed. Cost: length × limit.
    static func within(_ limit: Int, _ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
        guard abs(left.count - right.count) <= limit else { return false }
        guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) <= limit }
        let far = limit + 1
        var previous = (0...right.count).map { min($0, far) }
        for row in 1...left.count {
            var current = [Int](repeating: far, count: right.count + 1)
            current[0] = min(row, far)
            let low = max(1, row - limit)
            let high = min(right.count, row + limit)
            guard low <= high else { return false }
            for column in low...high {
                let change = left[row - 1] == right[column - 1] ? 0 : 1
                current[column] = min(previous[column - 1] + change, previous[column] + 1, current[column - 1] + 1, far)
            }
            previous = current
        }
        return previous[right.count] <= limit
    }
}
