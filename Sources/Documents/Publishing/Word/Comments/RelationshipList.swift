/// The relationships of a part of a Word file.
struct RelationshipList {
    private let list: [UInt8]

    init(_ bytes: [UInt8]) { list = bytes }

    /// The target of the first relationship inside the file whose type ends so.
    func target(ofTypeEnding ending: String) -> String? {
        var scanner = TagScanner(list)
        while let tag = scanner.next() {
            guard tag.localName == "Relationship", tag.attribute("TargetMode") != "External",
                let type = tag.attribute("Type"), type.hasSuffix(ending)
            else { continue }
            return tag.attribute("Target")
        }
        return nil
    }
}
