import CommunitySafety

/// What is wrong, or might be, with the figures that a part of a report quotes.
struct ReportFigures {
    /// A sentence to each, with the words in braces.
    let doubts: [String]

    init(_ words: String, _ figures: FigureBook) {
        guard FigureText.quotes(words) else {
            doubts = []
            return
        }
        doubts = FigureText(words).pieces.flatMap { piece -> [String] in
            switch piece {
            case .words: []
            case .fault(let fault, let written): ["\(written): \(fault.words) \(fault.remedy)"]
            case .call(let call, let written):
                (figures[call]?.doubts ?? []).map { "\(written): \($0.message) \($0.remedy)" }
            }
        }
    }
}
