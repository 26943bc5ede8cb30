/// Clauses that make a statement of their own.
extension ChangeLinker {
    private static let openers: Set<String> = ["while", "whilst", "whereas", "but", "and", "although", "though", "yet"]

    /// Whether a semicolon inside a comparison parts a size from the earlier level: "821 is a 9% fall; against 2020 (640)".
    func isCutOff(_ anchor: ChangeAnchor, _ comparison: Comparison) -> Bool {
        guard let before = comparison.pairs.first?.before.index else { return false }
        let gap = min(before, anchor.index)..<max(before, anchor.index)
        return gap.contains { passage.text($0) == ";" }
    }

    /// Whether the words between bring a noun with a verb of direction of its own, or the size turns the other way: "rose from
    /// 412 to 466 while offences fell by 3%".
    func opensClaim(_ gap: Range<Int>, _ anchor: ChangeAnchor, _ comparison: Comparison) -> Bool {
        if let way = anchor.direction, anchor.isPercent, let own = comparison.direction, isOpposite(way, own),
            comparison.pairs.first?.direction == own
        {
            return true
        }
        if gap.contains(where: { passage.text($0) == "despite" }) { return true }
        guard let opener = gap.last(where: { passage.token($0)?.isOne(of: Self.openers) == true }) else { return false }
        if let way = anchor.direction, let own = comparison.direction ?? comparison.pairs.first?.direction,
            isOpposite(way, own)
        {
            return true
        }
        return hasOwnMove(opener + 1..<gap.upperBound)
    }

    private func isOpposite(_ one: Claim.Direction, _ other: Claim.Direction) -> Bool {
        one == .up && other == .down || one == .down && other == .up
    }

    /// "recorded crime rose", "calls were down": a subject that isn't a pronoun, then its verb.
    private func hasOwnMove(_ range: Range<Int>) -> Bool {
        guard let first = range.first, passage.token(first)?.has([.anaphor, .auxiliary]) == false else { return false }
        guard let verb = range.first(where: { moves($0) }) else { return false }
        return (first..<verb).contains {
            guard let token = passage.token($0), token.kind == .word else { return false }
            return !token.has([.function, .auxiliary, .timeUnit, .direction])
        }
    }

    private func moves(_ index: Int) -> Bool {
        guard let token = passage.token(index), ChangeReader.direction(token) != nil else { return false }
        return token.has(.verb) || ["up", "down"].contains(token.text)
    }
}
