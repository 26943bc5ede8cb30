import CommunitySafety

/// One paragraph of a section, as addresses and forms name it: `narrative.3`.
struct PartPlace: Sendable, Hashable {
    let field: RecordField
    /// Counted from 0, as ``NarrativeParts`` does; one more than the last is a new paragraph at the end.
    let index: Int

    init(_ field: RecordField, _ index: Int) {
        self.field = field
        self.index = index
    }

    init?(_ name: String) {
        let words = name.split(separator: ".").map(String.init)
        guard words.count == 2, let field = RecordField(rawValue: words[0]), Self.fields.contains(field),
            let index = Int(words[1]), index >= 0, index < 10_000
        else { return nil }
        self.init(field, index)
    }

    /// The fields of a section that hold paragraphs, in the order in which they print.
    static let fields: [RecordField] = [.narrative, .narrativeAfter]

    var name: String { "\(field.rawValue).\(index)" }
    /// Its place on the page.
    var id: String { "\(field.rawValue)-\(index)" }
}

extension RecordText {
    func parts(_ field: RecordField) -> [String] { NarrativeParts(self[field]).parts }

    /// The text with other words in one paragraph.
    func replacing(_ place: PartPlace, with words: String) -> RecordText {
        var text = self
        text[place.field] = NarrativeParts(self[place.field]).replacing(place.index, with: words)
        return text
    }

    /// The one paragraph in which another text differs, with its words there; nil when more differs than one paragraph.
    func onlyPart(differingIn other: RecordText) -> (place: PartPlace, words: String)? {
        guard let field = changes(to: other).first, changes(to: other).count == 1, PartPlace.fields.contains(field)
        else {
            return nil
        }
        let (mine, theirs) = (parts(field), other.parts(field))
        let start = zip(mine, theirs).prefix { $0 == $1 }.count
        let most = min(mine.count, theirs.count) - start
        let end = zip(mine.reversed(), theirs.reversed()).prefix { $0 == $1 }.prefix(most).count
        let place = PartPlace(field, start)
        guard mine.count - start - end == 1 || (mine.count == start && end == 0) else { return nil }
        return (place, theirs[start..<theirs.count - end].joined(separator: "\n\n"))
    }
}
