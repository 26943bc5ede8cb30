/// Something wrong in a table, before it is put into words of the document.
struct TableFault {
    var rule: Rule
    var severity: Severity?
    /// The cell at fault; the row alone when `column` is nil; the whole table when `row` is nil too.
    var row: Int?
    var column: Int?
    var message: String
    var stated: String?
    var recomputed: String?
    var suggestion: String?
}
