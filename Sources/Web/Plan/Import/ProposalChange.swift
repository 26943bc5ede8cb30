import CommunitySafety

/// One change to how an uploaded file is read, as a form sends it.
enum ProposalChange: Sendable, Hashable {
    case columns(block: Int, [ColumnContent])
    /// Names as printed with the bodies that they stand for.
    case names([String: String])
    case row(ReadingCorrections.RowPlace, parties: ReadingCorrections.RowParties?, isMerged: Bool)

    /// Nil for a form that says nothing of the kind.
    init?(_ form: SentForm) {
        if form.text("do") == "names" {
            let names = zip(form.all("printed"), form.all("party")).map { ($0, Self.trimmed($1)) }
            self = .names(Dictionary(names, uniquingKeysWith: { first, _ in first }))
            return
        }
        let contents = form.all("column").map { ColumnContent(rawValue: $0) }
        guard let block = Int(form.text("block")), block > 0, !contents.isEmpty, contents.allSatisfy({ $0 != nil })
        else {
            return nil
        }
        self = .columns(block: block, contents.compactMap(\.self))
    }

    init(row: ReadingCorrections.RowPlace, _ form: SentForm) {
        let parties =
            form.has("leads")
            ? ReadingCorrections.RowParties(
                leads: Self.lines(form.text("leads")), partners: Self.lines(form.text("partners")))
            : nil
        self = .row(row, parties: parties, isMerged: form.has("merge"))
    }

    func apply(to corrections: inout ReadingCorrections) {
        switch self {
        case .columns(let block, let contents): corrections.columns[block] = contents
        case .names(let names):
            for (printed, party) in names where !party.isEmpty && party != printed {
                corrections.names[printed] = party
            }
        case .row(let place, let parties, let isMerged):
            if isMerged { corrections.mergedRows.insert(place) } else { corrections.mergedRows.remove(place) }
            if let parties, !isMerged { corrections.parties[place] = parties }
        }
    }

    /// The part of the page to go back to.
    var anchor: String {
        switch self {
        case .columns(let block, _): "table-\(block)"
        case .names: "names"
        case .row(let place, _, _): "table-\(place.block)"
        }
    }

    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map { trimmed(String($0)) }.filter { !$0.isEmpty }
    }

    private static func trimmed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
