internal import CommunitySafety
internal import Proofreading

/// What an editor must know of the figures that a passage quotes.
struct QuotedFindings {
    let all: [Finding]

    init(in block: Block, at place: Place, _ figures: FigureBook) {
        all = block.strings.filter(FigureText.quotes).flatMap { text in
            let pieces = FigureText(text).pieces
            let isAlone = pieces.allSatisfy(Self.isBlank)
            return pieces.flatMap { Self.findings($0, at: place, figures, isAlone: isAlone) }
        }
    }

    /// Of a line or a cell, which no table, chart or map can fill.
    init(inLine text: String, at place: Place, _ figures: FigureBook) {
        guard FigureText.quotes(text) else {
            all = []
            return
        }
        all = FigureText(text).pieces.flatMap { Self.findings($0, at: place, figures, isAlone: false) }
    }

    /// Of words in which nothing is quoted: what is in double braces prints as it stands.
    init(unquoted text: String, at place: Place) {
        guard FigureText.quotes(text) else {
            all = []
            return
        }
        all = FigureText(text).pieces.compactMap { piece -> Finding? in
            switch piece {
            case .words: nil
            case .call(_, let written), .fault(_, let written):
                Self.finding(
                    .evidenceUnknown, place, written, "No figure is quoted here: the braces print as they stand.",
                    "Type the number, or quote the figure in a paragraph, an action or a success measure.")
            }
        }
    }

    /// Whether a piece leaves a block that stands beside it alone in its paragraph.
    private static func isBlank(_ piece: FigureText.Piece) -> Bool {
        switch piece {
        case .words(let words): words.allSatisfy(\.isWhitespace)
        case .call(let call, _): call.part.isBlock
        case .fault: false
        }
    }

    private static func findings(
        _ piece: FigureText.Piece, at place: Place, _ figures: FigureBook, isAlone: Bool
    ) -> [Finding] {
        switch piece {
        case .words: return []
        case .fault(let fault, let written):
            return [finding(.evidenceUnknown, place, written, fault.words, fault.remedy)]
        case .call(let call, let written):
            var found = (figures[call]?.doubts ?? []).map {
                finding(rule($0.kind), place, written, $0.message, $0.remedy)
            }
            if call.part.isBlock, !isAlone {
                found.append(
                    finding(
                        .evidenceUnknown, place, written,
                        "A \(call.part.rawValue) can’t stand within a sentence: only its finding is printed.",
                        "Put it in a paragraph of its own."))
            }
            return found
        }
    }

    private static func rule(_ kind: FigureDoubt.Kind) -> Rule {
        switch kind {
        case .unknown: .evidenceUnknown
        case .stale, .revised: .evidenceStale
        case .periods: .evidencePeriod
        case .disclosure: .evidenceDisclosure
        case .provisional: .evidenceProvisional
        }
    }

    private static func finding(
        _ rule: Rule, _ place: Place, _ written: Substring, _ message: String, _ remedy: String
    ) -> Finding {
        Finding(
            rule: rule, place: place, quote: String(written),
            message: remedy.isEmpty ? message : "\(message) \(remedy)")
    }
}
