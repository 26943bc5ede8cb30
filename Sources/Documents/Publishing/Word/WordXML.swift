/// Small pieces of WordprocessingML. Words stand in it only through `text` and `attribute`, which escape them.
enum WordXML {
    static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    static let namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

    /// A run of words; `properties` is what stands in its `w:rPr`.
    static func run(_ words: String, _ properties: String = "") -> String {
        words.isEmpty ? "" : "<w:r>\(runProperties(properties))<w:t xml:space=\"preserve\">\(text(words))</w:t></w:r>"
    }

    static func runProperties(_ properties: String) -> String {
        properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
    }

    /// A paragraph in a style; `properties` is what else stands in its `w:pPr`.
    static func paragraph(_ style: String, _ runs: String, _ properties: String = "") -> String {
        "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(properties)</w:pPr>\(runs)</w:p>"
    }

    /// A field that Word works out: `PAGE`, `NUMPAGES`.
    static func field(_ code: String, shown: String, _ properties: String = "") -> String {
        "<w:fldSimple w:instr=\" \(code) \">\(run(shown, properties))</w:fldSimple>"
    }

    /// Words as text: escaped, without what no file may carry.
    static func text(_ words: String) -> String {
        var text = ""
        for scalar in words.printable.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
