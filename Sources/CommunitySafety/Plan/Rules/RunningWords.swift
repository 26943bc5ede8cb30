import Proofreading

/// The words of a text in lower case with their offsets in its UTF-8.
struct RunningWords {
    struct Word {
        var text: String
        var start: Int
    }

    let words: [Word]

    init(_ text: String) {
        var words: [Word] = []
        var word = WordBytes()
        var start = 0
        var offset = 0
        for scalar in text.unicodeScalars {
            if scalar.isLetter || scalar.properties.numericType == .decimal {
                if word.isEmpty { start = offset }
                word.append(scalar)
            } else if !word.isEmpty {
                words.append(Word(text: word.take().lowercased(), start: start))
            }
            offset += UTF8.width(scalar)
        }
        if !word.isEmpty { words.append(Word(text: word.take().lowercased(), start: start)) }
        self.words = words
    }
}
