/// How wide words are at most, whatever sans-serif face the reader's machine has.
///
/// Widths are upper bounds over Arial, Helvetica, Liberation Sans and DejaVu Sans, the widest of the faces that our style
/// names or a machine falls back to.
enum TextWidth {
    /// The width of a run of words of this size.
    static func of(_ text: String, size: Int, isBold: Bool) -> Double {
        let ems = text.reduce(0) { $0 + width(of: $1) }
        return ems * Double(size) * (isBold ? 1.12 : 1)
    }

    /// The words cut into lines that fit; a word that is too long by itself is cut.
    static func lines(of text: String, size: Int, isBold: Bool, within limit: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            for piece in pieces(of: word, size, isBold, limit) {
                let longer = line.isEmpty ? piece : line + " " + piece
                if of(longer, size: size, isBold: isBold) <= Double(limit) {
                    line = longer
                } else {
                    lines.append(line)
                    line = piece
                }
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }

    private static func pieces(of word: Substring, _ size: Int, _ isBold: Bool, _ limit: Int) -> [String] {
        guard of(String(word), size: size, isBold: isBold) > Double(limit) else { return [String(word)] }
        var pieces: [String] = []
        var piece = ""
        for character in word {
            if of(piece + String(character), size: size, isBold: isBold) > Double(limit), !piece.isEmpty {
                pieces.append(piece)
                piece = ""
            }
            piece.append(character)
        }
        return pieces + [piece]
    }

    /// Of one character, as a share of the type's size.
    private static func width(of character: Character) -> Double {
        guard let scalar = character.unicodeScalars.first, character.utf8.count <= 2 else { return 1.4 }
        if "ijlI.,:;'|!’".contains(character) { return 0.36 }
        if "frt()[]-/ \"".contains(character) { return 0.46 }
        if "mwMW%@&+=<>#~^".contains(character) { return 1.02 }
        if scalar.properties.isUppercase { return 0.82 }
        return 0.68
    }
}
