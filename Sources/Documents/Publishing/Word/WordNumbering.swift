/// The numbering of a Word file's lists: bullets, and one numbering of its own for each numbered list.
enum WordNumbering {
    static let bullets = 1
    /// A list whose items carry no mark: the contents, until Word fills it.
    static let unmarked = 2
    /// The deepest level that Word knows.
    static let deepest = 8

    /// The numbering of the n-th numbered list, counted from 0.
    static func id(ofNumbered index: Int) -> Int { index + 3 }

    static func text(starts: [Int]) -> String {
        let numbered = starts.enumerated().map { index, start in
            "<w:num w:numId=\"\(id(ofNumbered: index))\"><w:abstractNumId w:val=\"1\"/>"
                + "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"\(max(0, min(start, 32_000)))\"/></w:lvlOverride></w:num>"
        }
        return WordXML.declaration + "<w:numbering \(WordXML.namespaces)>"
            + "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"hybridMultilevel\"/>\(levels("bullet") { _ in "•" })</w:abstractNum>"
            + "<w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"hybridMultilevel\"/>\(levels("decimal") { "%\($0 + 1)." })</w:abstractNum>"
            + "<w:abstractNum w:abstractNumId=\"2\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\"/>"
            + "<w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"0\" w:firstLine=\"0\"/></w:pPr></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"\(bullets)\"><w:abstractNumId w:val=\"0\"/></w:num>"
            + "<w:num w:numId=\"\(unmarked)\"><w:abstractNumId w:val=\"2\"/></w:num>" + numbered.joined()
            + "</w:numbering>"
    }

    private static func levels(_ format: String, _ mark: (Int) -> String) -> String {
        (0...deepest).map { level in
            "<w:lvl w:ilvl=\"\(level)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/><w:lvlText w:val=\"\(mark(level))\"/>"
                + "<w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"\(360 * (level + 1))\" w:hanging=\"360\"/></w:pPr></w:lvl>"
        }.joined()
    }
}
