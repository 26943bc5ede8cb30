/// The figures that a text quotes, each by its call, as they stood on one day.
public struct FigureBook: Sendable, Hashable, Codable {
    public private(set) var figures: [String: QuotedFigure]

    public init(_ figures: [String: QuotedFigure] = [:]) { self.figures = figures }

    public static let none = FigureBook()

    public var isEmpty: Bool { figures.isEmpty }

    public subscript(call: FigureCall) -> QuotedFigure? {
        get { figures[call.written] }
        set { figures[call.written] = newValue }
    }

    /// The text with the words in place of each call, as somebody would have typed them: for search, proofreading and counts.
    public func spoken(_ text: String) -> String {
        guard FigureText.quotes(text) else { return text }
        return FigureText(text).replacing(words)
    }

    /// The same, with the stretches of its UTF-8 that stand for calls.
    public func spokenParts(_ text: String) -> (text: String, quoted: [Range<Int>]) {
        guard FigureText.quotes(text) else { return (text, []) }
        var spoken = ""
        var quoted: [Range<Int>] = []
        for piece in FigureText(text).pieces {
            let start = spoken.utf8.count
            spoken += words(piece)
            if case .words = piece { continue }
            quoted.append(start..<spoken.utf8.count)
        }
        return (spoken, quoted)
    }

    /// What stands in a sentence for a piece; a call that the book doesn't have, and what is no call, say so.
    public func words(_ piece: FigureText.Piece) -> String {
        switch piece {
        case .words(let words): String(words)
        case .call(let call, _): self[call].map { $0.isMissing ? Self.missing : $0.words } ?? Self.missing
        case .fault: Self.missing
        }
    }

    /// Names a call in addresses: `asb-council-change-area-quay`.
    public static func anchor(of call: FigureCall) -> String {
        let letters = call.written.lowercased().unicodeScalars.map { scalar -> Character in
            scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
        }
        return "figure-" + String(letters).split(separator: "-").joined(separator: "-")
    }

    /// The figures of calls, each once and in their order; those that can't be told are left out.
    public func inOrder(of calls: [FigureCall]) -> [(call: FigureCall, figure: QuotedFigure)] {
        var seen: Set<FigureCall> = []
        return calls.compactMap { call in
            guard seen.insert(call).inserted, let figure = self[call], !figure.isMissing else { return nil }
            return (call, figure)
        }
    }

    /// Stands where a figure can't be told.
    public static let missing = "[no figure]"
}

extension Plan {
    /// Its passages of Markdown.
    public var narratives: [String] {
        sections.flatMap { [$0.narrative, $0.narrativeAfter] } + themes.map(\.narrative)
    }
}
