internal import CommunitySafety
internal import Proofreading

extension Diagnostic {
    static let nothingToTake = Diagnostic(
        severity: .error, rule: "load.nothing", place: nil, quote: "", message: "There is no figure that can be taken.",
        remedy: "Look at what was refused, and mend the file or the mapping.")

    /// A mapping that names what was taken back or removed since, or never was.
    static func notOnRecord(_ what: String) -> Diagnostic {
        Diagnostic(
            severity: .error, rule: "load.notOnRecord", place: nil, quote: what,
            message: "“\(what)” isn’t on record, and the table is read as of it.",
            remedy: "Choose the place, the measure and the source anew where it is said how the table is read.")
    }

    /// A table of a shape that nobody has mapped, at the command line.
    static func needsMapping(_ file: String) -> Diagnostic {
        Diagnostic(
            severity: .error, rule: "load.needsMapping", place: nil, quote: file,
            message: "\(file): nobody has said yet how a table of this shape is read.",
            remedy: "Map it once in the browser, at /evidence/loads/new; next time it is read by itself.")
    }

    /// A table that doesn't say its period, nor does its name.
    static func needsPeriod(_ file: String) -> Diagnostic {
        Diagnostic(
            severity: .error, rule: "load.needsPeriod", place: nil, quote: file,
            message: "\(file): neither the table nor its name says which period it is of.",
            remedy: "Load it in the browser, at /evidence/loads/new, and say the period there.")
    }

    static func noMapping(called name: String) -> Diagnostic {
        Diagnostic(
            severity: .error, rule: "load.noMapping", place: nil, quote: name,
            message: "No mapping is called “\(name)”.",
            remedy: "See their names at /evidence/mappings.")
    }
}
