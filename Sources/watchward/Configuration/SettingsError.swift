/// Why the settings can't be used.
enum SettingsError: Error, Equatable {
    case unknown(name: String, origin: Settings.Origin)
    case unreadable(Setting, value: String, origin: Settings.Origin, wanted: String)
    case unreadableFile(String)
    case notASetting(String, origin: Settings.Origin)
    case missing(Setting)
}

extension SettingsError {
    /// The sentence for the terminal: what is wrong, where it was set, and what would be right.
    var sentence: String {
        switch self {
        case .unknown(let name, let origin):
            "\(origin.words) sets “\(name)”, which isn't a setting. The settings are: \(Self.names)."
        case .unreadable(let setting, let value, let origin, let wanted):
            "\(origin.words) sets \(setting.rawValue) to “\(value)”; it must be \(wanted)."
        case .unreadableFile(let path):
            "The configuration file \(path) can't be read as text."
        case .notASetting(let line, let origin):
            "\(origin.words) says “\(line)”; a line there is a setting's name, “=”, and its value."
        case .missing(let setting):
            "Say which \(setting == .data ? "data folder" : setting.rawValue) to use: --\(setting.rawValue) …, or set \(setting.environmentName)."
        }
    }

    private static var names: String { Setting.allCases.map(\.rawValue).joined(separator: ", ") }
}

extension Settings.Origin {
    /// `The environment variable WATCHWARD_PORT`, at the start of a sentence.
    var words: String {
        switch self {
        case .flag(let name): "The option \(name)"
        case .environment(let name): "The environment variable \(name)"
        case .file(let path, let line): "Line \(line) of \(path)"
        }
    }
}
