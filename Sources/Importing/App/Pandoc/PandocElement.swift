/// One element of pandoc's syntax tree: its name and the tape's index of its content.
struct PandocElement {
    enum Name: String {
        // Blocks
        case plain = "Plain"
        case paragraph = "Para"
        case lineBlock = "LineBlock"
        case codeBlock = "CodeBlock"
        case rawBlock = "RawBlock"
        case blockQuote = "BlockQuote"
        case orderedList = "OrderedList"
        case bulletList = "BulletList"
        case definitionList = "DefinitionList"
        case header = "Header"
        case table = "Table"
        case figure = "Figure"
        case div = "Div"
        // Inlines
        case string = "Str"
        case space = "Space"
        case softBreak = "SoftBreak"
        case lineBreak = "LineBreak"
        case superscript = "Superscript"
        case quoted = "Quoted"
        case code = "Code"
        case math = "Math"
        case rawInline = "RawInline"
        case note = "Note"
        // Inlines that wrap others: their words stand in a list inside the content.
        case emphasis = "Emph"
        case underline = "Underline"
        case strong = "Strong"
        case strikeout = "Strikeout"
        case subscripted = "Subscript"
        case smallCaps = "SmallCaps"
        case cite = "Cite"
        case link = "Link"
        case image = "Image"
        case span = "Span"
    }

    let name: Name
    /// The content; nil for elements without any, such as a space.
    let content: Int?

    /// Reads the element at a tape's index; nil for a rule, and for what this doesn't know.
    init?(_ tape: JSONTape, _ index: Int) {
        guard let tag = tape.value(of: "t", in: index) else { return nil }
        if tape.isString(tag, "Str") {
            name = .string
        } else if tape.isString(tag, "Space") {
            name = .space
        } else if let known = Name(rawValue: String(decoding: tape.utf8(tag), as: UTF8.self)) {
            name = known
        } else {
            return nil
        }
        content = tape.value(of: "c", in: index)
    }
}
