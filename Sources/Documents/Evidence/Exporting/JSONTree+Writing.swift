internal import CommunitySafety

extension JSONTree {
    package func append(to bytes: inout [UInt8]) {
        switch self {
        case .object(let fields):
            bytes.append(0x7B)
            for (index, field) in fields.enumerated() {
                if index > 0 { bytes.append(0x2C) }
                Self.append(field.name, to: &bytes)
                bytes.append(0x3A)
                field.value.append(to: &bytes)
            }
            bytes.append(0x7D)
        case .list(let items):
            bytes.append(0x5B)
            for (index, item) in items.enumerated() {
                if index > 0 { bytes.append(0x2C) }
                item.append(to: &bytes)
            }
            bytes.append(0x5D)
        case .text(let text): Self.append(text, to: &bytes)
        case .whole(let number): bytes += String(number).utf8
        case .number(let number): bytes += (number.isFinite ? OpenFigure.text(number) : "null").utf8
        case .truth(let truth): bytes += (truth ? "true" : "false").utf8
        case .null: bytes += "null".utf8
        }
    }

    /// Line and paragraph separators are escaped too, so that the text may stand in a script.
    private static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(0x22)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": bytes += [0x5C, 0x22]
            case "\\": bytes += [0x5C, 0x5C]
            case "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}", "\u{7F}": bytes += escaped(scalar.value).utf8
            default: bytes += UTF8.encode(scalar).map(Array.init) ?? []
            }
        }
        bytes.append(0x22)
    }

    private static func escaped(_ value: UInt32) -> String {
        let digits = String(value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
