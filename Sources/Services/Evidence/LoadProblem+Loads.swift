internal import CommunitySafety
internal import Importing
internal import Proofreading

extension LoadProblem {
    static func noTable(_ file: String) -> LoadProblem {
        LoadProblem(
            "load.noTable", .stops, file: file, message: "This isn’t a table.",
            remedy: "Give a CSV file or a spreadsheet, or name another kind with --as.")
    }

    static func unknownPlace(_ name: String) -> LoadProblem {
        LoadProblem(
            "load.unknownPlace", .warns, file: "", value: name,
            message: "“\(name.prefix(100))” isn’t a place on record, so its figures were passed over.",
            remedy: "If it should be, load the look-up that names it, or give the place that name.")
    }

    static func twoValues(_ key: Observation.Key, _ earlier: Double, _ later: Double) -> LoadProblem {
        LoadProblem(
            "load.twoValues", .warns, file: "", value: key.area,
            message:
                "The files say \(SheetCell.number(earlier).text) and \(SheetCell.number(later).text) for \(key.measure) of \(key.area): the later was taken.",
            remedy: "Look which is right, and load that file last.")
    }
}

extension Diagnostic {
    static let nothingInIt = Diagnostic(
        severity: .error, rule: "load.nothing", place: nil, quote: "",
        message: "There are no figures in the files.", remedy: "Look whether the right sheet was saved.")

    /// Figures came before the places that they are of.
    static let noAreas = Diagnostic(
        severity: .error, rule: "load.noAreas", place: nil, quote: "",
        message: "None of the places in the files is on record.",
        remedy: "Load look-ups first: watchward evidence import lookups.csv.")
}
