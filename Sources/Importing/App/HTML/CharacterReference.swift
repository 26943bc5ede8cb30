/// A character reference of HTML, such as `&amp;` or `&#8211;`.
enum CharacterReference {
    /// The bytes that a reference beginning at `&` takes up, or nil when none begins there.
    static func length(in bytes: [UInt8], at start: Int, limit: Int) -> Int? {
        var index = start + 1
        let end = min(limit, start + 34)
        while index < end {
            let byte = bytes[index]
            if byte == UInt8(ascii: ";") { return index > start + 1 ? index + 1 - start : nil }
            let isPart =
                (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
                || (byte == UInt8(ascii: "#") && index == start + 1)
            guard isPart else { return nil }
            index += 1
        }
        return nil
    }

    /// What a whole reference, `&` and `;` included, stands for; nil for a name that isn't known.
    static func character(_ reference: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let name = String(decoding: reference.dropFirst().dropLast(), as: UTF8.self)
        guard name.hasPrefix("#") else { return named[name] }
        let digits = name.dropFirst()
        let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
        let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let value, value > 0 else { return "\u{FFFD}" }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    private static let named: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ensp": "\u{2002}",
        "emsp": "\u{2003}", "thinsp": "\u{2009}", "shy": "\u{AD}", "ndash": "–", "mdash": "—", "minus": "−",
        "hellip": "…",
        "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "laquo": "«", "raquo": "»",
        "bull": "•", "middot": "·", "pound": "£", "euro": "€", "cent": "¢", "yen": "¥", "copy": "©", "reg": "®",
        "trade": "™", "deg": "°", "plusmn": "±", "times": "×", "divide": "÷", "frac12": "½", "frac14": "¼",
        "frac34": "¾",
        "sup1": "¹", "sup2": "²", "sup3": "³", "para": "¶", "sect": "§", "dagger": "†", "permil": "‰", "le": "≤",
        "ge": "≥",
        "ne": "≠", "asymp": "≈", "rarr": "→", "larr": "←", "uarr": "↑", "darr": "↓", "check": "✓", "lrm": "\u{200E}",
        "rlm": "\u{200F}", "zwj": "\u{200D}", "zwnj": "\u{200C}", "agrave": "à", "aacute": "á", "acirc": "â",
        "atilde": "ã",
        "auml": "ä", "aring": "å", "aelig": "æ", "ccedil": "ç", "egrave": "è", "eacute": "é", "ecirc": "ê", "euml": "ë",
        "igrave": "ì", "iacute": "í", "icirc": "î", "iuml": "ï", "ntilde": "ñ", "ograve": "ò", "oacute": "ó",
        "ocirc": "ô",
        "otilde": "õ", "ouml": "ö", "oslash": "ø", "ugrave": "ù", "uacute": "ú", "ucirc": "û", "uuml": "ü",
        "yacute": "ý",
        "yuml": "ÿ", "szlig": "ß", "thorn": "þ", "eth": "ð", "wcirc": "ŵ", "ycirc": "ŷ", "Agrave": "À", "Aacute": "Á",
        "Acirc": "Â", "Auml": "Ä", "Ccedil": "Ç", "Egrave": "È", "Eacute": "É", "Ecirc": "Ê", "Iacute": "Í",
        "Icirc": "Î",
        "Oacute": "Ó", "Ocirc": "Ô", "Ouml": "Ö", "Uacute": "Ú", "Ucirc": "Û", "Uuml": "Ü", "Wcirc": "Ŵ", "Ycirc": "Ŷ",
    ]
}
