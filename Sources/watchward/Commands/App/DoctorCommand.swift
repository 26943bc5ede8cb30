import ArgumentParser
import Services

/// Says what works on this machine.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Say which formats work here, and whether a partnership's data is sound.",
        discussion: "Examples:\n  watchward doctor\n  watchward doctor --data data/aldmere")

    @OptionGroup var options: DataOptions

    @Option(help: "text or json.")
    var format: OutputFormat = .text

    func run() async throws {
        try await answering {
            let settings = try options.settings()
            let installation = settings.string(.data) == nil ? nil : try settings.installation()
            let diagnosis = try await DiagnoseInstallation(
                finder: settings.finder, installation: installation, environment: .system
            ).run(as: .operator)
            Terminal().result(format == .json ? try JSONText.of(DiagnosisReport(diagnosis)) : diagnosis.text)
            if !diagnosis.isSound { throw ExitStatus.findings.exit }
        }
    }
}

extension Diagnosis {
    var text: String {
        lines.map { line in
            let state = line.state.rawValue.padding(to: 7)
            return
                "\(state) \(line.name.padding(to: 20)) \(line.message)\(line.remedy.isEmpty ? "" : " \(line.remedy)")"
        }.joined(separator: "\n")
    }
}

extension String {
    /// The text with spaces up to so many characters.
    fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}

/// A diagnosis as it is printed in JSON.
struct DiagnosisReport: Encodable {
    struct Line: Encodable {
        var name: String
        var state: String
        var message: String
        var remedy: String
    }

    var sound: Bool
    var lines: [Line]

    init(_ diagnosis: Diagnosis) {
        sound = diagnosis.isSound
        lines = diagnosis.lines.map {
            Line(name: $0.name, state: $0.state.rawValue, message: $0.message, remedy: $0.remedy)
        }
    }
}
