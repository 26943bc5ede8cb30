import Proofreading

extension Block {
    /// The block as paragraphs of a table's cell: a numbered item with its number, a table as its cells in order.
    var flattened: [SourceText] {
        switch kind {
        case .heading, .paragraph: [text]
        case .listItem(_, let number):
            if let number { [SourceText("\(number). \(text.string)")] } else { [text] }
        case .table(let table): table.rows.flatMap { $0.cells.flatMap(\.paragraphs) }
        }
    }

    /// The block without lines and columns, where they were those of a part of the file only.
    var withoutPlaces: Block { Block(kind: kind, text: SourceText(text.string), isLowConfidence: isLowConfidence) }
}
