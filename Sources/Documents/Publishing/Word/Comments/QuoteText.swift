/// Words as they are compared: blanks as one, straight quotation marks, without the marks that only a table in text has.
enum QuoteText {
    static func plain(_ words: String) -> [UInt8] {
        var result: [UInt8] = []
        for scalar in words.unicodeScalars {
            switch scalar {
            case "|", "\u{AD}", "\u{200B}", "\u{FEFF}": continue
            case "\u{2018}", "\u{2019}": result.append(0x27)
            case "\u{201C}", "\u{201D}": result.append(0x22)
            case _ where scalar.properties.isWhitespace: if let last = result.last, last != 0x20 { result.append(0x20) }
            default: result += Array(String(Character(scalar)).utf8)
            }
        }
        if result.last == 0x20 { result.removeLast() }
        return result
    }
}
