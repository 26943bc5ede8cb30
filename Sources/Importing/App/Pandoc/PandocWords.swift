/// The words of a part of pandoc's tree without its shape, for what is nested too deep to be read with it.
enum PandocWords {
    /// Every `Str` below an index, parted by spaces, found without recursion.
    static func all(in tape: JSONTape, _ index: Int) -> [UInt8] {
        var words: [UInt8] = []
        var place = index
        let end = tape.values.indices.contains(index) ? tape.values[index].next : index
        while place < end {
            if tape.values[place].kind == .object, let tag = tape.value(of: "t", in: place) {
                if tape.isString(tag, "Str"), let content = tape.value(of: "c", in: place) {
                    words += tape.utf8(content)
                } else if !words.isEmpty, words.last != 0x20 {
                    words.append(0x20)
                }
            }
            place += 1
        }
        while words.last == 0x20 { words.removeLast() }
        return words
    }
}
