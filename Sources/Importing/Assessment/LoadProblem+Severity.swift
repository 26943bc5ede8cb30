internal import CommunitySafety

/// What can be wrong with a file of severity weights.
extension LoadProblem {
    static func noCodeColumn(_ file: String) -> LoadProblem {
        LoadProblem(
            "weights.noCodeColumn", .stops, file: file, message: "No column holds offence codes.",
            remedy: "Head one “Offence code” and another “Weight in days”, in one row above the table.")
    }

    static func noWeightColumn(_ file: String) -> LoadProblem {
        LoadProblem(
            "weights.noWeightColumn", .stops, file: file, message: "No column holds the weights.",
            remedy: "Head the column of days “Weight in days”.")
    }

    static func severalWeightColumns(_ file: String) -> LoadProblem {
        LoadProblem(
            "weights.severalWeightColumns", .stops, file: file, message: "Several columns hold weights.",
            remedy: "Keep the one of the edition that you want, and delete the others.")
    }

    static func noWeights(_ file: String) -> LoadProblem {
        LoadProblem(
            "weights.none", .stops, file: file, message: "Under the heading no code has a weight.",
            remedy: "Choose the file that holds the list, or save its sheet as CSV.")
    }

    static func badCode(_ file: String, row: Int, _ typed: String, days: String) -> LoadProblem {
        LoadProblem(
            "weights.badCode", .refuses, file: file, row: row, value: typed,
            message: typed.isEmpty
                ? "The weight \(days.prefix(20)) has no offence code."
                : "“\(typed.prefix(40))” isn’t an offence code.",
            remedy: "Write it as the Home Office does, as 8N or 30A; several counted together as 1/4.1/4.2.")
    }

    static func badWeight(_ file: String, row: Int, code: String, _ text: String) -> LoadProblem {
        LoadProblem(
            "weights.noNumber", .refuses, file: file, row: row, value: text,
            message: "The weight of code \(code) is “\(text.prefix(40))”, which isn’t a number.",
            remedy: "Write the days as a number, or leave the cell empty.")
    }

    static func weightOutOfRange(
        _ file: String, row: Int, code: String, _ text: String, isNegative: Bool
    ) -> LoadProblem {
        LoadProblem(
            "weights.outOfRange", .refuses, file: file, row: row, value: text,
            message: "The weight of code \(code) is \(text.prefix(40)): "
                + (isNegative ? "no sentence is shorter than nothing." : "that is longer than a thousand years."),
            remedy: "Write the days of an average sentence, 0 or more.")
    }

    static func codeTwice(_ file: String, row: Int, code: String, _ text: String, firstRow: Int) -> LoadProblem {
        LoadProblem(
            "weights.codeTwice", .refuses, file: file, row: row, value: text,
            message: "Code \(code) weighs \(text.prefix(40)) here and something else in row \(firstRow).",
            remedy:
                "Keep one. If these are two codes, format the column as text: spreadsheets make 4.1 of 4.10.")
    }
}
