import CommunitySafety
import Proofreading

/// Finds the contents page: a table with page numbers, a list under "Contents", or lines that end with a page number.
struct ContentsReader {
    private(set) var entries: [ContentsEntry] = []
    private(set) var passages: Set<Int> = []

    init(_ script: Manuscript, title: TitleReader) {
        var index = 0
        while index < script.passages.count {
            let passage = script.passages[index]
            if SectionVocabulary.isContents(passage) {
                passages.insert(index)
                index = takeList(script, from: index + 1)
                continue
            }
            if let table = passage.table { takeTable(passage, table, index) } else { takeLines(passage, index) }
            index += 1
        }
        if entries.isEmpty { takeLinks(script, title) }
    }

    private mutating func takeTable(_ passage: Passage, _ table: Table, _ index: Int, isContents: Bool = false) {
        let rows = table.rows.enumerated().compactMap { row, cells -> ContentsEntry? in
            let words = cells.cells.map { Wording.squeezed($0.string) }.filter { !$0.isEmpty }
            guard words.count == 2, let page = Self.page(words[1], needsWord: !isContents) else { return nil }
            return ContentsEntry(title: words[0], page: page, place: passage.place(row: row))
        }
        let filled = table.rows.filter { row in row.cells.contains { !Wording.squeezed($0.string).isEmpty } }.count
        guard rows.count >= 3 || (isContents && !rows.isEmpty), rows.count * 10 >= filled * 7 else { return }
        entries += rows
        passages.insert(index)
    }

    /// What follows the word "Contents", up to the first heading or running text.
    private mutating func takeList(_ script: Manuscript, from start: Int) -> Int {
        var index = start
        while index < script.passages.count {
            let passage = script.passages[index]
            if let table = passage.table {
                takeTable(passage, table, index, isContents: true)
                guard passages.contains(index) else { return index }
            } else if passage.isListItem {
                take(passage, index)
            } else if passage.isParagraph, passage.lines.allSatisfy({ Self.split($0) != nil }), !passage.lines.isEmpty {
                take(passage, index)
            } else if !passage.text.isEmpty {
                return index
            }
            index += 1
        }
        return index
    }

    /// Lines with dot leaders need no heading.
    private mutating func takeLines(_ passage: Passage, _ index: Int) {
        guard Wording.holds("....", in: passage.text) || Wording.holds("……", in: passage.text),
            passage.lines.allSatisfy({ Self.split($0) != nil })
        else {
            return
        }
        take(passage, index)
    }

    /// A list before the first part whose items are the headings of the parts.
    private mutating func takeLinks(_ script: Manuscript, _ title: TitleReader) {
        let headings = Set(script.passages.filter { $0.level != nil }.map { Wording.key(HeadingText($0.text).title) })
        var items: [Int] = []
        for (index, passage) in script.passages.enumerated().prefix(60) where !title.passages.contains(index) {
            if passage.level != nil { break }
            if passage.isListItem { items.append(index) }
        }
        let matching = items.filter { headings.contains(Wording.key(HeadingText(script.passages[$0].text).title)) }
        guard items.count >= 3, matching.count * 10 >= items.count * 6 else { return }
        for index in items { take(script.passages[index], index) }
    }

    private mutating func take(_ passage: Passage, _ index: Int) {
        passages.insert(index)
        for line in passage.lines {
            let parts = Self.split(line)
            entries.append(ContentsEntry(title: parts?.title ?? line, page: parts?.page, place: passage.place))
        }
    }

    /// "Introduction ........ 3", "Introduction 3", "Introduction, page 3".
    private static func split(_ line: String) -> (title: String, page: Int)? {
        guard let last = line.split(whereSeparator: { $0 == " " || $0 == "." || $0 == "…" || $0 == "\t" }).last,
            let page = Int(last), (1...999).contains(page)
        else { return nil }
        var title = line.dropLast(last.count)
        while let mark = title.last, mark.isWhitespace || ".…,".contains(mark) { title = title.dropLast() }
        for word in ["page", "p", "tudalen"] where title.lowercased().hasSuffix(" " + word) {
            title = title.dropLast(word.count + 1)
        }
        return title.isEmpty ? nil : (PriorityName.trimmed(String(title)), page)
    }

    private static func page(_ text: String, needsWord: Bool) -> Int? {
        let words = Wording.words(text)
        guard let last = words.last, let page = Int(last), (1...999).contains(page) else { return nil }
        if words.count == 1 { return needsWord ? nil : page }
        return words.count == 2 && ["page", "p", "pg", "tudalen"].contains(words[0]) ? page : nil
    }
}
