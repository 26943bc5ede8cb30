import CommunitySafety
import Proofreading

/// Finds what stands on every page and says nothing: "DRAFT", page numbers, running headers, empty blocks.
enum FurnitureFinder {
    static func find(_ script: Manuscript, title: TitleReader, contents: ContentsReader) -> Set<Int> {
        let titleWords = Set(Wording.words(title.title))
        var counts: [String: Int] = [:]
        for passage in script.passages where passage.isParagraph && passage.words.count <= 14 {
            counts[passage.words.joined(separator: " "), default: 0] += 1
        }
        var found: Set<Int> = []
        for (index, passage) in script.passages.enumerated()
        where !title.passages.contains(index) && !contents.passages.contains(index) {
            if passage.isEmpty || isMark(passage) || isEcho(passage, titleWords, counts) { found.insert(index) }
        }
        return found
    }

    private static func isMark(_ passage: Passage) -> Bool {
        guard passage.table == nil, !passage.isListItem else { return false }
        if TitleReader.isDraftMark(passage.text) { return true }
        let words = passage.words
        if words.isEmpty { return !passage.text.contains { $0.isLetter || $0.isNumber } }
        let numbers = words.filter { $0.allSatisfy(\.isNumber) && $0.count <= 3 }.count
        let rest = words.filter { !["page", "of", "tudalen", "p"].contains($0) && !$0.allSatisfy(\.isNumber) }
        return rest.isEmpty && (1...2).contains(numbers) && passage.level == nil && passage.isParagraph
    }

    /// The plan's title again, with its year or on many pages.
    private static func isEcho(_ passage: Passage, _ title: Set<String>, _ counts: [String: Int]) -> Bool {
        guard passage.isParagraph, (2...16).contains(passage.words.count), !title.isEmpty, !passage.text.hasSuffix(".")
        else { return false }
        let words = Wording.significant(passage.words).filter { $0 != "draft" && $0 != "page" }
        let names = words.filter { !$0.allSatisfy(\.isNumber) }
        guard !names.isEmpty, names.allSatisfy(title.contains) else { return false }
        let hasYear = words.count > names.count
        return hasYear
            || (counts[passage.words.joined(separator: " ")] ?? 0) >= 3
                && names.count * 2 >= Wording.significant(Array(title)).count
    }
}
