/// Everything that can be set, from a flag, the environment or a file; the three spell one name in three ways.
enum Setting: String, CaseIterable {
    case data
    case keyFile = "key-file"
    case host
    case port
    case tools
    case logLevel = "log-level"
    case mapTiles = "map-tiles"
    case mapTilesCredit = "map-tiles-credit"

    /// `WATCHWARD_KEY_FILE`.
    var environmentName: String {
        "WATCHWARD_" + rawValue.uppercased().map { $0 == "-" ? "_" : String($0) }.joined()
    }

    /// Names in the environment that belong to the program's tests, or say where the configuration file is.
    static let otherEnvironmentNames: Set<String> = ["WATCHWARD_CONFIG", "WATCHWARD_SHARED", "WATCHWARD_BINARY"]
}
