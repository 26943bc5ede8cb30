package import CommunitySafety

/// What can be wrong with a data package.
extension LoadProblem {
    static func notUTF8(_ file: String) -> LoadProblem {
        LoadProblem(
            "package.notText", .stops, file: file, message: "The file isn’t text in UTF-8.",
            remedy: "Take it from the package as it was exported; some programs save it in another form.")
    }

    static func noColumns(_ file: String, _ columns: [String]) -> LoadProblem {
        LoadProblem(
            "package.noColumns", .stops, file: file, value: columns.joined(separator: ", "),
            message: "Columns are missing: \(columns.joined(separator: ", ")).",
            remedy: "Export the package again; the first row names the columns.")
    }

    static func damaged(_ file: String) -> LoadProblem {
        LoadProblem(
            "package.damaged", .stops, file: file, message: "This part of the archive is damaged or too large.",
            remedy: "Export or download the package again.")
    }

    static func badCell(_ file: String, row: Int, column: String, _ value: String, _ message: String) -> LoadProblem {
        LoadProblem(
            "package.badCell", .refuses, file: file, row: row, column: column, value: value, message: message,
            remedy: "Mend the cell, or export the package again.")
    }

    /// A row that names something that nobody knows.
    package static func unknownName(_ file: String, row: Int, column: String, _ value: String) -> LoadProblem {
        LoadProblem(
            "package.unknown", .refuses, file: file, row: row, column: column, value: value,
            message: "No such \(column) is on record here, nor in the package.",
            remedy: "Load the whole package, which brings it, or make it first.")
    }
}
