/// Reads what stands between the braces of a call. Straight and curly quotation marks are alike, since word processors turn one into
/// the other.
struct FigureCallReader {
    private var rest: Substring

    init(_ words: Substring) { rest = words }

    func call() throws(FigureCallFault) -> FigureCall {
        var reader = self
        reader.skipSpaces()
        let name = reader.take { !$0.isWhitespace }
        guard let dot = name.lastIndex(of: "."), Measure.isKey(String(name[..<dot])) else {
            throw .name(Self.shown(name))
        }
        guard let part = FigureCall.Part(rawValue: String(name[name.index(after: dot)...])) else {
            throw .part(Self.shown(name[name.index(after: dot)...]))
        }
        var given: [FigureCall.Argument: String] = [:]
        while let (argument, value) = try reader.argument() {
            guard given[argument] == nil else { throw .twice(argument) }
            given[argument] = value
        }
        return FigureCall(
            String(name[..<dot]), part, area: given[.area], period: given[.period], against: given[.against])
    }

    /// The next argument with its value; nil at the end. An empty value is none.
    private mutating func argument() throws(FigureCallFault) -> (FigureCall.Argument, String?)? {
        skipSpaces()
        guard !rest.isEmpty else { return nil }
        let whole = rest
        let name = take { $0.isLetter }
        skipSpaces()
        guard !name.isEmpty, rest.first == "=" else { throw .form(Self.shown(whole)) }
        rest.removeFirst()
        skipSpaces()
        guard let mark = rest.first, Self.marks.contains(mark) else { throw .form(Self.shown(whole)) }
        rest.removeFirst()
        let value = take { !Self.marks.contains($0) }
        guard !rest.isEmpty else { throw .form(Self.shown(whole)) }
        rest.removeFirst()
        guard let argument = FigureCall.Argument(rawValue: name.lowercased()) else {
            throw .argument(Self.shown(name))
        }
        let words = Wording.squeezed(String(value))
        return (argument, words.isEmpty ? nil : words)
    }

    private mutating func skipSpaces() { rest = rest.drop(while: \.isWhitespace) }

    private mutating func take(while matches: (Character) -> Bool) -> Substring {
        let taken = rest.prefix(while: matches)
        rest = rest[taken.endIndex...]
        return taken
    }

    private static func shown(_ words: Substring) -> String { String(words.prefix(40)) }

    private static let marks: Set<Character> = ["\"", "“", "”", "„"]
}
