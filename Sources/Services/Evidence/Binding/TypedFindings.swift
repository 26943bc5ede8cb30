internal import CommunitySafety
internal import Proofreading

/// Typed numbers that are held as evidence, and those that say otherwise than what is held.
struct TypedFindings {
    let book: HeldBook

    /// What there is to say of a passage. `quoted` are the stretches of its UTF-8 in which a figure is quoted already; they
    /// count as what a sentence says, and are never offered again.
    func findings(in text: String, quoted: [Range<Int>] = [], under heading: String = "", at place: Place) -> [Finding]
    {
        guard !book.isEmpty, text.utf8.count <= Self.longest else { return [] }
        let numbers = TypedNumberReader(book.names).numbers(in: text, under: heading)
        guard !numbers.isEmpty else { return [] }
        let bytes = Array(text.utf8)
        var found: [Finding] = []
        var last: BoundSentence?
        for sentence in numbers.chunked(by: \.sentence) {
            let before = last.flatMap { $0.number == (sentence.first?.sentence ?? 0) - 1 ? $0 : nil }
            let bound = BoundSentence(sentence, book, carriedFrom: before)
            last = bound
            let writer = TypedFindingWriter(book: book, bytes: bytes, quoted: quoted, place: place)
            found += writer.findings(of: bound)
        }
        return Array(found.prefix(Self.most))
    }

    /// No paragraph that somebody wrote is longer: each finding is looked up in its text more than once.
    private static let longest = 50_000
    /// So many of one paragraph are shown, the first.
    private static let most = 60
}

extension [TypedNumber] {
    /// Neighbours with the same value of something, together.
    fileprivate func chunked(by value: (TypedNumber) -> Int) -> [[TypedNumber]] {
        reduce(into: []) { chunks, number in
            if let last = chunks.last?.last, value(last) == value(number) {
                chunks[chunks.count - 1].append(number)
            } else {
                chunks.append([number])
            }
        }
    }
}
