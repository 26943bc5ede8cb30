/// Finds which of many known phrases a short text holds, the phrase listed first winning.
///
/// Phrases are compared by whole words as `Wording.words` gives them. Cost: the text's words times the longest phrase's.
public struct PhraseTable<Value: Sendable>: Sendable {
    private var places: [String: Int] = [:]
    private var values: [Value] = []
    private var longest = 1
    /// The words with which longer phrases begin.
    private var openings: Set<String> = []

    /// Groups of phrases with what they mean, in the order in which they decide.
    public init(_ groups: [(value: Value, phrases: [String])]) {
        for group in groups {
            for phrase in group.phrases {
                if places[phrase] == nil { places[phrase] = values.count }
                let words = phrase.split(separator: " ")
                longest = max(longest, words.count)
                if words.count > 1, let first = words.first { openings.insert(String(first)) }
            }
            values.append(group.value)
        }
    }

    /// What the first group means that has a phrase among the words; nil when none has.
    public func first(in words: [String]) -> Value? {
        var best = Int.max
        for start in words.indices {
            var phrase = words[start]
            if let place = places[phrase] { best = min(best, place) }
            guard openings.contains(phrase) else { continue }
            var end = start + 1
            while end < words.count, end - start < longest {
                phrase += " " + words[end]
                if let place = places[phrase] { best = min(best, place) }
                end += 1
            }
        }
        return best == Int.max ? nil : values[best]
    }
}
