/// What pandoc takes out of a document's text and keeps apart: a Word file's title page styles, the language.
struct PandocMetadata {
    private let tape: JSONTape
    private let root: Int?

    init(_ tape: JSONTape) {
        self.tape = tape
        root = tape.value(of: "meta", in: 0)
    }

    /// The language's BCP 47 tag, if the file names one that looks like a tag.
    var language: String? {
        guard let value = value("lang") else { return nil }
        let tag = String(decoding: PandocWords.all(in: tape, value) + plain(value), as: UTF8.self)
        let isTag = tag.utf8.allSatisfy {
            $0 < 0x80
                && ($0 == UInt8(ascii: "-") || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39))
        }
        return isTag && tag.utf8.count >= 2 && tag.utf8.count <= 35 ? tag : nil
    }

    /// Lists of inline elements that stood at the document's head, in the order in which they are printed.
    func lines(_ key: StaticString) -> [Int] {
        guard let value = value(key), let content = tape.value(of: "c", in: value) else { return [] }
        if isNamed(value, "MetaInlines") { return [content] }
        guard isNamed(value, "MetaList") else { return [] }
        return tape.children(of: content).compactMap { isNamed($0, "MetaInlines") ? tape.value(of: "c", in: $0) : nil }
    }

    /// A list of blocks, such as an abstract.
    func blocks(_ key: StaticString) -> Int? {
        guard let value = value(key), isNamed(value, "MetaBlocks") else { return nil }
        return tape.value(of: "c", in: value)
    }

    private func value(_ key: StaticString) -> Int? { root.flatMap { tape.value(of: key, in: $0) } }

    private func isNamed(_ index: Int, _ name: StaticString) -> Bool {
        tape.value(of: "t", in: index).map { tape.isString($0, name) } ?? false
    }

    /// The text of a `MetaString`.
    private func plain(_ index: Int) -> [UInt8] {
        guard isNamed(index, "MetaString") else { return [] }
        return tape.value(of: "c", in: index).map(tape.utf8) ?? []
    }
}
