import Foundation
import Web

/// The settings in force: a flag beats the environment, the environment beats the file.
struct Settings {
    /// Where a value came from, so that a message can name it.
    enum Origin: Equatable {
        case flag(String)
        case environment(String)
        case file(String, line: Int)
    }

    private(set) var values: [Setting: (value: String, origin: Origin)] = [:]

    /// Reads all three sources. Throws at the first name that isn't known or file that can't be read.
    init(
        flags: [Setting: String], environment: [String: String] = ProcessInfo.processInfo.environment,
        file: String? = nil
    ) throws(SettingsError) {
        if let path = file ?? environment["WATCHWARD_CONFIG"] { try read(file: path) }
        try read(environment: environment)
        for (setting, value) in flags { values[setting] = (value, .flag("--\(setting.rawValue)")) }
    }

    func string(_ setting: Setting) -> String? { values[setting]?.value }

    /// The value as a port number, 1–65535 (0 lets the system choose one).
    func port(or standard: Int) throws(SettingsError) -> Int {
        guard let (text, origin) = values[.port] else { return standard }
        guard let port = Int(text), (0...65535).contains(port) else {
            throw .unreadable(.port, value: text, origin: origin, wanted: "a number from 0 to 65535")
        }
        return port
    }

    /// The pictures that maps are drawn over; nil where none are set.
    func mapTiles() throws(SettingsError) -> MapTiles? {
        guard let (address, origin) = values[.mapTiles], !address.isEmpty else { return nil }
        guard let tiles = MapTiles(address, credit: string(.mapTilesCredit) ?? "") else {
            throw .unreadable(
                .mapTiles, value: address, origin: origin,
                wanted: "an address that begins with https:// and holds {z}, {x} and {y}")
        }
        return tiles
    }

    /// The data folder, which most commands can't do without.
    func dataFolder() throws(SettingsError) -> String {
        guard let data = string(.data), !data.isEmpty else { throw .missing(.data) }
        return data
    }

    private mutating func read(environment: [String: String]) throws(SettingsError) {
        for (name, value) in environment.sorted(by: { $0.key < $1.key }) where name.hasPrefix("WATCHWARD_") {
            if let setting = Setting.allCases.first(where: { $0.environmentName == name }) {
                values[setting] = (value, .environment(name))
            } else if !Setting.otherEnvironmentNames.contains(name) {
                throw .unknown(name: name, origin: .environment(name))
            }
        }
    }

    private mutating func read(file path: String) throws(SettingsError) {
        guard let data = FileManager.default.contents(atPath: path),
            let text = String(data: data, encoding: .utf8)
        else { throw .unreadableFile(path) }
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() {
            let trimmed = line.trimmingCharacters(in: .whitespaces)
            if trimmed.isEmpty || trimmed.hasPrefix("#") { continue }
            try read(line: trimmed, origin: .file(path, line: index + 1))
        }
    }

    private mutating func read(line: String, origin: Origin) throws(SettingsError) {
        let parts = line.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
        guard parts.count == 2 else { throw .notASetting(line, origin: origin) }
        guard let setting = Setting(rawValue: parts[0]) else { throw .unknown(name: parts[0], origin: origin) }
        values[setting] = (parts[1], origin)
    }
}
