package import CommunitySafety

/// Reads the cell of a figure, with the habits of those who fill in spreadsheets.
///
/// Money is read as pounds and kept in pence. Nothing is guessed: a cell that could mean two things is refused with what
/// would mend it.
package struct CellFigureReader: Sendable {
    package let unit: MeasureUnit
    package let dash: TableMapping.Dash?
    package let bracketsAreNegative: Bool

    package init(unit: MeasureUnit, dash: TableMapping.Dash?, bracketsAreNegative: Bool) {
        self.unit = unit
        self.dash = dash
        self.bracketsAreNegative = bracketsAreNegative
    }

    package func read(_ cell: SheetCell) -> CellReading {
        if cell.isFailure { return .refused(.failedFormula) }
        return switch cell {
        case .empty: .empty
        case .number(let number): figure(number, status: .final)
        case .date: .refused(.date)
        case .truth: .refused(.truth)
        case .failure: .refused(.failedFormula)
        case .text(let text): read(text)
        }
    }

    private func read(_ text: String) -> CellReading {
        var words = Self.plain(text)
        if words.isEmpty { return .empty }
        if Self.dashes.contains(words) { return dashed }
        if Self.hidden.contains(words) || Self.isBelow(words) { return .hidden }
        if Self.missing.contains(words) { return .noReturn }
        if Self.noughts.contains(words) { return figure(0, status: .final) }
        let status = Self.takeStatus(from: &words)
        Self.takeFootnote(from: &words)
        return number(words, status)
    }

    private func number(_ text: String, _ status: ObservationStatus) -> CellReading {
        var words = text
        var sign = 1.0
        if words.hasPrefix("("), words.hasSuffix(")") {
            guard Self.value(String(words.dropFirst().dropLast())) != nil else { return Self.unread(text) }
            guard bracketsAreNegative else { return .refused(.brackets) }
            words = String(words.dropFirst().dropLast())
            sign = -1
        }
        if words.hasSuffix("%") {
            guard unit == .percent else { return .refused(.percent) }
            words = String(words.dropLast()).trimmingSpaces
        }
        if words.contains("£") {
            guard unit == .pence else { return .refused(.money) }
            words = words.replacing("£", with: "", maxReplacements: 1)
        }
        guard let value = Self.value(words) else { return Self.unread(text) }
        return figure(sign * value, status: status)
    }

    private func figure(_ number: Double, status: ObservationStatus) -> CellReading {
        guard abs(number) < 1e12 else { return .refused(.tooLarge) }
        switch unit {
        case .count, .people, .hours, .days: return number < 0 ? .refused(.negative) : .value(number, status)
        case .percent: return .value(number, status)
        case .pence: return .value((number * 100).rounded(), status)
        }
    }

    private var dashed: CellReading {
        switch dash {
        case .nought: .value(0, .final)
        case .noReturn: .noReturn
        case .hidden: .hidden
        case nil: .refused(.dash)
        }
    }

    /// Lower case, minus signs as hyphens, every kind of space as one.
    private static func plain(_ text: String) -> String {
        text.lowercased().replacing("−", with: "-").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static let dashes: Set<String> = ["-", "–", "—", "--"]
    private static let hidden: Set<String> = [
        "*", "**", "***", "[c]", "[u]", "[low]", "s", "suppressed", "confidential", "x*",
    ]
    private static let missing: Set<String> = [
        "..", "...", ":", "n/a", "na", "n.a.", "[x]", "[z]", "not available", "not applicable", "no return",
        "not returned", "awaited", "awaiting", "pending", "tbc", "tba", "n/k", "not known", "unknown", "no data",
    ]
    private static let noughts: Set<String> = ["nil", "none", "zero", "nought"]

    /// `<5`, `< 10`, `less than 5`, `fewer than 3`.
    private static func isBelow(_ words: String) -> Bool {
        for sign in ["<", "less than", "fewer than", "under"] where words.hasPrefix(sign) {
            let rest = words.dropFirst(sign.count).drop { $0 == " " || $0 == "=" }
            return !rest.isEmpty && rest.allSatisfy { $0.isNumber }
        }
        return false
    }

    /// "(p)", "[p]" and a "p" behind the number mark it as provisional; "(r)" as revised, which every later load is.
    private static func takeStatus(from words: inout String) -> ObservationStatus {
        for (mark, status): (String, ObservationStatus) in [
            ("(p)", .provisional), ("[p]", .provisional), ("p", .provisional), ("(r)", .final), ("[r]", .final),
            ("r", .final),
        ] where words.hasSuffix(mark) && words.dropLast(mark.count).contains(where: \.isNumber) {
            let rest = String(words.dropLast(mark.count)).trimmingSpaces
            if rest.last?.isNumber == true {
                words = rest
                return status
            }
        }
        return .final
    }

    /// Footnote signs behind a number: `307¹`, `307*`, `307 †`, `307[1]`.
    private static func takeFootnote(from words: inout String) {
        let signs: Set<Character> = ["¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁰", "*", "†", "‡", "#"]
        while let last = words.last, signs.contains(last) || last == " ", words.contains(where: { "0"..."9" ~= $0 }) {
            words.removeLast()
        }
        if words.hasSuffix("]"), let open = words.lastIndex(of: "["), open != words.startIndex {
            words = String(words[..<open]).trimmingSpaces
        }
    }

    /// Whether a text is nothing but a number.
    package static func isNumber(_ text: String) -> Bool { value(text) != nil }

    /// A plain number with thousands parted by commas or spaces in threes; nil for anything else.
    static func value(_ text: String) -> Double? {
        var digits = text
        var sign = 1.0
        if digits.hasPrefix("-") || digits.hasPrefix("+") {
            sign = digits.hasPrefix("-") ? -1 : 1
            digits.removeFirst()
            if digits.hasPrefix(" ") { digits.removeFirst() }
        }
        let halves = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(halves.count), halves.count == 1 || !halves[1].isEmpty && isDigits(halves[1]) else {
            return nil
        }
        for separator: Character in [",", " ", "'"] where halves[0].contains(separator) {
            let groups = halves[0].split(separator: separator, omittingEmptySubsequences: false)
            guard let first = groups.first, (1...3).contains(first.count), groups.allSatisfy({ isDigits($0) }),
                groups.dropFirst().allSatisfy({ $0.count == 3 })
            else { return nil }
            return Double(groups.joined() + (halves.count == 2 ? ".\(halves[1])" : "")).map { $0 * sign }
        }
        guard isDigits(halves[0]) || halves[0].isEmpty && halves.count == 2 else { return nil }
        return Double("0" + digits).map { $0 * sign }
    }

    private static func isDigits(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
    }

    private static func unread(_ text: String) -> CellReading {
        let runs = text.split { !$0.isNumber && $0 != "," && $0 != "." }.filter { $0.contains(where: \.isNumber) }
        return .refused(runs.count > 1 ? .severalNumbers : .noNumber)
    }
}
