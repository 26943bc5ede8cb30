/// A text with the figures that it quotes found in it.
///
/// A call begins with `{{` and ends with the next `}}` on its line, at most ``longest`` characters on. What is put so and isn't a call is a
/// fault, so that nothing in braces is printed by mistake. Linear in the text.
public struct FigureText: Sendable, Hashable {
    public enum Piece: Sendable, Hashable {
        case words(Substring)
        /// With the words that make it, braces included.
        case call(FigureCall, written: Substring)
        case fault(FigureCallFault, written: Substring)
    }

    public static let longest = 400

    public let pieces: [Piece]

    public init(_ text: String) {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstRange(of: "{{") {
            if open.lowerBound > rest.startIndex { pieces.append(.words(rest[..<open.lowerBound])) }
            rest = rest[open.lowerBound...]
            let (piece, end) = Self.piece(at: rest, after: open.upperBound)
            pieces.append(piece)
            rest = rest[end...]
        }
        if !rest.isEmpty { pieces.append(.words(rest)) }
        self.pieces = pieces
    }

    /// Whether anything in it is put in double braces.
    public static func quotes(_ text: String) -> Bool { text.utf8.contains(UInt8(ascii: "{")) && text.contains("{{") }

    /// The calls in the order of the text.
    public var calls: [FigureCall] {
        pieces.compactMap { piece in
            if case .call(let call, _) = piece { call } else { nil }
        }
    }

    /// The text with other words in place of every call and fault.
    public func replacing(_ words: (Piece) -> String) -> String {
        pieces.reduce(into: "") { text, piece in
            if case .words(let own) = piece { text += own } else { text += words(piece) }
        }
    }

    private static func piece(at rest: Substring, after start: Substring.Index) -> (Piece, Substring.Index) {
        var line = rest[start...].prefix(longest)
        if let end = line.firstIndex(where: \.isNewline) { line = line[..<end] }
        guard let close = line.firstRange(of: "}}") else {
            let shown = rest[..<(line.prefix(40).endIndex)]
            return (.fault(.notClosed, written: shown), shown.endIndex)
        }
        let written = rest[..<close.upperBound]
        do {
            let call = try FigureCallReader(line[..<close.lowerBound]).call()
            return (.call(call, written: written), close.upperBound)
        } catch {
            return (.fault(error, written: written), close.upperBound)
        }
    }
}
