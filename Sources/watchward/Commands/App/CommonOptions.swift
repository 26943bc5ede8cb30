import ArgumentParser
import Converters
import Foundation
import Services

/// Options that every command understands.
struct CommonOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("A file of settings, one “name = value” to a line.", valueName: "file"))
    var config: String?

    @Option(name: .long, help: ArgumentHelp("The folder with Resources/ and .venv/.", valueName: "dir"))
    var tools: String?

    /// The settings in force; `more` are the command's own options.
    func settings(_ more: [Setting: String?] = [:]) throws -> Settings {
        var flags = more.compactMapValues { $0 }
        if let tools { flags[.tools] = tools }
        do {
            return try Settings(flags: flags, file: config)
        } catch {
            throw CommandFailure(status: .badSettings, message: error.sentence)
        }
    }
}

/// Options of the commands that work on a partnership's data.
struct DataOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("The partnership's data folder (or WATCHWARD_DATA).", valueName: "dir"))
    var data: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The key file; by default beside the data folder (or WATCHWARD_KEY_FILE).", valueName: "file"))
    var keyFile: String?

    @OptionGroup var common: CommonOptions

    func settings(_ more: [Setting: String?] = [:]) throws -> Settings {
        try common.settings(more.merging([.data: data, .keyFile: keyFile]) { given, _ in given })
    }
}

/// How a command prints its result.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

extension Settings {
    /// Where the partnership lives.
    func installation() throws -> Installation {
        do {
            return Installation(dataFolder: try dataFolder(), keyFile: string(.keyFile))
        } catch {
            throw CommandFailure(status: .badSettings, message: error.sentence)
        }
    }

    /// Where tools and assets are.
    var finder: ToolFinder {
        ToolFinder(
            named: string(.tools), program: Bundle.main.executableURL,
            searchPath: ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin")
    }
}
