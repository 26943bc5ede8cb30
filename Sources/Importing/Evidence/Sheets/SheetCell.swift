package import Proofreading

/// One cell of a spreadsheet as it is kept in the file: what a formula last gave, never the formula.
package enum SheetCell: Sendable, Hashable {
    case empty
    case text(String)
    case number(Double)
    case date(CalendarDate)
    case truth(Bool)
    /// What a formula gave that failed: `#REF!`, `#DIV/0!`. It is neither empty nor nought.
    case failure(String)

    package var isEmpty: Bool { self == .empty }

    /// As a person reads it: numbers without a needless ".0", dates as "1 October 2021".
    package var words: String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .number(let number): Self.words(number)
        case .date(let date): date.words
        case .truth(let truth): truth ? "TRUE" : "FALSE"
        case .failure(let sign): sign
        }
    }

    package static func words(_ number: Double) -> String {
        guard let whole = Int(exactly: number) else { return "\(number)" }
        return String(whole)
    }
}

extension SheetCell: Codable {
    /// A text whose first letter says what it is: see `Resources/tools/sheet-read.py`.
    package init(from decoder: any Decoder) throws {
        self.init(coded: try decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(coded)
    }

    init(coded text: String) {
        let rest = text.dropFirst()
        self =
            switch text.first {
            case "t": .text(String(rest))
            case "n": Double(rest).map { $0.isFinite ? .number($0) : .text(String(rest)) } ?? .text(String(rest))
            case "d": CalendarDate(iso: String(rest)).map(Self.date) ?? .text(String(rest))
            case "b": .truth(rest == "true")
            case "e": .failure(String(rest))
            default: .empty
            }
    }

    private var coded: String {
        switch self {
        case .empty: ""
        case .text(let text): "t" + text
        case .number(let number): "n\(number)"
        case .date(let date): "d" + date.iso
        case .truth(let truth): truth ? "btrue" : "bfalse"
        case .failure(let sign): "e" + sign
        }
    }
}

extension SheetCell {
    /// The signs that spreadsheets show where a formula failed, in lower case.
    private static let failures: Set<String> = [
        "#ref!", "#div/0!", "#value!", "#name?", "#num!", "#null!", "#n/a", "#spill!", "#calc!", "#field!", "#blocked!",
        "#getting_data",
    ]

    /// Whether a formula failed here; a text that is nothing but such a sign comes from a table saved as text.
    package var isFailure: Bool {
        switch self {
        case .failure: true
        case .text(let text): text.hasPrefix("#") && Self.failures.contains(text.lowercased())
        case .empty, .number, .date, .truth: false
        }
    }
}
