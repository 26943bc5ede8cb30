/// How a file of figures is read. Raw values are stable: they are typed at the command line and stand in the store.
public enum LoadKind: String, Sendable, Hashable, CaseIterable, Codable {
    /// Street-level records of data.police.uk.
    case policeUK = "police.uk"
    /// Offences recorded by the police, as the Home Office publishes them.
    case recordedCrime = "recorded-crime"
    /// Defra's workbook of fly-tipping incidents and actions.
    case flyTipping = "fly-tipping"
    case population
    /// GeoJSON.
    case boundaries
    /// Which smaller places lie in which larger ones.
    case lookUp = "look-up"
    /// Any partner's table, through a mapping.
    case table
    /// Typed in or pasted.
    case grid
    case activity
    /// What somebody said of a place on its page: another name, or that one of our own is an official one.
    case place
    /// A data package, as “evidence export” makes it, or its table of figures.
    case package = "data-package"

    /// Those that a file can be read as by whoever names it.
    public static let ofFiles: [LoadKind] = [
        .policeUK, .recordedCrime, .flyTipping, .population, .boundaries, .lookUp, .table, .package,
    ]
}
