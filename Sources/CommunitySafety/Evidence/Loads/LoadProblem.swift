/// Something in a file of figures that can't be used, or that a person should look at before the load is accepted.
public struct LoadProblem: Sendable, Hashable, Codable {
    /// Whether the load can go on.
    public enum Weight: String, Sendable, Hashable, Codable, CaseIterable {
        /// Nothing of the file is taken.
        case stops
        /// This row or cell isn't taken; the others are.
        case refuses
        /// It is taken, and a person should know.
        case warns
    }

    /// A stable name, such as `load.noNumber`.
    public let code: String
    public let weight: Weight
    /// The file, or the entry of an archive or the sheet of a workbook, in which it stands.
    public let file: String
    /// From 1, header rows counted, as the spreadsheet numbers its rows; nil for the whole file.
    public let row: Int?
    /// The column's heading or letter; empty for the whole row.
    public let column: String
    /// What stands there, cut at 80 characters.
    public let value: String
    public let message: String
    /// What would mend it.
    public let remedy: String

    public init(
        _ code: String, _ weight: Weight, file: String, row: Int? = nil, column: String = "", value: String = "",
        message: String, remedy: String
    ) {
        self.code = code
        self.weight = weight
        self.file = file
        self.row = row
        self.column = column
        self.value = String(value.prefix(80))
        self.message = message
        self.remedy = remedy
    }

    /// `kent.csv, row 12, column “Total”: message remedy`, for the terminal and for lists.
    public var line: String {
        var place = file
        if let row { place += ", row \(row)" }
        if !column.isEmpty { place += ", column “\(column)”" }
        return "\(place): \(message) \(remedy)"
    }
}
