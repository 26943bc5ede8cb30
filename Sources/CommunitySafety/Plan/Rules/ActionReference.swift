/// A printed action reference taken apart: `6.2` is the second of 6, `2A` the first of 2, `ASB3` the third of ASB.
struct ActionReference: Sendable, Hashable {
    /// What the reference shares with its neighbours, as compared: "6", "ASB"; empty for a plain number.
    var prefix: String
    /// Its number among them; for `2A` the letter's place in the alphabet.
    var number: Int
    /// The letter behind a number (`2.3b` is 2), 0 without one.
    var letter: Int
    /// The words before the number, as printed: "6.", "ASB".
    var head: String
    /// Whether the number is printed as a letter.
    var isLettered: Bool
    var isLowerCase: Bool

    /// Nil for words in which no number can be made out.
    init?(_ printed: String) {
        var runs = Self.runs(printed)
        guard let last = runs.last else { return nil }
        letter = 0
        isLettered = false
        isLowerCase = last.text.allSatisfy(\.isLowercase)
        if !last.isNumber {
            guard let index = Self.alphabetIndex(last.text) else { return nil }
            if runs.count >= 3, runs[runs.count - 2].isNumber {
                letter = index
                runs.removeLast()
            } else {
                isLettered = true
            }
        }
        guard let counter = runs.last, let value = isLettered ? Self.alphabetIndex(counter.text) : Int(counter.text)
        else { return nil }
        number = value
        prefix = runs.dropLast().map { $0.text.uppercased() }.joined(separator: ".")
        head = String(printed[..<counter.start])
    }

    /// The reference as it was printed, without what follows it.
    var printed: String { printed(number: number) }

    /// Equal for two references that mean the same.
    var key: String { "\(prefix)|\(number)|\(letter)" }

    /// Order among references of one prefix.
    func isBefore(_ other: ActionReference) -> Bool { (number, letter) < (other.number, other.letter) }

    /// The reference of this kind with another number: `7.2` from `7.1`.
    func printed(number: Int) -> String {
        guard isLettered, (1...26).contains(number) else { return head + String(number) }
        return head + String(Character(Unicode.Scalar(UInt8((isLowerCase ? 96 : 64) + number))))
    }

    /// This reference under another prefix: `7.2` from `6.2`.
    func printed(prefix: String, number: Int) -> String {
        let separator = String(head.reversed().prefix { !$0.isLetter && !$0.isNumber }.reversed())
        var moved = self
        moved.head = prefix + separator
        return moved.printed(number: number)
    }

    private struct Run {
        var text: Substring
        var isNumber: Bool
        var start: String.Index
    }

    private static func runs(_ printed: String) -> [Run] {
        var runs: [Run] = []
        var index = printed.startIndex
        while index < printed.endIndex {
            let isNumber = printed[index].isASCII && printed[index].isNumber
            guard isNumber || printed[index].isLetter else {
                index = printed.index(after: index)
                continue
            }
            let rest = printed[index...]
            let text = rest.prefix { isNumber ? $0.isASCII && $0.isNumber : $0.isLetter }
            runs.append(Run(text: text, isNumber: isNumber, start: index))
            index = text.endIndex
        }
        return runs
    }

    private static func alphabetIndex(_ text: Substring) -> Int? {
        guard text.utf8.count == 1, let byte = text.lowercased().utf8.first, (97...122).contains(byte) else {
            return nil
        }
        return Int(byte) - 96
    }
}
