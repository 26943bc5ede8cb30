import Proofreading

/// Gathers the words of one run of pandoc's inline elements.
struct PandocPassage {
    private let tape: JSONTape
    private(set) var bytes: [UInt8] = []
    private var markup = InlineMarkup()
    private var raised = 0
    /// The footnotes met, as tape indices of their blocks.
    private(set) var notes: [Int] = []
    /// The number of the document's first footnote in this passage.
    private let firstNote: Int
    private let depthLimit: Int

    init(_ tape: JSONTape, firstNote: Int, depthLimit: Int) {
        self.tape = tape
        self.firstNote = firstNote
        self.depthLimit = depthLimit
    }

    /// Adds a list of inline elements. What is nested too deep gives its words in order and nothing else.
    mutating func add(_ list: Int, depth: Int = 0) {
        guard depth < depthLimit else { return addEverything(in: list) }
        for child in tape.children(of: list) {
            if let element = PandocElement(tape, child) {
                add(element, depth: depth)
            } else {
                addEverything(in: child)
            }
        }
    }

    /// Ends a line of verse or of an address.
    mutating func endLine() { put(0x0A) }

    private mutating func add(_ element: PandocElement, depth: Int) {
        switch element.name {
        case .space, .softBreak: put(0x20)
        case .lineBreak: put(0x0A)
        case .string: if let content = element.content { addWords(content) }
        case .code, .math: if let text = part(1, of: element) { addWords(text) }
        case .rawInline: addRaw(element)
        case .note: addNote(element)
        case .superscript: addRaised(element, depth: depth)
        case .quoted: addQuoted(element, depth: depth)
        case .emphasis, .underline, .strong, .strikeout, .subscripted, .smallCaps:
            if let content = element.content { add(content, depth: depth + 1) }
        case .cite, .link, .image, .span: if let inner = part(1, of: element) { add(inner, depth: depth + 1) }
        default: if let content = element.content { addEverything(in: content) }
        }
    }

    /// The passage without white space at its ends; nil when nothing can be seen in it.
    consuming func finish() -> SourceText? {
        while let last = bytes.last, last == 0x20 || last == 0x0A { bytes.removeLast() }
        let text = String(decoding: bytes, as: UTF8.self)
        return text.unicodeScalars.allSatisfy(\.properties.isWhitespace) ? nil : SourceText(text)
    }

    // MARK: Words

    private mutating func put(_ byte: UInt8) {
        guard !markup.isHidden else { return }
        if byte == 0x20 || byte == 0x0A, bytes.isEmpty { return }
        if byte == 0x20, bytes.last == 0x0A { return }
        if byte == 0x0A { while bytes.last == 0x20 { bytes.removeLast() } }
        bytes.append(byte)
    }

    private mutating func addWords(_ index: Int) {
        guard !markup.isHidden else { return }
        for byte in tape.utf8(index) {
            if raised > 0 || markup.isRaised, let small = FootnoteMark.superscript(of: byte) {
                bytes.append(contentsOf: small)
            } else {
                bytes.append(byte)
            }
        }
    }

    private mutating func addRaw(_ element: PandocElement) {
        guard let text = part(1, of: element) else { return }
        let effect = tape.utf8(text).withUnsafeBufferPointer { markup.meet($0) }
        switch effect {
        case .nothing: break
        case .space: put(0x20)
        case .lineEnd, .paragraph: put(0x0A)
        }
    }

    private mutating func addRaised(_ element: PandocElement, depth: Int) {
        guard let content = element.content else { return }
        raised += 1
        add(content, depth: depth + 1)
        raised -= 1
    }

    private mutating func addQuoted(_ element: PandocElement, depth: Int) {
        guard let kind = part(0, of: element), let inner = part(1, of: element) else { return }
        let isSingle = tape.value(of: "t", in: kind).map { tape.isString($0, "SingleQuote") } ?? false
        bytes.append(contentsOf: Array((isSingle ? "‘" : "“").utf8))
        add(inner, depth: depth + 1)
        bytes.append(contentsOf: Array((isSingle ? "’" : "”").utf8))
    }

    private mutating func addNote(_ element: PandocElement) {
        guard let content = element.content else { return }
        bytes.append(contentsOf: FootnoteMark.superscript(of: firstNote + notes.count))
        notes.append(content)
    }

    /// Adds every word below an index in order, whatever it stands in.
    private mutating func addEverything(in index: Int) {
        let words = PandocWords.all(in: tape, index)
        if !words.isEmpty, let last = bytes.last, last != 0x20, last != 0x0A { put(0x20) }
        bytes.append(contentsOf: words)
    }

    private func part(_ number: Int, of element: PandocElement) -> Int? {
        guard let content = element.content, tape.isArray(content) else { return nil }
        let parts = tape.children(of: content)
        return parts.indices.contains(number) ? parts[number] : nil
    }
}
