/// Finds the number that each priority's part and references carry.
enum PriorityNumbers {
    /// A number in the heading wins; else the number of the references: priorities whose references agree choose first, the
    /// others take the first number among theirs that is left.
    static func assign(headings: [Int?], references: [[Int]]) -> [Int?] {
        var numbers = headings
        var taken = Set(headings.compactMap(\.self))
        for index in numbers.indices where numbers[index] == nil && Set(references[index]).count == 1 {
            guard let number = references[index].first, taken.insert(number).inserted else { continue }
            numbers[index] = number
        }
        for index in numbers.indices where numbers[index] == nil {
            let counts = Dictionary(references[index].map { ($0, 1) }, uniquingKeysWith: +)
            let free = references[index].filter { !taken.contains($0) }
            guard let number = free.max(by: { (counts[$0] ?? 0) < (counts[$1] ?? 0) }) else { continue }
            taken.insert(number)
            numbers[index] = number
        }
        return numbers
    }
}
