/// A sentence with the things, recorders and places that it names.
struct NamedSentence {
    enum Label: Hashable {
        case thing([Int])
        case recorder([Int])
        case place([Int])
        /// A name that no list has, behind "in", "at" or "near": a place, most likely.
        case unknownPlace
    }

    let passage: Passage
    let range: Range<Int>
    /// By token.
    private(set) var labels: [Int: Label] = [:]
    /// Everybody who is said to count, also within the name of a thing: "complaints to environmental health".
    private(set) var recorders: Set<Int> = []

    init(_ passage: Passage, _ range: Range<Int>, _ names: FigureNames) {
        (self.passage, self.range) = (passage, range)
        var words: [String] = []
        var tokens: [Int] = []
        for index in range {
            for word in PhraseBook.words(passage.tokens[index]) {
                words.append(word)
                tokens.append(index)
            }
        }
        var at = 0
        while at < words.count {
            let step = label(at, words, tokens, names)
            at += max(1, step)
        }
        at = 0
        while at < words.count {
            let found = names.recorders.phrase(at: at, of: words)
            recorders.formUnion(found?.ids ?? [])
            at += found?.count ?? 1
        }
        for index in range where labels[index] == nil && isUnknownPlace(index) { labels[index] = .unknownPlace }
    }

    var isEmpty: Bool { labels.isEmpty }

    /// The tokens with a place.
    var places: [Int] {
        range.filter { index in
            if case .place = labels[index] { return true }
            return false
        }
    }

    /// Marks the phrase that begins at a word; answers how many words it takes.
    private mutating func label(_ at: Int, _ words: [String], _ tokens: [Int], _ names: FigureNames) -> Int {
        let thing = names.things.phrase(at: at, of: words)
        let place =
            passage.tokens[tokens[at]].isCapitalised ? names.places.phrase(at: at, of: words).flatMap(\.self) : nil
        let recorder = names.recorders.phrase(at: at, of: words)
        let longest = [thing?.count, place?.count, recorder?.count].compactMap(\.self).max() ?? 0
        guard longest > 0 else { return 1 }
        let label: Label
        if let place, place.count == longest {
            guard !isAgency(after: tokens[at + longest - 1]) else { return longest }
            label = isLongerName(after: tokens[at + longest - 1]) ? .unknownPlace : .place(place.ids)
        } else if let thing, thing.count == longest {
            label = .thing(thing.ids)
        } else {
            label = .recorder(recorder?.ids ?? [])
        }
        for index in Set(tokens[at..<at + longest]) { labels[index] = label }
        return longest
    }

    /// "Kent Police" is no place.
    private func isAgency(after index: Int) -> Bool {
        guard let next = passage.token(index + 1), next.isCapitalised else { return false }
        return next.isOne(of: Self.agencies)
            || Self.kinds.contains(next.text) && passage.token(index + 2)?.isOne(of: Self.agencies) == true
    }

    /// "Sevenoaks Town Car Park" isn't Sevenoaks.
    private func isLongerName(after index: Int) -> Bool {
        guard let next = passage.token(index + 1), next.kind == .word, next.isCapitalised, range.contains(index + 1)
        else { return false }
        return !Self.kinds.contains(next.text) && !next.has(.function) && !next.has(.month)
    }

    private func isUnknownPlace(_ index: Int) -> Bool {
        let token = passage.tokens[index]
        guard token.kind == .word, token.isCapitalised, !token.has(.month), !token.has(.weekday), !token.has(.function),
            !Self.kinds.contains(token.text), !token.isOne(of: Self.agencies), token.quantity == nil
        else { return false }
        let before = passage.text(index - 1)
        return Self.whereWords.contains(before)
            || before == "the" && Self.whereWords.contains(passage.text(index - 2))
    }

    private static let whereWords: Set<String> = ["in", "at", "near", "around", "within", "across", "throughout"]

    private static let kinds: Set<String> = [
        "district", "borough", "county", "city", "ward", "wards", "area", "council", "partnership", "district's",
    ]

    private static let agencies: Set<String> = [
        "police", "constabulary", "council", "fire", "nhs", "probation", "icb", "pcc", "highways", "homes", "housing",
        "partnership", "commissioner", "csp", "csu", "health", "association", "trust", "ambulance",
    ]
}
