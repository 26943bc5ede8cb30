/// A spreadsheet before it is written: one or more sheets, each a table under one head row.
package struct Spreadsheet: Sendable, Hashable {
    package var title: String
    package var author: String
    /// The day that the file says it was made on, so that the same table is the same file.
    package var day: SheetDay
    package var sheets: [Sheet]

    package init(title: String, author: String, day: SheetDay, sheets: [Sheet]) {
        self.title = title
        self.author = author
        self.day = day
        self.sheets = sheets
    }

    package struct Sheet: Sendable, Hashable {
        /// At most 31 characters; what a name may not hold becomes a blank.
        package var name: String
        package var columns: [Column]
        package var rows: [[SheetCell]]

        package init(name: String, columns: [Column], rows: [[SheetCell]]) {
            self.name = name
            self.columns = columns
            self.rows = rows
        }
    }

    package struct Column: Sendable, Hashable {
        package var name: String
        /// In characters.
        package var width: Double

        package init(_ name: String, width: Double) {
            self.name = name
            self.width = width
        }
    }
}

/// What stands in one cell.
package enum SheetCell: Sendable, Hashable {
    case empty
    /// Words, whatever they look like: `=1+1` stays four characters.
    case text(String)
    case number(Int)
    case day(SheetDay)
}

/// A day of the calendar.
package struct SheetDay: Sendable, Hashable {
    package let year, month, day: Int

    package init(year: Int, month: Int, day: Int) { (self.year, self.month, self.day) = (year, month, day) }
}
