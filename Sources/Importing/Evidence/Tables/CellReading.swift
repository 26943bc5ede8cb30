package import CommunitySafety

/// What the cell of a figure says.
package enum CellReading: Sendable, Hashable {
    case empty
    case value(Double, ObservationStatus)
    case noReturn
    /// The sender hid a small number.
    case hidden
    case refused(CellFault)
}

/// Why a cell gives no figure.
package enum CellFault: String, Sendable, Hashable, CaseIterable {
    case dash, brackets, percent, money, severalNumbers, noNumber, date, truth, negative, tooLarge, failedFormula

    /// What is wrong and what would mend it.
    package var words: (message: String, remedy: String) {
        switch self {
        case .dash: ("“-” can mean nought, no return or a hidden number.", "Say on the mapping which is meant.")
        case .brackets:
            ("A number in brackets may be negative or a remark.", "Say on the mapping that brackets are negative.")
        case .percent:
            ("This is a percentage, and the measure isn’t.", "Choose a measure in per cent, or send the count.")
        case .money: ("This is money, and the measure isn’t.", "Choose a measure in money, or leave the column out.")
        case .severalNumbers: ("The cell holds more than one number.", "Leave one number in it.")
        case .noNumber: ("This isn’t a number.", "Put the number in, or leave the cell empty.")
        case .date:
            (
                "This is a date; spreadsheets make dates of things like 1-2.",
                "Format the column as numbers and type it again."
            )
        case .truth: ("This is TRUE or FALSE.", "Put the number in.")
        case .negative: ("A count can’t be below nought.", "Put the count in.")
        case .failedFormula:
            ("The cell holds an error in place of a figure.", "Ask for the file again, with the formula mended.")
        case .tooLarge: ("The number is too large for a figure.", "See whether two numbers ran together.")
        }
    }
}
