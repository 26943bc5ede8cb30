/// Finds names that are spelt in two ways, one letter apart: "Chanel Panels" in a document that has a "Channel Panel".
///
/// Two words of five letters or more count as variants when one letter is missing, added, changed or swapped inside the word (not in its
/// ending, so that no plural or tense counts), and either the capitalised word beside them is the same, or the usual spelling stands at least three times
/// and is eight letters long. Linear in the text.
public struct TermVariants: Sendable {
    public init() {}

    public func variants(in document: SourceDocument) -> [TermVariant] {
        variants(in: DocumentText.all(in: document).map { ($0, RawWord.words(of: $0.text.string)) })
    }

    /// As above, for runs whose words are known.
    func variants(in texts: [(text: DocumentText, words: [RawWord])]) -> [TermVariant] {
        let words = collected(texts)
        var found: [TermVariant] = []
        for pair in neighbours(among: Array(words.keys)) {
            guard let one = words[pair.0], let other = words[pair.1] else { continue }
            found += variants(one, other)
        }
        return found.sorted { $0.place < $1.place }
    }

    private struct Use {
        var text: String
        var place: Place
        var before: String?
        var after: String?
        /// The word with its capitalised neighbours, as printed.
        var phrase: String
    }

    /// Capitalised words of five letters or more, by their lower-case form.
    private func collected(_ texts: [(text: DocumentText, words: [RawWord])]) -> [String: [Use]] {
        var uses: [String: [Use]] = [:]
        for (text, words) in texts {
            for (index, word) in words.enumerated()
            where word.isCapitalised && word.text.utf8.count >= 5 && word.text.count >= 5 && word.isOnlyLetters {
                let before =
                    index > 0 && words[index - 1].isCapitalised && word.markBefore == nil ? words[index - 1].text : nil
                let after =
                    index + 1 < words.count && words[index + 1].isCapitalised && words[index + 1].markBefore == nil
                    ? words[index + 1].text : nil
                let phrase = [before, word.text, after].compactMap { $0 }.joined(separator: " ")
                let use = Use(
                    text: word.text, place: text.place(at: word.range.lowerBound), before: before.map(Self.stem),
                    after: after.map(Self.stem), phrase: phrase)
                uses[word.text.lowercased(), default: []].append(use)
            }
        }
        return uses
    }

    private func variants(_ one: [Use], _ other: [Use]) -> [TermVariant] {
        let (usual, odd) = isUsual(one, than: other) ? (one, other) : (other, one)
        guard let model = usual.first, odd.count <= 2 || odd.count * 4 <= usual.count else { return [] }
        return odd.compactMap { use in
            let twin = usual.first {
                $0.before != nil && $0.before == use.before || $0.after != nil && $0.after == use.after
            }
            let isPlain = usual.count >= 3 && model.text.count >= 8 && odd.count * 3 <= usual.count
            guard let match = twin ?? (isPlain ? model : nil) else { return nil }
            let phrase = twin == nil ? (use.text, match.text) : Self.shared(use, match)
            return TermVariant(printed: phrase.0, place: use.place, usual: phrase.1, usualPlace: match.place)
        }
    }

    private func isUsual(_ one: [Use], than other: [Use]) -> Bool {
        if one.count != other.count { return one.count > other.count }
        guard let first = one.first, let second = other.first else { return !one.isEmpty }
        return first.place < second.place
    }

    /// The words with the neighbours that both have.
    private static func shared(_ use: Use, _ match: Use) -> (String, String) {
        let (hasBefore, hasAfter) = (
            use.before != nil && use.before == match.before, use.after != nil && use.after == match.after
        )
        func cut(_ one: Use) -> String {
            var words = one.phrase.split(separator: " ")
            if one.before != nil, !hasBefore { words.removeFirst() }
            if one.after != nil, !hasAfter { words.removeLast() }
            return words.joined(separator: " ")
        }
        return (cut(use), cut(match))
    }

    /// A neighbour's lower-case form without a plural.
    private static func stem(_ word: String) -> String {
        let lower = word.lowercased()
        return lower.count > 3 && lower.hasSuffix("s") ? String(lower.dropLast()) : lower
    }

    // MARK: One letter apart

    /// Pairs of words one letter apart, found by the words' forms with one letter left out.
    private func neighbours(among words: [String]) -> [(String, String)] {
        var forms: [UInt64: [String]] = [:]
        for word in words where word.utf8.count <= 24 || word.count <= 24 {
            for form in Self.forms(of: word) { forms[form, default: []].append(word) }
        }
        var seen: Set<[String]> = []
        var pairs: [(String, String)] = []
        for list in forms.values where list.count >= 2 && list.count <= 12 {
            for (index, one) in list.enumerated() {
                for other in list[(index + 1)...] where one != other && Self.isVariant(one, other) {
                    let key = [min(one, other), max(one, other)]
                    if seen.insert(key).inserted { pairs.append((key[0], key[1])) }
                }
            }
        }
        return pairs.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    }

    /// The word and what is left of it without one letter, each as a number made of its letters. Words that share a number by
    /// chance are told apart by `isVariant`.
    private static func forms(of word: String) -> [UInt64] {
        let letters = word.map { $0.asciiValue.map(UInt64.init) ?? UInt64(truncatingIfNeeded: $0.hashValue) }
        let gaps = letters.indices.filter { $0 == 0 || letters[$0] != letters[$0 - 1] }
        return [number(letters, without: nil)] + gaps.map { number(letters, without: $0) }
    }

    private static func number(_ letters: [UInt64], without gap: Int?) -> UInt64 {
        var number: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in letters.indices where index != gap { number = (number ^ letters[index]) &* 0x0100_0000_01B3 }
        return number
    }

    /// Whether two words differ by one letter inside the word, or by two neighbouring letters swapped.
    static func isVariant(_ one: String, _ other: String) -> Bool {
        let (left, right) = (Array(one), Array(other))
        guard abs(left.count - right.count) <= 1, min(left.count, right.count) >= 5, left.first == right.first else {
            return false
        }
        var start = 0
        while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
        var (leftEnd, rightEnd) = (left.count, right.count)
        while leftEnd > start, rightEnd > start, left[leftEnd - 1] == right[rightEnd - 1] {
            leftEnd -= 1
            rightEnd -= 1
        }
        let (leftGap, rightGap) = (Array(left[start..<leftEnd]), Array(right[start..<rightEnd]))
        if leftGap.count == 2, rightGap.count == 2 { return leftGap[0] == rightGap[1] && leftGap[1] == rightGap[0] }
        guard left.count - leftEnd >= 2 else { return false }
        guard leftGap.count <= 1, rightGap.count <= 1 else { return false }
        return !isAccepted(leftGap.first, rightGap.first, left)
    }

    /// Differences that two right words may have: s and z, c and s, woman and women, a hyphen's letter.
    private static func isAccepted(_ one: Character?, _ other: Character?, _ word: [Character]) -> Bool {
        let pair = Set([one, other].compactMap { $0 })
        if pair == ["s", "z"] || pair == ["c", "s"] { return true }
        return pair == ["a", "e"] && String(word).contains("m")
    }
}
