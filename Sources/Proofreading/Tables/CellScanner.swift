/// Reads what a cell prints, from left to right.
struct CellScanner {
    private let scalars: [Unicode.Scalar]
    private var index = 0

    static func read(_ text: String) -> CellReading {
        var scanner = CellScanner(text)
        return scanner.reading()
    }

    private init(_ text: String) {
        var scalars = text.unicodeScalars.prefix(200).map { $0 }
        while let last = scalars.last, Self.isSpace(last) { scalars.removeLast() }
        self.scalars = scalars
        skipSpaces()
    }

    private mutating func reading() -> CellReading {
        guard index < scalars.count else { return CellReading(content: .blank) }
        if let content = CellWords.content(of: rest.lowercased()) { return CellReading(content: content) }
        return number() ?? CellReading(content: .words)
    }

    private mutating func number() -> CellReading? {
        var cell = CellReading(content: .number)
        let brackets = take("(")
        let sign = leadingSign(&cell)
        if take("£") {
            currency("£", &cell)
        } else if take("€") {
            currency("€", &cell)
        } else if take("$") {
            currency("$", &cell)
        }
        skipSpaces()
        let lateSign = cell.isSigned ? 1.0 : leadingSign(&cell)
        guard digits(&cell) else { return nil }
        guard suffix(&cell) else { return nil }
        if brackets {
            skipSpaces()
            guard take(")"), finish(&cell) else { return nil }
            cell.value = -cell.value
            cell.isSigned = true
            cell.dress.usesBrackets = true
        } else if !finish(&cell) {
            return nil
        }
        cell.value *= sign * lateSign
        return cell
    }

    private mutating func currency(_ sign: String, _ cell: inout CellReading) {
        cell.unit = .money
        cell.dress.currency = sign
    }

    /// A minus, a plus or an arrow before the number; the number's sign.
    private mutating func leadingSign(_ cell: inout CellReading) -> Double {
        guard let scalar = peek else { return 1 }
        switch scalar {
        case "-", "−", "–", "▼", "↓", "▽", "⬇": cell.isSigned = true
        case "+", "▲", "↑", "△", "⬆": cell.isSigned = true
        case "±", "=": break
        default: return 1
        }
        index += 1
        if peek == "\u{FE0F}" { index += 1 }
        skipSpaces()
        return "-−–▼↓▽⬇".unicodeScalars.contains(scalar) ? -1 : 1
    }

    private mutating func digits(_ cell: inout CellReading) -> Bool {
        let start = index
        var count = 0
        while let scalar = peek, let digit = Self.digit(scalar) {
            cell.value = cell.value * 10 + Double(digit)
            count += 1
            index += 1
            takeSeparator(&cell, count)
        }
        guard count > 0, count <= 15 else { return false }
        let hasLeadingZero = scalars[start] == "0" && count > 1
        decimals(&cell, count)
        return !hasLeadingZero
    }

    /// Steps over a comma or a space before three digits.
    private mutating func takeSeparator(_ cell: inout CellReading, _ count: Int) {
        guard let scalar = peek,
            scalar == "," || scalar == " " || scalar == "\u{A0}" || scalar == "\u{2009}" || scalar == "\u{202F}",
            count <= 3 || !cell.dress.separator.isEmpty, (1...3).allSatisfy({ Self.digit(at($0)) != nil }),
            Self.digit(at(4)) == nil
        else { return }
        cell.dress.separator = scalar == "," ? "," : " "
        index += 1
    }

    private mutating func decimals(_ cell: inout CellReading, _ whole: Int) {
        guard peek == "." || peek == "·", Self.digit(at(1)) != nil else { return }
        index += 1
        var worth = 1.0
        var value = 0.0
        while let scalar = peek, let digit = Self.digit(scalar), cell.dress.decimals < 9 {
            value = value * 10 + Double(digit)
            worth *= 10
            cell.dress.decimals += 1
            index += 1
        }
        cell.mayBeSlip = cell.dress.decimals == 3 && whole <= 3 && cell.value > 0
        cell.value = (cell.value * worth + value) / worth
        cell.step = 1 / worth
    }

    /// A percent sign, a multiplier or a unit of time behind the number.
    private mutating func suffix(_ cell: inout CellReading) -> Bool {
        let hasSpace = peek.map(Self.isSpace) ?? false
        let before = index
        skipSpaces()
        if take("%") {
            cell.unit = .percent
            cell.dress.suffix = "%"
            let mark = index
            skipSpaces()
            if let word = word(), ["points", "pts", "pp", "point", "pt"].contains(word) {
                cell.unit = .points
            } else {
                index = mark
            }
            return true
        }
        guard let word = word() else {
            index = before
            return true
        }
        return dress(&cell, word: word, hasSpace: hasSpace)
    }

    private mutating func dress(_ cell: inout CellReading, word: String, hasSpace: Bool) -> Bool {
        if let multiplier = CellWords.multipliers[word] {
            cell.value *= multiplier
            cell.step *= multiplier
            cell.dress.multiplier = multiplier
            cell.dress.suffix = (hasSpace ? " " : "") + word
            return true
        }
        switch word {
        case "percent", "pc": cell.unit = .percent
        case "per":
            skipSpaces()
            guard self.word() == "cent" else { return false }
            cell.unit = .percent
        case "pp", "ppt", "ppts", "pts": cell.unit = .points
        case _ where CellWords.units.contains(word): return true
        case "p" where !hasSpace, "r" where !hasSpace: return true
        default: return false
        }
        cell.dress.suffix = " " + word
        return true
    }

    /// Footnote marks, an arrow, or a bracket behind the number; false when anything else stands there.
    private mutating func finish(_ cell: inout CellReading) -> Bool {
        while true {
            skipSpaces()
            guard let scalar = peek else { return true }
            if "*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰#^".unicodeScalars.contains(scalar) || "▲▼↑↓→◄►⬆⬇\u{FE0F}".unicodeScalars.contains(scalar)
            {
                index += 1
            } else if scalar == "(" || scalar == "[" {
                guard bracket(&cell) else { return false }
            } else if let share = slashShare(cell) {
                cell.share = share.value
                cell.shareStep = share.step
                index = scalars.count
            } else {
                return false
            }
        }
    }

    /// "62 / 39%": a share behind a stroke.
    private func slashShare(_ cell: CellReading) -> (value: Double, step: Double)? {
        guard peek == "/" || peek == "," || peek == ";" else { return nil }
        let inner = CellScanner.read(text(from: index + 1, to: scalars.count))
        return inner.isNumber && inner.unit == .percent && cell.unit != .percent ? (inner.value, inner.step) : nil
    }

    private mutating func bracket(_ cell: inout CellReading) -> Bool {
        let close: Unicode.Scalar = peek == "(" ? ")" : "]"
        guard let end = scalars[index...].firstIndex(of: close) else { return false }
        let inner = CellScanner.read(text(from: index + 1, to: end))
        let isFirst = cell.share == nil
        if inner.isNumber, inner.unit == .percent, cell.unit != .percent, !inner.isSigned, isFirst {
            cell.share = inner.value
            cell.shareStep = inner.step
        }
        index = end + 1
        return true
    }

    private mutating func word() -> String? {
        var text = ""
        while let scalar = peek, scalar.properties.isAlphabetic {
            text.unicodeScalars.append(scalar)
            index += 1
        }
        return text.isEmpty ? nil : text.lowercased()
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard peek == scalar else { return false }
        index += 1
        return true
    }

    private mutating func skipSpaces() {
        while let scalar = peek, Self.isSpace(scalar) { index += 1 }
    }

    private var peek: Unicode.Scalar? { at(0) }

    private func at(_ offset: Int) -> Unicode.Scalar? {
        let place = index + offset
        return scalars.indices.contains(place) ? scalars[place] : nil
    }

    private var rest: String { text(from: index, to: scalars.count) }

    private func text(from start: Int, to end: Int) -> String {
        var view = String.UnicodeScalarView()
        if start < end { view.append(contentsOf: scalars[start..<end]) }
        return String(view)
    }

    private static func digit(_ scalar: Unicode.Scalar?) -> Int? {
        guard let scalar, (48...57).contains(scalar.value) else { return nil }
        return Int(scalar.value) - 48
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value <= 32 || scalar.value == 0xA0 || (0x2000...0x200D).contains(scalar.value) || scalar.value == 0x202F
    }
}
