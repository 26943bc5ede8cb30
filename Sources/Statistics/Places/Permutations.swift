/// All orders of a few things.
enum Permutations {
    /// The share of all orders of 0..<count for which the question is true; Heap's method (1963), count! questions.
    static func share(of count: Int, where isTrue: ([Int]) -> Bool) -> Double {
        var (order, seen, held) = (Array(0..<count), 0, 0)
        func visit(_ size: Int) {
            guard size > 1 else {
                seen += 1
                if isTrue(order) { held += 1 }
                return
            }
            for index in 0..<size {
                visit(size - 1)
                order.swapAt(size % 2 == 0 ? index : 0, size - 1)
            }
        }
        visit(count)
        return Double(held) / Double(seen)
    }
}
