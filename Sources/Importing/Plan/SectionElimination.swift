import CommunitySafety

/// Binds headings whose words match no priority to the priorities that no heading names, where as many are left of both.
///
/// Only headings that stand where the others' do count: of the same level, over actions, and with none of the usual words.
struct SectionElimination {
    /// A heading that may open a priority's part.
    struct Candidate {
        var position: Int
        var number: Int?
    }

    /// Priority by the heading's position; `ranks` are the numbers that the list prints, where it prints any.
    static func bind(_ headings: [Candidate], to priorities: [Int]) -> [Int: Int] {
        guard !headings.isEmpty, headings.count == priorities.count else { return [:] }
        let numbered = headings.filter { heading in heading.number.map { priorities.contains($0 - 1) } ?? false }
        if numbered.count == headings.count, Set(numbered.compactMap(\.number)).count == numbered.count {
            return Dictionary(
                headings.map { ($0.position, ($0.number ?? 1) - 1) }, uniquingKeysWith: { first, _ in first })
        }
        return Dictionary(
            zip(headings.map(\.position), priorities.sorted()), uniquingKeysWith: { first, _ in first })
    }
}
